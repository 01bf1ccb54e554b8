/** The overview as one page by itself: no script, nothing from elsewhere, light or dark as the reader has it. */
import { nameOf as addressName, type Address } from '../../core'
import { chartOf, mostLines, type Chart } from '../../features/chart'
import { escaped, standingAlone } from '../html'
import {
  cellWords,
  entriesWords,
  figureWords,
  drawable,
  nameOf,
  notRead,
  seriesIn,
  summaryWords,
  undated,
  unreadIn,
  words,
} from './content'
import type { Row, Told } from './content'

export function overviewHtml(told: Told): string {
  const { language, addresses } = told
  const title = words.title[language]
  const body = `<h1>${escaped(title)}</h1>
<p>${escaped(summaryWords(told))}</p>
${gridHtml(told)}
<p class="legend">${escaped(words.legend[language])}</p>
${unreadHtml(told)}${addresses.map((address) => figureHtml(told, address)).join('')}`
  return standingAlone({ language, title, style, body })
}

const colours = ['#0b62b8', '#b3261e', '#1b7f3b', '#8a5a00', '#6f3fb0', '#00737a', '#a3306f', '#555555']

const style = `:root { color-scheme: light dark; --ink: light-dark(#111, #ddd); --paper: light-dark(#fff, #1b1b1b); --rule: light-dark(#999, #666) }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.125rem; margin-top: 2rem }
.table { overflow-x: auto }
table { border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums }
th, td { border: 1px solid var(--rule); padding: 0.25rem 0.6rem; text-align: center; font-weight: normal }
thead th { font-weight: bold } th[scope="row"] { text-align: left }
.wrong { background: light-dark(#ffd7dc, #5c2028); font-weight: bold } .unsure { background: light-dark(#fff0b8, #4f430f) }
.legend { font-size: 0.875rem } li { overflow-wrap: anywhere }
svg { display: block; max-width: 100%; height: auto } svg text { fill: var(--ink); font-size: 12px } svg .level { stroke: var(--rule); stroke-width: 0.5 }
svg polyline { fill: none; stroke-width: 2 } .key { display: inline-block; width: 1em; height: 0.75em }
${colours.map((colour, i) => `.line${i} { stroke: ${colour}; fill: ${colour}; background: ${colour} }`).join('\n')}
@media (prefers-color-scheme: dark) { svg [class^="line"], .key { filter: brightness(1.8) } }
@media print { thead { display: table-header-group } tr { break-inside: avoid } }`

function gridHtml({ overview: { years, agencies }, language }: Told): string {
  const head = [words.agency[language], ...years.map(String)].map((text) => `<th scope="col">${escaped(text)}</th>`)
  const isUndated = agencies.some((row) => undated(row).length > 0)
  if (isUndated) head.push(`<th scope="col">${escaped(words.undated[language])}</th>`)
  const line = (row: Row): string => {
    const cells = years.map((year) => cellWords(row, year, language))
    if (isUndated) cells.push(undated(row).length > 0 ? entriesWords(undated(row), language) : { text: '' })
    const fields = cells.map(({ text, tone }) => `<td${tone ? ` class="${tone}"` : ''}>${escaped(text)}</td>`)
    return `<tr><th scope="row">${escaped(nameOf(row))}</th>${fields.join('')}</tr>`
  }
  return tableHtml(head, agencies.map(line), words.title[language])
}

function tableHtml(head: readonly string[], lines: readonly string[], label: string): string {
  // Whoever uses the keyboard must be able to scroll it.
  return `<div class="table" role="region" tabindex="0" aria-label="${escaped(label)}">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`
}

function unreadHtml({ overview, language }: Told): string {
  const files = unreadIn(overview)
  if (files.length === 0) return ''
  const items = files.map(
    ({ path, why }) => `<li>${escaped(path)} <small>${escaped(notRead(why, language))}</small></li>`,
  )
  return `<h2>${escaped(words.unread[language])}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`
}

function figureHtml(told: Told, address: Address): string {
  const { overview, language } = told
  const { years } = overview
  const series = seriesIn(told, address)
  const name = addressName(address)[language]
  const first = series.slice(0, mostLines)
  const drawn = drawable(first.map(({ points }) => points))
  const chart = chartOf(
    first.map(({ row }, i) => ({ name: nameOf(row), values: drawn[i]! })),
    years,
  )
  const head = [words.agency[language], ...years.map(String)].map((text) => `<th scope="col">${escaped(text)}</th>`)
  const lines = series.map(({ row, points }, i) => {
    const key = chart && i < mostLines ? `<span class="key line${i}"></span> ` : ''
    const fields = years.map((year) => `<td>${escaped(figureWords(points, year, language))}</td>`)
    return `<tr><th scope="row">${key}${escaped(nameOf(row))}</th>${fields.join('')}</tr>`
  })
  const rest = series.length - mostLines
  const note = chart && rest > 0 ? `<p class="legend">${leftOut(rest, language)}</p>\n` : ''
  return `<h2>${escaped(name)}</h2>\n${chart ? svgOf(chart, name) : ''}\n${note}${tableHtml(head, lines, name)}\n`
}

function leftOut(rest: number, language: Told['language']): string {
  return language === 'zh'
    ? `图中为表中前 ${mostLines} 个机关，其余 ${rest} 个见表。`
    : `The chart shows the first ${mostLines} agencies of the table; the other ${rest} stand in the table alone.`
}

function svgOf({ width, height, left, bottom, years, levels, lines }: Chart, name: string): string {
  const parts = [
    ...levels.map(
      ({ y, label }) =>
        `<line class="level" x1="${left}" x2="${width}" y1="${y}" y2="${y}"/><text x="${left - 6}" y="${y + 4}" text-anchor="end">${label}</text>`,
    ),
    ...years.map(({ x, label }) => `<text x="${x}" y="${bottom + 18}" text-anchor="middle">${label}</text>`),
    ...lines.map(({ name: own, pieces, dots }, i) => {
      const drawn = pieces.map((points) => `<polyline points="${points}"/>`)
      const marks = dots.map(
        ({ x, y, label }) => `<circle cx="${x}" cy="${y}" r="3"><title>${escaped(`${own} ${label}`)}</title></circle>`,
      )
      return `<g class="line${i}">${drawn.join('')}${marks.join('')}</g>`
    }),
  ]
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(name)}">${parts.join('')}</svg>`
}
