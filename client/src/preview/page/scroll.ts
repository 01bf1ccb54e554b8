/** Which line of the text stands where on the page, from the places of what is drawn; between two of them in proportion. */

interface Anchor {
  readonly line: number
  /** From the top of the page, in pixels. */
  readonly top: number
}

/** In the order of the text; what the page shows above an earlier line leads nowhere. */
function anchorsOf(root: HTMLElement, lines: readonly number[]): Anchor[] {
  const offset = document.documentElement.scrollTop
  const all = [...root.querySelectorAll<HTMLElement>('[data-at]')].map((element): Anchor => {
    return { line: lines[Number(element.dataset.at)] ?? 0, top: element.getBoundingClientRect().top + offset }
  })
  const out: Anchor[] = [{ line: 0, top: 0 }]
  for (const anchor of all.sort((a, b) => a.line - b.line || a.top - b.top)) {
    const last = out.at(-1)!
    if (anchor.line > last.line && anchor.top >= last.top) out.push(anchor)
  }
  return out
}

/** Undefined where nothing is drawn. */
export function topOf(root: HTMLElement, lines: readonly number[], line: number): number | undefined {
  const anchors = anchorsOf(root, lines)
  return anchors.length < 2 ? undefined : between(anchors, line, 'line', 'top')
}

export function lineAt(root: HTMLElement, lines: readonly number[], top: number): number | undefined {
  const anchors = anchorsOf(root, lines)
  return anchors.length < 2 ? undefined : Math.floor(between(anchors, top, 'top', 'line'))
}

function between(anchors: readonly Anchor[], value: number, from: keyof Anchor, to: keyof Anchor): number {
  const index = Math.max(
    0,
    anchors.findLastIndex((anchor) => anchor[from] <= value),
  )
  const [before, after] = [anchors[index]!, anchors[index + 1]]
  if (!after || after[from] === before[from]) return before[to]
  return before[to] + ((value - before[from]) / (after[from] - before[from])) * (after[to] - before[to])
}
