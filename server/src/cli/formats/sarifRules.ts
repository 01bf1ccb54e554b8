/** The checks, on one report and across several, as SARIF's rules. */
import { allChecks } from '../../collection'
import { inLanguage, type Language, type Severity, type Text } from '../../core'
import type * as Sarif from 'sarif'
import { configurationFile } from '../../features/configuration'
import { pageOf } from '../../features/documentation'

export function rules(
  language: Language,
  levels: Readonly<Record<Severity, Sarif.Result.level>>,
): Sarif.ReportingDescriptor[] {
  return allChecks.map(({ code, severity, why }) => {
    const reason = inLanguage(why, language)
    const page = pageOf(code, language)
    return {
      id: code,
      shortDescription: { text: firstSentence(reason) },
      fullDescription: { text: reason },
      help: { text: `${reason}\n\n${inLanguage(switchingOff(code), language)}` },
      ...(page !== undefined && { helpUri: page }),
      defaultConfiguration: { level: levels[severity] },
    }
  })
}

/** Undefined for a finding that belongs to no check. */
export function ruleIndex(code: string): number | undefined {
  const index = allChecks.findIndex((check) => check.code === code)
  return index === -1 ? undefined : index
}

/** A full stop ends a sentence before a capital or a quotation; “art. 50” goes on. */
function firstSentence(text: string): string {
  return /^.+?(?:。|\.(?= [\p{Lu}“]|$))/u.exec(text)?.[0] ?? text
}

function switchingOff(code: string): Text {
  return {
    zh: `不需要这项检查时，在 ${configurationFile} 的“checks”中写 "${code}": "off"。`,
    en: `To switch this check off, write "${code}": "off" under "checks" in ${configurationFile}.`,
  }
}
