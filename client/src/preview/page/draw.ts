/** A report as elements: paragraphs and tables as they will be published, with what is wrong marked on them. */
import type { Block, Cell, Insertion, LackingTable, Paragraph, Table, Words } from '../../../../server/src/lsp/messages'
import type { Shown } from '../messages'
import { make } from './elements'
import { wordsIn } from './words'

export interface Drawing {
  readonly elements: readonly HTMLElement[]
  /** What is to be said of an element when it is pointed at or focused. */
  readonly notes: WeakMap<Element, Note>
}

export interface Note {
  readonly title?: string | undefined
  readonly findings: readonly { readonly severity: string; readonly label: string; readonly message: string }[]
  readonly remark?: string | undefined
  readonly identities: Shown['identities']
}

/** What a piece may say of itself. */
type Said = Pick<Cell, 'findings' | 'name' | 'note' | 'identities'>

const tags = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p', quotation: 'blockquote' } as const

export function draw(preview: Shown): Drawing {
  const words = wordsIn[preview.language]
  const notes = new WeakMap<Element, Note>()
  const met = new Set<number>()
  const blockOf = (block: Block) => {
    if (block.kind === 'table') return tableOf(block)
    return block.kind === 'lacking' ? lackingOf(block) : paragraphOf(block)
  }

  /** Marks what has findings, and keeps what is to be said of it. */
  function noted<E extends HTMLElement>(element: E, piece: Said, remark = piece.note): E {
    const found = (piece.findings ?? []).map((number) => preview.findings[number]!)
    const identities = (piece.identities ?? []).map((number) => preview.identities[number]!)
    if (found.length > 0) {
      element.classList.add(gravest(found.map((f) => f.severity)))
      element.tabIndex = 0
      // Whoever goes from one to the next meets each once, be it on ever so many cells.
      if ((piece.findings ?? []).some((number) => !met.has(number))) element.dataset.found = ''
      for (const number of piece.findings ?? []) met.add(number)
    }
    if (found.length === 0 && identities.length === 0 && remark === undefined && piece.name === undefined)
      return element
    const findings = found.map((f) => ({ ...f, label: words.severities[f.severity] }))
    notes.set(element, { title: piece.name, findings, remark, identities })
    return element
  }

  function paragraphOf(block: Paragraph): HTMLElement {
    const tabindex = block.kind === 'heading' || block.kind === 'title' ? 0 : -1
    const pieces = block.pieces.map((piece) => {
      if (piece.blank) return blankOf(piece, piece.blank)
      if (piece.findings === undefined) return piece.text
      return noted(make('mark', { attributes: { 'data-at': piece.at } }, piece.text), piece)
    })
    return noted(make(tags[block.kind], { attributes: { 'data-at': block.at, tabindex } }, ...pieces), block)
  }

  function blankOf(piece: Words, { key, name, isWords }: NonNullable<Words['blank']>): HTMLElement {
    const attributes = {
      'data-at': piece.at,
      'data-address': key,
      'data-blank': isWords ? 'words' : 'figure',
      'data-name': name,
      'data-figure': piece.text,
      tabindex: 0,
      role: 'textbox',
      'aria-label': name,
    }
    return noted(make('span', { className: 'gap', attributes }, piece.text), { ...piece, name })
  }

  function lackingOf({ at, name, note, findings, insert }: LackingTable): HTMLElement {
    const element = make('p', { className: 'lacking', attributes: { 'data-at': at } }, note)
    if (insert) element.append(' ', insertOf(insert))
    return findings ? noted(element, { findings, name }) : element
  }

  function tableOf(block: Table): HTMLElement {
    const name = block.name || words.ownTable
    const rows = block.rows.map(({ cells, foreign, zeros, insert }) => {
      const drawn = cells.map((cell) => cellOf(cell, foreign))
      if (insert) (drawn.findLast((cell) => cell.tagName === 'TH') ?? drawn[0])?.append(' ', insertOf(insert))
      return make('tr', { className: foreign && 'foreign', attributes: { 'data-zeros': zeros } }, ...drawn)
    })
    // Tab goes over what can be filled in; where that is nothing, a table is one stop.
    const values = rows.flatMap((row) => [...row.cells]).filter((cell) => cell.tagName === 'TD')
    if (!values.some((cell) => cell.dataset.address)) values[0]?.setAttribute('tabindex', '0')
    const attributes = { role: 'grid', 'data-width': block.name && widthOf(block), 'data-zeros': block.zeros }
    const caption = make('caption', { className: 'unseen' }, name)
    const table = make('table', { attributes }, caption, make('tbody', {}, ...rows))
    const frame = make('div', { className: 'table', attributes: { 'data-at': block.at } }, table)
    if (block.findings) frame.tabIndex = -1
    return block.findings ? noted(frame, { findings: block.findings, name }) : frame
  }

  function cellOf(cell: Cell, foreign: true | undefined): HTMLElement {
    const isValue = cell.kind === 'value' || cell.kind === 'text'
    const isOpen = cell.address !== undefined
    const attributes = {
      'data-at': cell.at,
      'data-address': cell.address,
      'data-name': isOpen ? cell.name : undefined,
      'data-figure': isOpen ? cell.text : undefined,
      'data-proposal': cell.proposal,
      colspan: cell.colspan > 1 ? cell.colspan : undefined,
      rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
      scope: isValue ? undefined : cell.kind === 'head' ? 'col' : 'row',
      tabindex: isOpen ? 0 : -1,
      'aria-invalid': cell.findings && 'true',
      'aria-readonly': isValue && !isOpen ? 'true' : undefined,
    }
    const className = [cell.kind, cell.state ?? ''].join(' ').trim()
    const element = make(isValue ? 'td' : 'th', { className, attributes }, ...contentOf(cell))
    const proposed = cell.proposal === undefined ? undefined : words.proposal(cell.proposal)
    return noted(element, cell, proposed ?? cell.note ?? (foreign && words.foreign))
  }

  return { elements: preview.blocks.map(blockOf), notes }
}

function insertOf({ title, table, rows, first }: Insertion): HTMLElement {
  const attributes = { type: 'button', 'data-table': table, 'data-rows': rows?.join(' '), 'data-first': first }
  return make('button', { className: 'insert', attributes }, title)
}

export function drawNotice(text: string): HTMLElement {
  return make('p', { className: 'notice', attributes: { role: 'status' } }, text)
}

/** What cannot be told from an empty cell is said: in words, or only to those who hear the page. */
function contentOf({ text, state, note, proposal }: Cell): (Node | string)[] {
  if (proposal !== undefined) return [make('span', { className: 'proposal' }, proposal)]
  if (text !== '' || note === undefined) return [text]
  return [make('span', { className: state === 'blank' ? 'unseen' : undefined }, note)]
}

function gravest(severities: readonly string[]): string {
  return ['error', 'warning', 'information', 'hint'].find((each) => severities.includes(each)) ?? 'hint'
}

function widthOf({ rows: [first] }: Table): number {
  return (first?.cells ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
}
