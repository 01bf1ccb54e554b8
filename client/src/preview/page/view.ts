/** The page of a form: draws what the extension sends, and tells it what a person does there. Asks nobody else for anything. */
import type { FormChange, TableKey } from '../../../../server/src/lsp/messages'
import type { FromPage, Shown, ToPage } from '../messages'
import { barIn, handOver, type Deed } from './bar'
import { draw, drawNotice, type Drawing } from './draw'
import { pathTo, under } from './elements'
import { fieldIn, type Way } from './field'
import { neighbour } from './keys'
import { lookIn } from './look'
import { blockIn } from './pasted'
import { lineAt, topOf } from './scroll'
import { tipFor } from './tip'
import { wordsIn } from './words'

interface Kept {
  readonly top: number
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  getState(): Kept | undefined
  setState(state: Kept): void
}

const editor = acquireVsCodeApi()
const main = document.querySelector('main')!
const page = document.documentElement
const tipBox = document.querySelector<HTMLElement>('#tip')!
const said = document.querySelector<HTMLElement>('#said')!
const tip = tipFor(tipBox)
const bar = barIn(document.querySelector('header')!, act)
const field = fieldIn(document.body, {
  cellAt,
  left,
  command: (command) => editor.postMessage({ kind: 'command', command }),
})

const look = lookIn(document.body, () => {
  if (current !== undefined) cellAt(current)?.focus()
})

let drawing: Drawing | undefined
let lines: readonly number[] = []
let words = wordsIn.zh
/** The person scrolls here; else the page goes where the editor goes and keeps silent about it. */
let leads = false
/** The cell that a person is at, or was at last; what the bar offers is about it. */
let current: string | undefined
/** How many changes were sent, and the figures among them that the text does not have yet. */
let changes = 0
let underWay: readonly { readonly number: number; readonly address: string; readonly text: string }[] = []
/** The cell that the keyboard goes to once it is there. */
let awaited: string | undefined
/** The cell that was filled in last: what is then found wrong with it is said. */
let filled: string | undefined

// What is drawn.

function show(preview: Shown, drawn: Drawing): void {
  const active = document.activeElement
  const [top, focus] = [drawing ? page.scrollTop : (editor.getState()?.top ?? 0), pathTo(main, active)]
  const address = active instanceof HTMLElement && main.contains(active) ? active.dataset.address : undefined
  const before = blanks()
  tip.hide()
  leads = false
  drawing = drawn
  words = wordsIn[preview.language]
  tipBox.lang = said.lang = preview.language
  main.replaceChildren(...drawn.elements)
  showUnderWay()
  bar.show(preview)
  page.scrollTop = top
  const again = address === undefined ? undefined : (cellAt(address) ?? blankInstead(active!, before))
  const come = awaited === undefined ? undefined : cellAt(awaited)
  const target = come ?? again ?? (focus && under(main, focus))
  target?.focus({ preventScroll: come === undefined })
  if (come) awaited = undefined
  field.place()
  offer()
  sayFilled()
}

function blanks(): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('[data-blank]')]
}

/** A blank is known by its sentence. Where words were filled in before it, it is the one that comes as long before the last. */
function blankInstead(active: Element, before: readonly Element[]): HTMLElement | undefined {
  const index = before.indexOf(active)
  return index < 0 ? undefined : blanks().at(index - before.length)
}

