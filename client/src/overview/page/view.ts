/** The page of the overview: draws what the extension sends, and tells it what a person does there. Asks nobody else for anything. */
import type { GridRow } from '../../../../server/src/lsp/messages'
import { make } from '../../preview/page/elements'
import type { FromPage, Shown, ToPage } from '../messages'
import { gridIn } from './grid'
import { seriesIn } from './series'
import { filters, wordsIn, type Filter } from './words'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void }

const editor = acquireVsCodeApi()
const header = document.querySelector('header')!
const main = document.querySelector('main')!
const said = document.querySelector<HTMLElement>('#said')!
const summary = make('p', { className: 'summary' })
const search = make('input', { attributes: { type: 'search' } })
const filter = make('select', {})
const exports = button(() => {
  const address = view.chosen().length > 0 ? series.address() : undefined
  editor.postMessage({ kind: 'export', ...(address !== undefined && { address }) })
})
const check = button(() => editor.postMessage({ kind: 'check' }))
const count = make('span', { className: 'count' })
const notice = make('p', { className: 'notice' })
const legend = make('p', { className: 'legend' })
const unread = make('details', {})
let shown: Shown | undefined
let words = wordsIn.zh

const view = gridIn({
  open({ reports: [report] = [], files: [file] = [] }) {
    if (report !== undefined) editor.postMessage({ kind: 'open', report })
    else if (file !== undefined) editor.postMessage({ kind: 'openFile', file })
  },
  chosen: follow,
})
const series = seriesIn(document.querySelector<HTMLElement>('#series')!, {
  chosen: follow,
  open: (row, year) => editor.postMessage({ kind: 'figure', row, year }),
})

header.append(summary, make('div', { className: 'tools' }, search, filter, count, exports, check))
main.append(notice, view.element, legend, unread)

function button(act: () => void): HTMLButtonElement {
  const made = make('button', { attributes: { type: 'button' } })
  made.addEventListener('click', act)
  return made
}

function follow(): void {
  const [address, agencies] = [series.address(), view.chosen()]
  if (address === undefined || agencies.length === 0) series.show(undefined, words)
  else editor.postMessage({ kind: 'follow', address, agencies })
}

function show(overview: Shown): void {
  const isFirst = !shown
  shown = overview
  const { grid, figures, notRead, stopped } = overview
  words = wordsIn[grid.language]
  document.documentElement.lang = grid.language === 'zh' ? 'zh-CN' : 'en'
  summary.textContent = [...(stopped ? [words.stopped] : []), grid.summary].join(' ')
  for (const name of ['placeholder', 'aria-label']) search.setAttribute(name, words.search)
  filter.setAttribute('aria-label', words.filter)
  if (isFirst)
    filter.append(...filters.map((each) => make('option', { attributes: { value: each } }, words.filters[each])))
  exports.textContent = words.exports
  check.textContent = words.check
  legend.textContent = words.help + grid.legend
  unread.hidden = notRead.length === 0
  unread.replaceChildren(make('summary', {}, words.unread(notRead.length)))
  series.offer(figures, words)
  list()
  follow()
}

/** The agencies that a person wants to see, in the order of the grid. */
function list(): void {
  if (!shown) return
  const { grid, reports, notRead } = shown
  const asked = search.value.trim().toLowerCase()
  const isMeant = ({ name, need, reports: own, cells }: GridRow): boolean => {
    if (filter.value !== 'all' && need[filter.value as Exclude<Filter, 'all'>] === 0) return false
    const files = cells.flatMap(({ files: some = [] }) => some.map((file) => notRead[file]!.path))
    return [name, ...own.map((report) => reports[report]!), ...files].some((text) => text.toLowerCase().includes(asked))
  }
  const rows = grid.agencies.flatMap((row, i) => (isMeant(row) ? [i] : []))
  const all = grid.agencies.length
  notice.textContent = all === 0 ? words.nothing : rows.length === 0 ? words.noMatch : ''
  notice.hidden = rows.length > 0
  view.element.hidden = rows.length === 0
  count.textContent = words.shown(rows.length, all)
  said.textContent = count.textContent
  view.show(grid, rows, words.title)
}

search.addEventListener('input', list)
filter.addEventListener('change', list)
// Many files are listed only for whoever asks for them.
unread.addEventListener('toggle', () => {
  if (!unread.open || unread.querySelector('ul') || !shown) return
  const items = shown.notRead.map(({ path, why }, file) => {
    const open = button(() => editor.postMessage({ kind: 'openFile', file }))
    open.textContent = path
    return make('li', {}, open, ` ${why}`)
  })
  unread.append(make('ul', {}, ...items))
})
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data.overview)
  else series.show(data.series, words)
})
editor.postMessage({ kind: 'ready' })
