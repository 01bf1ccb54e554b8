/**
 * A report as one page for a content management system: no scripts, nothing from elsewhere, tables with captions and heads
 * that a screen reader can follow.
 */
import type { Language, Report } from '../core'
import type { Cell, Table } from '../features/preview/model'
import { contentOf, type Part } from './content'

export interface ExportedPage {
  readonly html: string
  /** Rows and columns of the cells that were not read and are empty. */
  readonly unread: readonly string[]
}

/** @param report one that is checked */
export function exportHtml(report: Report): ExportedPage {
  const { title, parts, unread } = contentOf(report)
  const body = parts.map(partHtml).join('\n')
  return { html: standingAlone({ language: 'zh', title, style, body: `${body}\n` }), unread }
}

/** A page that asks for nothing else. `body` is markup and ends its last line; the title is text. */
export function standingAlone(page: {
  readonly language: Language
  readonly title: string
  readonly style: string
  readonly body: string
}): string {
  return `<!DOCTYPE html>
<html lang="${page.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>
${page.style}
</style>
</head>
<body>
<main>
${page.body}</main>
</body>
</html>
`
}

const style = `body { margin: 0; color: #111; background: #fff; font-family: FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif; font-size: 1.125rem; line-height: 1.75 }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font-family: "方正小标宋简体", SimSun, "Noto Serif CJK SC", serif; font-size: 1.75rem; text-align: center }
h2 { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-size: 1.25rem }
h3 { font-family: KaiTi, "楷体", STKaiti, serif; font-size: 1.125rem }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere }
.closing { text-align: right; text-indent: 0 }
.tables { overflow-x: auto; margin: 1rem 0 }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4 }
caption { text-align: left; padding: 0.25rem 0 }
th, td { border: 1px solid #333; padding: 0.25rem; font-weight: normal; text-align: center }
th[scope="row"], th[scope="rowgroup"] { text-align: left }
@media print { main { max-width: none; padding: 0 } thead { display: table-header-group } tr { break-inside: avoid } }`

function partHtml(part: Part): string {
  if (part.kind === 'table') return tableHtml(part.table, part.caption, part.heads)
  const text = escaped(part.text)
  switch (part.kind) {
    case 'title':
      return `<h1>${text}</h1>`
    case 'heading':
      return `<h2>${text}</h2>`
    case 'subheading':
      return `<h3>${text}</h3>`
    case 'quotation':
      return `<blockquote><p>${text}</p></blockquote>`
    case 'closing':
      return `<p class="closing">${text}</p>`
    default:
      return `<p>${text}</p>`
  }
}

function tableHtml({ rows }: Table, caption: string, heads: number): string {
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`)
  const head = heads > 0 ? [`<thead>`, ...lines.slice(0, heads), `</thead>`] : []
  const title = caption === '' ? [] : [`<caption>${escaped(caption)}</caption>`]
  const all = ['<table>', ...title, ...head, '<tbody>', ...lines.slice(heads), '</tbody>', '</table>']
  // Wide tables are scrolled by themselves; whoever uses the keyboard must be able to reach them.
  return `<div class="tables" role="region" tabindex="0" aria-label="${escaped(caption || '表格')}">\n${all.join('\n')}\n</div>`
}

function cellHtml(cell: Cell): string {
  const { kind, text, colspan, rowspan } = cell
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const said = escaped(text)
  if (kind === 'head') return `<th scope="${colspan > 1 ? 'colgroup' : 'col'}"${spans}>${said}</th>`
  if (kind === 'group') return `<th scope="rowgroup"${spans}>${said}</th>`
  if (kind === 'label') return `<th scope="row"${spans}>${said}</th>`
  return `<td${spans}>${said}</td>`
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => references[mark]!)
}
