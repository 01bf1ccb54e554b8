/** A figure over the years: which one, its lines, and the table beside them. Knows no message. */
import type { FiguresResult, SeriesResult } from '../../../../server/src/lsp/messages'
import { make } from '../../preview/page/elements'
import type { Words } from './words'

export interface SeriesView {
  /** The figure that is chosen. */
  readonly address: () => string | undefined
  offer(figures: FiguresResult['figures'], words: Words): void
  /** Undefined: no agency is chosen. */
  show(series: SeriesResult | undefined, words: Words): void
}

export interface Acts {
  readonly chosen: () => void
  readonly open: (row: number, year: number) => void
}

/** What most people ask for first. */
const usual = 'requests.received.total'

export function seriesIn(section: HTMLElement, acts: Acts): SeriesView {
  const title = make('h2', {})
  const [rowBox, columnBox] = [make('select', {}), make('select', {})]
  const [rowLabel, columnLabel] = [make('label', {}), make('label', {})]
  const content = make('div', { className: 'content' })
  section.append(title, make('div', { className: 'choice' }, rowLabel, columnLabel), content)
  let figures: FiguresResult['figures'] = []
  let address: string | undefined

  const rowOf = ({ section: part, row }: (typeof figures)[number]): string => `${part}\n${row}`

  function offerColumns(wanted: string | undefined): void {
    const own = figures.filter((each) => rowOf(each) === rowBox.value)
    columnBox.replaceChildren(...own.map((each) => option(each.address, each.column)))
    const same = own.find((each) => each.address === wanted)
    address = (same ?? own[0])?.address
    columnBox.value = address ?? ''
  }

  rowBox.addEventListener('change', () => {
    const column = columnBox.selectedOptions[0]?.textContent
    offerColumns(figures.find((each) => rowOf(each) === rowBox.value && each.column === column)?.address)
    acts.chosen()
  })
  columnBox.addEventListener('change', () => {
    address = columnBox.value
    acts.chosen()
  })
  content.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (button) acts.open(Number(button.dataset.row), Number(button.dataset.year))
  })

  return {
    address: () => address,
    offer(all, words) {
      title.textContent = words.series
      rowLabel.replaceChildren(words.row, rowBox)
      columnLabel.replaceChildren(words.column, columnBox)
      if (figures.length > 0 || all.length === 0) return
      figures = all
      const sections = new Map<string, Map<string, string>>()
      for (const each of all) {
        const rows = sections.get(each.section) ?? new Map<string, string>()
        sections.set(each.section, rows.set(rowOf(each), each.row))
      }
      for (const [name, rows] of sections) {
        const options = [...rows].map(([value, text]) => option(value, text))
        rowBox.append(make('optgroup', { attributes: { label: name } }, ...options))
      }
      const first = all.find((each) => each.address === usual) ?? all[0]!
      rowBox.value = rowOf(first)
      offerColumns(first.address)
    },
    show(series, words) {
      if (!series) content.replaceChildren(make('p', {}, words.choose))
      else content.replaceChildren(...drawing(series, words), tableOf(series))
    },
  }
}

function option(value: string, text: string): HTMLOptionElement {
  return make('option', { attributes: { value } }, text)
}

function drawing({ chart, name, rows }: SeriesResult, words: Words): Element[] {
  if (!chart) return [make('p', {}, words.noChart)]
  const { width, height, left, bottom, years, levels, lines } = chart
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': name })
  for (const { y, label } of levels)
    svg.append(
      shape('line', { class: 'level', x1: left, x2: width, y1: y, y2: y }),
      shape('text', { x: left - 6, y: y + 4, 'text-anchor': 'end' }, label),
    )
  for (const { x, label } of years) svg.append(shape('text', { x, y: bottom + 18, 'text-anchor': 'middle' }, label))
  lines.forEach(({ name: own, pieces, dots }, i) => {
    const group = shape('g', { class: `line${i}` })
    for (const points of pieces) group.append(shape('polyline', { points }))
    for (const { x, y, label } of dots) {
      const dot = shape('circle', { cx: x, cy: y, r: 3.5 })
      dot.append(shape('title', {}, `${own} ${label}`))
      group.append(dot)
    }
    svg.append(group)
  })
  const rest = rows.length - lines.length
  return [svg, ...(rest > 0 ? [make('p', {}, words.leftOut(lines.length, rest))] : [])]
}

function tableOf({ name, years, rows, chart }: SeriesResult): HTMLElement {
  const head = make(
    'tr',
    {},
    make('td', {}),
    ...years.map((year) => make('th', { attributes: { scope: 'col' } }, year)),
  )
  const lines = rows.map((row, i) => {
    const key = chart && i < chart.lines.length ? [make('span', { className: `key line${i}` })] : []
    const cells = row.cells.map(({ text, place }, year) => {
      const attributes = { type: 'button', 'data-row': i, 'data-year': year }
      return make('td', {}, place ? make('button', { attributes }, text) : text)
    })
    return make('tr', {}, make('th', { attributes: { scope: 'row' } }, ...key, row.name), ...cells)
  })
  return make('table', {}, make('caption', {}, name), make('thead', {}, head), make('tbody', {}, ...lines))
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.textContent = text
  return element
}
