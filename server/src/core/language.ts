/** The two languages of the user interface. */
import type { Text } from '../form/types'

export type Language = 'zh' | 'en'

/** `zh-CN`, `zh_TW.UTF-8`, `ZH` → zh; anything else → en. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale.replace('_', '-')) ? 'zh' : 'en'
}

export function inLanguage(text: Text, language: Language): string {
  return text[language]
}
