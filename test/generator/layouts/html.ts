/** Pages of web sites: merged cells, nested elements, entities; the report alone, inside a site's page, or all on one line. */
import type { PrintedCell, PrintedTable } from '../printed'
import { dense, isCell, wrapped, type Context, type Layout, type Part } from './layout'

export const htmlPlain: Layout = { name: 'html', write: (parts, context) => page(parts, context, bare).join('\n') }

export const htmlNested: Layout = {
  name: 'html, nested elements',
  write: (parts, context) => page(parts, context, nested).join('\n'),
}

export const htmlOneLine: Layout = {
  name: 'html on one line',
  write: (parts, context) =>
    page(parts, context, nested)
      .map((line) => line.trim())
      .join(''),
}

export const htmlSite: Layout = {
  name: 'html inside a site',
  write: (parts, context) => [...before, ...page(parts, context, nested).slice(2, -1), ...after].join('\n'),
}

/** As a word processor saves it: figures in another font than the characters around them. */
export const htmlFonts: Layout = {
  name: 'html with figures in a font of their own',
  write: (parts, context) =>
    page(parts.map(inFonts), context, bare)
      .map((line) => line.replace(/<h1>(.*)<\/h1>/, '<p align="center">$1</p>'))
      .join('\n'),
}

function inFonts(part: Part): Part {
  if (part.kind === 'table') return part
  const runs = part.text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []
  return {
    ...part,
    text: runs.map((run) => `<font face="${run < '\x7f' ? 'Times New Roman' : '仿宋'}">${run}</font>`).join(''),
  }
}

const before = [
  '<!doctype html>',
  '<html lang="zh-CN"><head><meta charset="utf-8"><title>信息公开_政务网</title>',
  '<style>td { border: 1px solid #333 } .a > p { margin: 0 }</style>',
  '<script>if (1 < 2 && window.top) { document.title = "<td>8</td>" }</script></head><body>',
  '<div class="nav"><ul><li><a href="/">首页</a></li><li>政务公开</li><li>办事服务</li><li>互动交流</li></ul></div>',
  '<div class="pos">您所在的位置：首页 &gt; 政务公开 &gt; 年度报告</div>',
  '<div class="info">发布时间：2024-01-26 09:30&nbsp;&nbsp;来源：本站&nbsp;&nbsp;字体：【大 中 小】&nbsp;&nbsp;浏览次数：128</div>',
]
const after = [
  '<div class="tools">打印本页 | 关闭窗口 | 分享到</div>',
  '<div class="foot"><p>主办单位：政务服务中心&nbsp;&nbsp;网站标识码：0000000000</p><p>联系我们 网站地图</p></div>',
  '</body></html>',
]

type CellWriter = (cell: PrintedCell, context: Context) => string

function page(parts: readonly Part[], context: Context, write: CellWriter): string[] {
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8"></head><body>',
    '<div id="zoom" class="article">',
    ...parts.flatMap((part) => (part.kind === 'table' ? tableOf(part.table, context, write) : [block(part)])),
    '</div>',
    '</body></html>',
  ]
}

function block(part: Exclude<Part, { kind: 'table' }>): string {
  if (part.kind === 'title') return `<h1>${part.text}</h1>`
  if (part.kind === 'heading') return `<p style="text-indent: 2em"><strong>${part.text}</strong></p>`
  return part.text === '' ? '<p><br></p>' : `<p>${part.text}</p>`
}

function tableOf(table: PrintedTable, context: Context, write: CellWriter): string[] {
  const rows = dense(table).map((row) => {
    const cells = row.map((slot) => (isCell(slot) ? write(slot, context) : slot === 'gap' ? '<td></td>' : ''))
    return `<tr>${cells.join('')}</tr>`
  })
  return ['<table border="1">', '<tbody>', ...rows, '</tbody>', '</table>']
}

function spansOf({ rowspan, colspan }: PrintedCell): string[] {
  return [...(colspan > 1 ? [`colspan="${colspan}"`] : []), ...(rowspan > 1 ? [`rowspan="${rowspan}"`] : [])]
}

function bare(cell: PrintedCell, context: Context): string {
  const attributes = spansOf(cell)
  return `<td${attributes.length > 0 ? ` ${attributes.join(' ')}` : ''}>${wrapped(cell, context).join('<br>')}</td>`
}

/** What word processors paste: attributes in any order, paragraphs and spans inside the cell, entities for blanks. */
function nested(cell: PrintedCell, context: Context): string {
  const { random } = context
  const attributes = [...spansOf(cell), 'style="width: 52pt; border: solid 1px"', "class='MsoNormal'", 'valign=top']
  if (random.chance(0.5)) attributes.reverse()
  const text = wrapped(cell, context).join('<br/>')
  const blank = random.chance(0.2) ? '&nbsp;' : ''
  const inner = random.pick([
    `<p>${text}</p>`,
    `<p align="center"><span lang="EN-US">${text}</span></p>`,
    `${blank}<span><font face="仿宋">${text}</font></span>${blank}`,
    `\n  <p>${blank}${text}</p>\n`,
  ])
  return `<td ${attributes.join(' ')}>${inner}</td>`
}
