/**
 * The one field of the form, which lies over the cell, or the blank of a sentence, that is being typed in. What is typed is the only figure that the page
 * holds; it goes when the field is left. The page may be drawn anew under it.
 */
import { make } from './elements'

/** Where a person goes from the cell. */
export type Way = 'next' | 'previous' | 'down' | 'up' | 'left' | 'right' | 'stay'

interface Hooks {
  /** The cell of an address, as it is drawn now. */
  readonly cellAt: (address: string) => HTMLElement | undefined
  /** The field is left: with a text, unless nothing was changed or the person has thought better of it. */
  readonly left: (address: string, text: string | undefined, way: Way | undefined) => void
  /** A command of the editor that is given while typing: what was typed goes first. */
  readonly command: (command: 'undo' | 'redo' | 'save') => void
}

export interface Field {
  /** The address that is being typed in. */
  readonly at: () => string | undefined
  /** @param text what is typed so far, where it takes the place of what stands there; `fault`: why that did not do */
  readonly open: (cell: HTMLElement, text?: string, fault?: string) => void
  /** What was typed is forgotten. */
  readonly cancel: () => void
  /** After the page was drawn anew, or has moved. */
  readonly place: () => void
}

/** What a person has typed ends with these keys. The side ways lead on only where the cell was not opened to be mended. */
const keys: Readonly<Partial<Record<string, Way>>> = {
  Enter: 'down',
  Tab: 'next',
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const back: Readonly<Partial<Record<Way, Way>>> = { down: 'up', next: 'previous' }

export function fieldIn(body: HTMLElement, { cellAt, left, command }: Hooks): Field {
  const input = make('input', { attributes: { type: 'text', autocomplete: 'off' } })
  const fault = make('p', { attributes: { id: 'fault', role: 'alert' } })
  const box = make('div', { className: 'field' }, input, fault)
  box.hidden = true
  body.append(box)
  let address: string | undefined
  let before = ''
  let isMending = false

  function place(): void {
    if (address === undefined) return
    const cell = cellAt(address)
    if (!cell) {
      leave(false)
      return
    }
    const { left, top, width, height } = cell.getBoundingClientRect()
    const { scrollLeft, scrollTop } = document.documentElement
    box.style.left = `${left + scrollLeft}px`
    box.style.top = `${top + scrollTop}px`
    input.style.width = `${width}px`
    input.style.height = `${height}px`
  }

  function leave(isKept: boolean, way?: Way): void {
    if (address === undefined) return
    const [own, text] = [address, input.value]
    address = undefined
    box.hidden = true
    left(own, isKept && text !== before ? text : undefined, way)
  }

  function tell(reason: string | undefined): void {
    fault.textContent = reason ?? ''
    fault.hidden = reason === undefined
    if (reason === undefined) input.removeAttribute('aria-invalid')
    else input.setAttribute('aria-invalid', 'true')
  }

  input.addEventListener('input', () => {
    tell(undefined)
  })
  input.addEventListener('blur', () => {
    leave(true)
  })
  input.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing } = event
    event.stopPropagation()
    if (isComposing) return
    const isControl = event.ctrlKey || event.metaKey
    const named = isControl && !event.altKey ? commandOf(key.toLowerCase(), shiftKey) : undefined
    const way = isControl || event.altKey ? undefined : keys[key]
    const isAside = way === 'left' || way === 'right'
    if (key === 'Escape') leave(false, 'stay')
    else if (named) {
      leave(true, 'stay')
      command(named)
    } else if (way && !(isAside && (isMending || shiftKey))) leave(true, shiftKey ? (back[way] ?? way) : way)
    else return
    event.preventDefault()
  })

  return {
    at: () => address,
    place,
    cancel() {
      leave(false)
    },
    open(cell, text, reason) {
      leave(true)
      const { address: own, figure = '' } = cell.dataset
      if (own === undefined) return
      address = own
      before = figure
      const isWords = cell.dataset.blank === 'words'
      isMending = text === undefined || reason !== undefined || isWords
      input.inputMode = isWords ? 'text' : 'decimal'
      input.classList.toggle('words', isWords)
      input.value = text ?? figure
      input.setAttribute('aria-label', cell.dataset.name ?? '')
      tell(reason)
      box.hidden = false
      place()
      input.focus({ preventScroll: true })
      if (text === undefined) input.select()
    },
  }
}

function commandOf(key: string, isShifted: boolean): 'undo' | 'redo' | 'save' | undefined {
  if (key === 'z') return isShifted ? 'redo' : 'undo'
  if (key === 'y') return 'redo'
  return key === 's' && !isShifted ? 'save' : undefined
}
