/** Where an arrow key leads from a place of the page: to what a person sees beside it, merged cells or not. */

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far it is to a place that way, and how far it lies aside; undefined for what does not lie that way. */
type Way = (from: Box, to: Box) => readonly [ahead: number, aside: number] | undefined

const slack = 1

const ways: Readonly<Record<string, Way>> = {
  ArrowDown: (from, to) => (to.top >= from.bottom - slack ? [to.top - from.bottom, across(from, to)] : undefined),
  ArrowUp: (from, to) => (to.bottom <= from.top + slack ? [from.top - to.bottom, across(from, to)] : undefined),
  ArrowRight: (from, to) =>
    overlaps(from, to) && to.left >= from.right - slack
      ? [to.left - from.right, Math.abs(to.top - from.top)]
      : undefined,
  ArrowLeft: (from, to) =>
    overlaps(from, to) && to.right <= from.left + slack
      ? [from.left - to.right, Math.abs(to.top - from.top)]
      : undefined,
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** @param among a selector of the places that the key may lead to */
export function neighbour(
  root: HTMLElement,
  from: HTMLElement,
  pressed: Key,
  among = '[tabindex]',
): HTMLElement | undefined {
  const { key } = pressed
  if (pressed.altKey) return undefined
  const isFar = pressed.ctrlKey || pressed.metaKey
  if (key === 'Home' || key === 'End') {
    const all = [...((isFar ? root : from.closest('tr'))?.querySelectorAll<HTMLElement>(among) ?? [])]
    return all.at(key === 'Home' ? 0 : -1)
  }
  const way = isFar ? undefined : ways[key]
  if (!way) return undefined
  const box = from.getBoundingClientRect()
  let best: { readonly element: HTMLElement; readonly ahead: number; readonly aside: number } | undefined
  for (const element of root.querySelectorAll<HTMLElement>(among)) {
    const [ahead, aside] = way(box, element.getBoundingClientRect()) ?? []
    if (ahead === undefined || aside === undefined) continue
    const isNearer = !best || ahead < best.ahead - slack || (ahead < best.ahead + slack && aside < best.aside)
    if (isNearer) best = { element, ahead, aside }
  }
  return best?.element
}

function overlaps(from: Box, to: Box): boolean {
  return to.top < from.bottom - slack && from.top < to.bottom - slack
}

/** How far two boxes are apart from left to right, measured from the middle of the first. */
function across({ left, right }: Box, to: Box): number {
  const middle = (left + right) / 2
  return Math.max(0, to.left - middle, middle - to.right)
}
