/** The page of a preview: draws what the extension sends, and tells it what a person does there. Asks nobody else for anything. */
import type { FromPage, Shown, ToPage } from '../messages'
import { draw, drawNotice, drawReading, type Drawing } from './draw'
import { pathTo, under } from './elements'
import { neighbour } from './keys'
import { lineAt, topOf } from './scroll'
import { tipFor } from './tip'

interface Kept {
  /** URI of the document, for the preview to come back after a restart. */
  readonly document: string
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
const tip = tipFor(tipBox)

let drawing: Drawing | undefined
let lines: readonly number[] = []
/** The person scrolls here; else the page goes where the editor goes and keeps silent about it. */
let leads = false

function show(preview: Shown, drawn: Drawing): void {
  const [top, focus] = [drawing ? page.scrollTop : (editor.getState()?.top ?? 0), pathTo(main, document.activeElement)]
  tip.hide()
  leads = false
  drawing = drawn
  tipBox.lang = preview.language
  main.replaceChildren(drawReading(preview), ...drawn.elements)
  page.scrollTop = top
  if (focus) under(main, focus)?.focus({ preventScroll: true })
}

function select(at: readonly number[]): void {
  for (const element of main.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current')
  const found = at.map((number) => main.querySelector(`[data-at="${number}"]`)).find((element) => element !== null)
  if (!found) return
  found.setAttribute('aria-current', 'true')
  leads = false
  found.scrollIntoView({ block: 'nearest' })
}

function reveal(target: Element): void {
  const at = target.closest<HTMLElement>('[data-at]')?.dataset.at
  if (at !== undefined) editor.postMessage({ kind: 'reveal', at: Number(at) })
}

function keep(): void {
  editor.setState({ document: page.dataset.document!, top: page.scrollTop })
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'show':
      lines = data.lines
      show(data.preview, draw(data.preview))
      editor.postMessage({ kind: 'shown' })
      break
    case 'notice':
      drawing = undefined
      main.replaceChildren(drawNotice(data.text))
      break
    case 'select':
      select(data.at)
      break
    case 'scroll': {
      leads = false
      const top = topOf(main, lines, data.line)
      if (top !== undefined) page.scrollTop = top
      break
    }
  }
})

for (const input of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
  document.addEventListener(input, () => (leads = true), { passive: true, capture: true })

let isWaiting = false
document.addEventListener('scroll', () => {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(() => {
    isWaiting = false
    keep()
    const line = leads ? lineAt(main, lines, page.scrollTop) : undefined
    if (line !== undefined) editor.postMessage({ kind: 'scrolled', line })
  })
})

main.addEventListener('click', ({ target }) => {
  // Words that were marked to be copied are not to be left.
  if (target instanceof Element && document.getSelection()?.isCollapsed !== false) reveal(target)
})

main.addEventListener('keydown', (event) => {
  const { target, key } = event
  if (!(target instanceof HTMLElement)) return
  if (key === 'Enter') reveal(target)
  const next = neighbour(main, target, event)
  next?.focus()
  if (next || key === 'Enter') event.preventDefault()
})

const noteOn = (target: EventTarget | null) => {
  for (let each = target instanceof Element ? target : null; each && each !== main; each = each.parentElement) {
    const note = drawing?.notes.get(each)
    if (note) return { element: each, note }
  }
  return undefined
}
for (const begins of ['mouseover', 'focusin'])
  main.addEventListener(begins, ({ target }) => {
    const found = noteOn(target)
    if (found) tip.show(found.element, found.note)
    else tip.hide()
  })
for (const ends of ['mouseleave', 'focusout'])
  main.addEventListener(ends, () => {
    tip.hideSoon()
  })
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') tip.hide()
})

keep()
editor.postMessage({ kind: 'ready' })
