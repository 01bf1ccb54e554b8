/**
 * The grid of agencies and years. Only the rows that are seen are elements, and the one that has the keyboard; so thousands
 * of rows cost no more than a screen of them. What a person does is told to `acts`; knows no message.
 */
import type { Grid, GridCell } from '../../../../server/src/lsp/messages'
import { make } from '../../preview/page/elements'

export interface Acts {
  readonly open: (cell: GridCell) => void
  /** The agencies chosen, by their keys, in the order of the choice. */
  readonly chosen: (keys: readonly string[]) => void
}

export interface GridView {
  readonly element: HTMLElement
  /** @param rows the places of the agencies that are shown, in this order */
  show(grid: Grid, rows: readonly number[], label: string): void
  readonly chosen: () => readonly string[]
}

/** Pixels, as in the style. */
const rowHeight = 30
/** Rows beyond the edges, so that there is something there when a person scrolls. */
const beyond = 10

export function gridIn(acts: Acts): GridView {
  const element = make('div', { attributes: { role: 'grid', 'aria-multiselectable': 'true' } })
  const head = make('div', { className: 'head', attributes: { role: 'row', 'aria-rowindex': 1 } })
  const body = make('div', { className: 'rows', attributes: { role: 'presentation' } })
  element.append(head, body)
  let grid: Grid | undefined
  let rows: readonly number[] = []
  /** Where the keyboard is: a place among `rows`, and a column, 0 for the agency. */
  let [atRow, atColumn] = [0, 0]
  const chosen = new Set<string>()
  const drawn = new Map<number, HTMLElement>()

  function draw(): void {
    if (!grid) return
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - beyond)
    const last = Math.min(rows.length, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + beyond)
    const isWanted = (i: number): boolean => (i >= first && i < last) || i === atRow
    for (const [i, row] of drawn)
      if (!isWanted(i)) {
        row.remove()
        drawn.delete(i)
      }
    const wanted = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
    if (atRow < rows.length && !isWithin(atRow, first, last)) wanted.push(atRow)
    for (const i of wanted)
      if (!drawn.has(i)) {
        const row = rowElement(grid, i)
        drawn.set(i, row)
        body.append(row)
      }
  }

  function rowElement({ agencies }: Grid, i: number): HTMLElement {
    const { key, name, cells } = agencies[rows[i]!]!
    const row = make('div', {
      className: 'row',
      attributes: { role: 'row', 'aria-rowindex': i + 2, 'aria-selected': String(chosen.has(key)), 'data-row': i },
    })
    row.style.top = `${i * rowHeight}px`
    row.append(cellElement('rowheader', name, i, 0))
    cells.forEach(({ text, tone, reports, files }, column) => {
      const cell = cellElement('gridcell', text, i, column + 1)
      if (tone) cell.classList.add(tone)
      if (reports ?? files) cell.classList.add('leads')
      row.append(cell)
    })
    return row
  }

  function cellElement(role: string, text: string, row: number, column: number): HTMLElement {
    const isAt = row === atRow && column === atColumn
    const attributes = { role, 'aria-colindex': column + 1, tabindex: isAt ? 0 : -1, title: text }
    return make('div', { attributes }, text)
  }

  function cellAt(row: number, column: number): HTMLElement | undefined {
    return drawn.get(row)?.children[column] as HTMLElement | undefined
  }

  function go(row: number, column: number, takesFocus = true): void {
    if (!grid || rows.length === 0) return
    cellAt(atRow, atColumn)?.setAttribute('tabindex', '-1')
    atRow = Math.min(Math.max(row, 0), rows.length - 1)
    atColumn = Math.min(Math.max(column, 0), grid.heads.length - 1)
    const [top, bottom] = [atRow * rowHeight, (atRow + 1) * rowHeight]
    const room = element.clientHeight - head.offsetHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room
    draw()
    const cell = cellAt(atRow, atColumn)
    cell?.setAttribute('tabindex', '0')
    if (takesFocus) cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function choose(i: number): void {
    const key = grid?.agencies[rows[i] ?? -1]?.key
    if (key === undefined) return
    if (!chosen.delete(key)) chosen.add(key)
    drawn.get(i)?.setAttribute('aria-selected', String(chosen.has(key)))
    acts.chosen([...chosen])
  }

  function act(i: number, column: number): void {
    if (column === 0) choose(i)
    else {
      const cell = grid?.agencies[rows[i] ?? -1]?.cells[column - 1]
      if (cell) acts.open(cell)
    }
  }

  element.addEventListener('scroll', () => requestAnimationFrame(draw))
  new ResizeObserver(draw).observe(element)
  element.addEventListener('click', ({ target }) => {
    const place = placeOf(target)
    if (!place) return
    go(...place)
    act(...place)
  })
  // Whatever has brought the keyboard here, keys go on from there.
  element.addEventListener('focusin', ({ target }) => {
    const [row, column] = placeOf(target) ?? [atRow, atColumn]
    if (row !== atRow || column !== atColumn) go(row, column)
  })
  element.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(element.clientHeight / rowHeight) - 2)
    const whole = event.ctrlKey || event.metaKey
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(atRow + 1, atColumn),
      ArrowUp: () => go(atRow - 1, atColumn),
      ArrowRight: () => go(atRow, atColumn + 1),
      ArrowLeft: () => go(atRow, atColumn - 1),
      PageDown: () => go(atRow + page, atColumn),
      PageUp: () => go(atRow - page, atColumn),
      Home: () => go(whole ? 0 : atRow, 0),
      End: () => go(whole ? rows.length - 1 : atRow, Infinity),
      Enter: () => act(atRow, atColumn),
      ' ': () => choose(atRow),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  })

  return {
    element,
    show(next, shown, label) {
      const hadFocus = element.contains(document.activeElement)
      const at = grid?.agencies[rows[atRow] ?? -1]?.key
      grid = next
      rows = shown
      const keys = new Set(next.agencies.map(({ key }) => key))
      for (const key of chosen) if (!keys.has(key)) chosen.delete(key)
      // The keyboard stays with its agency, wherever that stands now.
      atRow = Math.max(0, at === undefined ? 0 : rows.findIndex((i) => next.agencies[i]!.key === at))
      atColumn = Math.min(atColumn, next.heads.length - 1)
      for (const row of drawn.values()) row.remove()
      drawn.clear()
      element.setAttribute('aria-label', label)
      element.setAttribute('aria-rowcount', String(rows.length + 1))
      element.setAttribute('aria-colcount', String(next.heads.length))
      element.style.setProperty('--columns', String(next.heads.length - 1))
      head.replaceChildren(
        ...next.heads.map((text, i) =>
          make('div', { attributes: { role: 'columnheader', 'aria-colindex': i + 1 } }, text),
        ),
      )
      body.style.height = `${rows.length * rowHeight}px`
      draw()
      if (hadFocus) go(atRow, atColumn)
    },
    chosen: () => [...chosen],
  }
}

/** Row and column of the cell. */
function placeOf(target: EventTarget | null): [row: number, column: number] | undefined {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
  return cell && row !== undefined ? [Number(row), Number(cell.getAttribute('aria-colindex')) - 1] : undefined
}

function isWithin(i: number, first: number, last: number): boolean {
  return i >= first && i < last
}