/** A cell of a table, or a blank of a sentence. */
function cellAt(address: string): HTMLElement | undefined {
  return main.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`) ?? undefined
}

/** Whoever hears the page is told at once what is wrong with the figure that was just entered. */
function sayFilled(): void {
  const cell = filled === undefined ? undefined : cellAt(filled)
  const found = cell && drawing?.notes.get(cell)?.findings[0]
  if (found) say(`${found.label}: ${found.message}`)
  filled = undefined
}

function say(text: string): void {
  said.textContent = text
}

function select(at: readonly number[], goes: boolean): void {
  for (const element of main.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current')
  const found = at.map((number) => main.querySelector(`[data-at="${number}"]`)).find((element) => element !== null)
  if (!found) return
  found.setAttribute('aria-current', 'true')
  leads = false
  if (goes) found.scrollIntoView({ block: 'nearest' })
}

function reveal(target: Element, stays?: true): void {
  const at = target.closest<HTMLElement>('[data-at]')?.dataset.at
  if (at !== undefined) editor.postMessage({ kind: 'reveal', at: Number(at), ...(stays && { stays }) })
}

// What a person does with a cell.

function left(address: string, text: string | undefined, way: Way | undefined): void {
  if (text !== undefined) set(address, text)
  const cell = cellAt(address)
  if (cell && way) cellBeside(cell, way).focus()
}

function set(address: string, text: string): void {
  filled = address
  const isBlank = cellAt(address)?.dataset.blank !== undefined
  const number = change(isBlank ? { kind: 'fill', blank: address, text } : { kind: 'set', cells: [{ address, text }] })
  underWay = [...underWay, { number, address, text }]
  showUnderWay()
}

/** Gives the number of the change. */
function change(change: FormChange): number {
  bar.warn('')
  editor.postMessage({ kind: 'change', change, number: ++changes })
  return changes
}

/** Until the text has them, figures that were typed stand in their cells faintly. */
function showUnderWay(): void {
  for (const { address, text } of underWay) {
    const cell = cellAt(address)
    cell?.replaceChildren(text)
    cell?.classList.add('pending')
    if (cell) cell.dataset.figure = text
  }
}

const arrows: Readonly<Partial<Record<Way, string>>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
}

/** The cell itself where there is none that way. */
function cellBeside(cell: HTMLElement, way: Way): HTMLElement {
  const key = arrows[way]
  const plain = { ctrlKey: false, metaKey: false, altKey: false }
  if (key !== undefined) return neighbour(main, cell, { key, ...plain }, '[data-address]') ?? cell
  if (way === 'stay') return cell
  const cells = [...main.querySelectorAll<HTMLElement>('[data-address]')]
  return cells[cells.indexOf(cell) + (way === 'next' ? 1 : -1)] ?? cell
}

/** Characters with which a figure begins; what an input method is about to write comes as no character yet. */
const opening = /^[\d０-９\-－−]$/

/** True where the key was for the cell. */
function typedInto(cell: HTMLElement, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event
  const { address, proposal } = cell.dataset
  if (address === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
  if (key === 'F2') openField(cell)
  else if (opening.test(key) || (cell.dataset.blank === 'words' && key.length === 1)) openField(cell, key)
  else if (key === 'Process') {
    // The input method writes into the field that is open when it begins.
    openField(cell, '')
    return false
  } else if (key === 'Backspace') openField(cell, '')
  else if (key === 'Delete') {
    if (cell.dataset.figure !== '') set(address, '')
  } else if (key === 'Enter') cellBeside(cell, shiftKey ? 'up' : 'down').focus()
  else if (key === 'Tab' && !shiftKey && proposal !== undefined) {
    set(address, proposal)
    cellBeside(cell, 'next').focus()
  } else return false
  return true
}

function openField(...how: Parameters<typeof field.open>): void {
  tip.hide()
  field.open(...how)
}

function offer(): void {
  const cell = current === undefined ? undefined : cellAt(current)
  bar.offer({
    rowZeros: cell?.closest('tr')?.dataset.zeros,
    tableZeros: cell?.closest('table')?.dataset.zeros,
  })
}

function act(deed: Deed): void {
  if (deed === 'nextError') goToFound(1)
  else if (deed === 'proposals') editor.postMessage({ kind: 'look', change: { kind: 'proposals' } })
  else if (isHandOver(deed)) {
    const at = current === undefined ? undefined : cellAt(current)?.dataset.at
    editor.postMessage({ kind: 'command', command: deed, ...(at !== undefined && { at: Number(at) }) })
  } else if (current !== undefined) {
    change({ kind: 'zeros', of: deed === 'rowZeros' ? 'row' : 'table', at: current })
    cellAt(current)?.focus()
  }
}

function isHandOver(deed: Deed): deed is (typeof handOver)[number] {
  return (handOver as readonly Deed[]).includes(deed)
}

/** True where a block was pasted, which is looked at first; one figure goes into its cell as if it were typed. */
function pasteInto(address: string, text: string, html: string): boolean {
  const rows = cellAt(address)?.dataset.blank === undefined ? blockIn(text, html) : undefined
  if (rows) editor.postMessage({ kind: 'look', change: { kind: 'paste', at: address, rows } })
  return rows !== undefined
}

/** Around the page, as F8 goes over the problems of a text. */
function goToFound(step: 1 | -1): void {
  const all = [...main.querySelectorAll<HTMLElement>(':is(.error, .warning, .information)[data-found]')]
  const active = document.activeElement
  const from = active && main.contains(active) ? active : current === undefined ? undefined : cellAt(current)
  const isAhead = (element: Element) => !from || (from.compareDocumentPosition(element) & ahead[step]) !== 0
  const ordered = step === 1 ? all : all.reverse()
  const target = ordered.find((element) => element !== from && isAhead(element)) ?? ordered[0]
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

const ahead = { 1: Node.DOCUMENT_POSITION_FOLLOWING, [-1]: Node.DOCUMENT_POSITION_PRECEDING } as const

// What the extension tells.

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'show':
      lines = data.lines
      underWay = underWay.filter(({ number }) => number > data.made)
      show(data.preview, draw(data.preview))
      editor.postMessage({ kind: 'shown' })
      break
    case 'notice':
      drawing = undefined
      main.replaceChildren(drawNotice(data.text))
      break
    case 'state':
      bar.tellState(data.isDirty)
      break
    case 'look':
      tip.hide()
      look.show(data.cells, data.refused, words, () => change(data.change))
      break
    case 'fillIn':
      main.querySelector<HTMLElement>('[data-address][data-figure=""]')?.focus()
      break
    case 'refused':
      refused(data)
      break
    case 'select':
      select(data.at, data.leads)
      break
    case 'scroll': {
      leads = false
      const top = topOf(main, lines, data.line)
      if (top !== undefined) page.scrollTop = top
      break
    }
  }
})

/** The field opens again with what was typed, unless another cell is being typed in: then it is only told. */
function refused({ cells, asked }: Extract<ToPage, { readonly kind: 'refused' }>): void {
  const [first] = cells
  if (!first) return
  awaited = undefined
  const { address, text, reason } = first
  const isTyped = (asked === 'set' || asked === 'fill') && address !== undefined
  const cell = isTyped && field.at() === undefined ? cellAt(address) : undefined
  if (cell) openField(cell, text, reason)
  else bar.warn(cells.map((c) => words.refused(c.text, c.name, c.reason)).join(' '))
}

// What a person does.

for (const input of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
  document.addEventListener(input, () => (leads = true), { passive: true, capture: true })

let isWaiting = false
document.addEventListener(
  'scroll',
  () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      field.place()
      editor.setState({ top: page.scrollTop })
      const line = leads ? lineAt(main, lines, page.scrollTop) : undefined
      if (line !== undefined) editor.postMessage({ kind: 'scrolled', line })
    })
  },
  // A table that is wider than the page scrolls by itself.
  { capture: true },
)
window.addEventListener('resize', () => {
  field.place()
})

/** A row or a table is written into the text; its first cell is then where a person goes on. */
function insert({ dataset }: HTMLElement): void {
  const rows = dataset.rows?.split(' ')
  change({ kind: 'insert', table: dataset.table as TableKey, ...(rows && { rows }) })
  awaited = dataset.first
}

main.addEventListener('click', ({ target }) => {
  // Words that were marked to be copied are not to be left.
  if (!(target instanceof Element) || document.getSelection()?.isCollapsed === false) return
  const cell = target.closest<HTMLElement>('[data-address]')
  const button = target.closest<HTMLElement>('button.insert')
  if (button) insert(button)
  else if (cell) openField(cell)
  else reveal(target)
})

main.addEventListener('keydown', (event) => {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || target instanceof HTMLButtonElement) return
  if (typedInto(target, event)) {
    event.preventDefault()
    return
  }
  if (key === 'Enter') reveal(target)
  const next = neighbour(main, target, event)
  next?.focus()
  if (next || key === 'Enter') event.preventDefault()
})

document.addEventListener('paste', (event) => {
  const active = document.activeElement
  const address = field.at() ?? (active instanceof HTMLElement ? active.dataset.address : undefined)
  const [text = '', markup = ''] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type))
  if (address === undefined || (text === '' && markup === '')) return
  if (pasteInto(address, text, markup)) {
    field.cancel()
    event.preventDefault()
  } else if (text !== '' && field.at() === undefined) {
    set(address, text)
    event.preventDefault()
  }
})
document.addEventListener('copy', (event) => {
  const active = document.activeElement
  const figure = active instanceof HTMLElement ? active.dataset.figure : undefined
  if (figure === undefined || document.getSelection()?.isCollapsed === false) return
  event.clipboardData?.setData('text/plain', figure)
  event.preventDefault()
})

document.addEventListener('keydown', (event) => {
  const { key, shiftKey } = event
  if (key === 'Escape') tip.hide()
  else if (key === 'F8') goToFound(shiftKey ? -1 : 1)
  else if (key === '.' && (event.ctrlKey || event.metaKey) && bar.focus()) event.preventDefault()
  else return
  if (key === 'F8') event.stopPropagation()
})

const noteOn = (target: EventTarget | null) => {
  for (let each = target instanceof Element ? target : null; each && each !== main; each = each.parentElement) {
    const note = drawing?.notes.get(each)
    if (note) return { element: each, note }
  }
  return undefined
}
function tell(target: EventTarget | null, way: 'pointed' | 'focused'): void {
  const found = field.at() === undefined && !look.isOpen() ? noteOn(target) : undefined
  if (found) tip.show(found.element, found.note, way)
  else tip.hide()
}

/** Where the pointer was last: one that rests points at nothing, however the page is drawn anew or scrolled under it. */
let pointer = ''
main.addEventListener('mousemove', ({ target, clientX, clientY }) => {
  const now = `${clientX} ${clientY}`
  if (now !== pointer) tell(target, 'pointed')
  pointer = now
})
main.addEventListener('mouseleave', () => {
  tip.hideSoon('pointed')
})
main.addEventListener('focusout', () => {
  tip.hideSoon('focused')
})
main.addEventListener('focusin', ({ target }) => {
  tell(target, 'focused')
  const cell = target instanceof HTMLElement && target.dataset.address !== undefined ? target : undefined
  if (!cell || cell.dataset.address === current) return
  current = cell.dataset.address
  offer()
  reveal(cell, true)
})

editor.postMessage({ kind: 'ready' })
