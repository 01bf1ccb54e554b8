/** A generated report as a flat OpenDocument text, which LibreOffice prints: real pages, real table lines. */
import type { PrintedCell, PrintedTable } from '../../generator/printed'
import { dense, isCell, type Layout, type Part } from '../../generator/layouts/layout'

export interface Page {
  /** Table three begins a page, under so many millimetres of empty space: the page ends at another of its rows. */
  readonly space?: number
  /** Without any line in and around the tables. */
  readonly bare?: boolean
  /** The heads of table three stand on each of its pages. */
  readonly repeated?: boolean
  /** Rows may go on over the end of a page. */
  readonly split?: boolean
  readonly footer?: string
  readonly header?: string
  /** How high the letters of tables are, in points: five digits have to fit into the narrowest column. */
  readonly size?: number
  readonly landscape?: boolean
}

/** Widths of columns in millimetres. */
const widths: Readonly<Record<PrintedTable['key'], readonly number[]>> = {
  disclosure: [40, 38, 38, 38],
  requests: [11, 16, 40, 13, 12, 12, 12, 13, 12, 13],
  review: Array.from({ length: 15 }, () => 10.4),
}

export function flat(page: Page = {}): Layout {
  return { name: 'flat OpenDocument text', write: (parts) => document(parts, page) }
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '<text:s/>')

function document(parts: readonly Part[], page: Page): string {
  const tables: PrintedTable[] = []
  const body = parts.map((part) => {
    if (part.kind !== 'table') return `<text:p text:style-name="${part.kind}">${escape(part.text)}</text:p>`
    tables.push(part.table)
    const space = part.table.key === 'requests' && page.space ? '<text:p text:style-name="space"/>' : ''
    return space + tableOf(part.table, page)
  })
  const [width, height] = page.landscape ? [297, 210] : [210, 297]
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
${paragraphStyle('title', 'fo:text-align="center" fo:margin-bottom="6mm"', 18)}
${paragraphStyle('heading', 'fo:text-indent="11mm" fo:margin-top="3mm"', 16)}
${paragraphStyle('paragraph', 'fo:text-indent="11mm" fo:text-align="justify"', 16)}
${paragraphStyle('footer', 'fo:text-align="center"', 10)}
${paragraphStyle('cell', 'fo:text-align="center"', page.size ?? 8)}
${paragraphStyle('label', '', page.size ?? 8)}
${paragraphStyle('narrow', 'fo:text-align="center"', 6)}
<style:style style:name="space" style:family="paragraph"><style:paragraph-properties fo:break-before="page" fo:margin-bottom="${page.space ?? 0}mm" fo:line-height="1mm"/><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="cellBox" style:family="table-cell"><style:table-cell-properties fo:padding="0.6mm" style:vertical-align="middle" fo:border="${page.bare ? 'none' : '0.5pt solid #000000'}"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="${page.split ? 'auto' : 'always'}"/></style:style>
${tables.map(tableStyle).join('\n')}
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" fo:margin-top="25mm" fo:margin-bottom="22mm" fo:margin-left="28mm" fo:margin-right="26mm"/>
<style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
${page.header ? `<style:header><text:p>${escape(page.header)}</text:p></style:header>` : ''}
${page.footer ? `<style:footer><text:p text:style-name="footer">${escape(page.footer).replace('#', '<text:page-number/>')}</text:p></style:footer>` : ''}
</style:master-page></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>`
}

function paragraphStyle(name: string, properties: string, size: number): string {
  const font = 'style:font-name-asian="Noto Serif CJK SC" style:language-asian="zh" style:country-asian="CN"'
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/><style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" ${font}/></style:style>`
}

function tableStyle({ key }: PrintedTable): string {
  const columns = widths[key].map(
    (w, i) =>
      `<style:style style:name="${key}${i}" style:family="table-column"><style:table-column-properties style:column-width="${w}mm"/></style:style>`,
  )
  const sum = widths[key].reduce((a, b) => a + b, 0)
  return `<style:style style:name="${key}" style:family="table"><style:table-properties style:width="${sum}mm" table:align="center" table:border-model="collapsing"/></style:style>${columns.join('')}`
}

function tableOf(table: PrintedTable, page: Page): string {
  const rows = dense(table).map((row) => {
    const cells = row.map((slot) =>
      isCell(slot)
        ? cellOf(slot, table.key)
        : slot === 'gap'
          ? cellOf(undefined, table.key)
          : '<table:covered-table-cell/>',
    )
    return `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`
  })
  const heads = table.key === 'requests' && page.repeated ? table.heads : 0
  const head = heads > 0 ? `<table:table-header-rows>${rows.slice(0, heads).join('')}</table:table-header-rows>` : ''
  const columns = widths[table.key].map((_, i) => `<table:table-column table:style-name="${table.key}${i}"/>`)
  return `<table:table table:style-name="${table.key}">${columns.join('')}${head}${rows.slice(heads).join('')}</table:table>`
}

function cellOf(cell: PrintedCell | undefined, key: PrintedTable['key']): string {
  const spans = cell
    ? ` table:number-columns-spanned="${cell.colspan}" table:number-rows-spanned="${cell.rowspan}"`
    : ''
  // Fifteen columns: a number of five digits has room in small type only.
  const style = key === 'review' ? 'narrow' : cell?.kind === 'label' || cell?.kind === 'note' ? 'label' : 'cell'
  const text = cell ? escape(cell.text) : ''
  return `<table:table-cell table:style-name="cellBox"${spans}><text:p text:style-name="${style}">${text}</text:p></table:table-cell>`
}
