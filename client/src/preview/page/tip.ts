/**
 * What is said of a place: beside it when it is pointed at, at the foot of the page when the keyboard is there, so that it
 * does not lie over what is filled in next. Gone with Escape.
 */
import type { Note } from './draw'
import { make } from './elements'

export interface Tip {
  readonly show: (element: Element, note: Note, way: Way) => void
  readonly hide: () => void
  /** What was shown that way goes later, unless the pointer goes onto the tip. */
  readonly hideSoon: (way: Way) => void
}

type Way = 'pointed' | 'focused'

/** Milliseconds for the pointer to get from the place to its tip. */
const grace = 250

export function tipFor(box: HTMLElement): Tip {
  let shown: Element | undefined
  let shownWay: Way | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    box.hidden = true
  }

  function hideSoon(way: Way): void {
    if (way !== shownWay) return
    clearTimeout(timer)
    timer = setTimeout(hide, grace)
  }

  box.addEventListener('mouseenter', () => {
    clearTimeout(timer)
  })
  box.addEventListener('mouseleave', () => {
    hideSoon('pointed')
  })

  return {
    hide,
    hideSoon,
    show(element, note, way) {
      clearTimeout(timer)
      if (element === shown) return
      hide()
      shown = element
      shownWay = way
      box.replaceChildren(...contentOf(note))
      box.hidden = false
      element.setAttribute('aria-describedby', box.id)
      box.classList.toggle('foot', way === 'focused')
      if (way === 'pointed') place(box, element.getBoundingClientRect())
      else box.removeAttribute('style')
    },
  }
}

function contentOf({ title, findings, remark, identities }: Note): HTMLElement[] {
  return [
    ...(title === undefined ? [] : [make('strong', {}, title)]),
    ...findings.map(({ severity, label, message }) =>
      make('p', { className: severity }, make('b', {}, label), ' ', message),
    ),
    ...(remark === undefined ? [] : [make('p', {}, remark)]),
    ...identities.map(({ state, sentence }) => make('p', { className: state }, sentence)),
  ]
}

/** Below the place, above it where there is no room, never over it. */
function place(box: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement
  const { width, height } = box.getBoundingClientRect()
  const gap = 6
  const fits = bottom + gap + height <= clientHeight || top - gap - height < 0
  box.style.left = `${Math.max(gap, Math.min(left, clientWidth - width - gap))}px`
  box.style.top = `${fits ? bottom + gap : top - gap - height}px`
}
