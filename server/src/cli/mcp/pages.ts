/** What a check is, for whoever asks by its code: its page where the pages lie beside the program, else its reason. */
import { allChecks } from '../../collection'
import { inLanguage, type Language, type Severity } from '../../core'
import { pagePath } from '../../features/documentation'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Explained {
  readonly code: string
  readonly severity: Severity
  readonly explanation: string
}

/** `code` is that of a check. */
export function explainedCheck(code: string, language: Language): Explained {
  const { severity, why } = allChecks.find((check) => check.code === code)!
  return { code, severity, explanation: halfOf(pagePath(code), language) ?? inLanguage(why, language) }
}

/** A page is a heading, then its halves in Chinese and in English, each under a heading, then the way to the others. */
function halfOf(page: string, language: Language): string | undefined {
  try {
    const [, zh, en] = readFileSync(join(__dirname, '../docs', page), 'utf8').split(/^## .*$|^\[/m)
    return { zh, en }[language]?.trim()
  } catch {
    return undefined
  }
}
