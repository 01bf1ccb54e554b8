/** Where the page of a check is found. The one place that knows the address of the documentation. */
import type { Language } from '../core'

/** The project's home on the web; until it has one, the client names the pages that are shipped with it. */
const home: string | undefined = undefined

/** Where a check's page lies below the documentation's root: `sum/cell` → `checks/sum-cell.md`. */
export function pagePath(code: string): string {
  return `checks/${code.replaceAll('/', '-')}.md`
}

/** The headings of a page's halves, as anchors. */
const anchors: Readonly<Record<Language, string>> = { zh: encodeURIComponent('中文'), en: 'english' }

/** The link of a check's page, at the half in the language; undefined where no documentation is known. */
export function pageOf(code: string, language: Language, base: string | undefined = home): string | undefined {
  return base === undefined ? undefined : `${base.replace(/\/$/, '')}/${pagePath(code)}#${anchors[language]}`
}
