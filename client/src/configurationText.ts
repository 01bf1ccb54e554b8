/** What a new configuration file holds. */
import { l10n } from 'vscode'

export function newConfiguration(): string {
  return `{
  // ${l10n.t('How serious a check is, by its code or the part before the slash: error, warning, information, hint or off.')}
  "checks": {},
  // ${l10n.t('Findings that are known and accepted, each with the reason.')}
  "ignore": []
}
`
}
