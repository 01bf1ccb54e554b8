/**
 * What styles say about text being seen: hidden, struck out, raised; and which numbering a paragraph's style brings.
 * Source: ECMA-376 part 1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties).
 */
import { child, childrenNamed, type Element } from './xml'

export interface Styles {
  /** Whether a run shows: neither hidden nor struck out. `paragraph` and `run` are its `w:pPr` and `w:rPr`. */
  isShown(paragraph: Element | undefined, run: Element | undefined): boolean
  /** Whether it is raised or lowered like a note mark. */
  isRaised(run: Element | undefined): boolean
  /** The `w:numPr` that the paragraph's style brings. */
  numbering(paragraph: Element | undefined): Element | undefined
}

interface Style {
  readonly basedOn: string | undefined
  readonly run: Element | undefined
  readonly paragraph: Element | undefined
}

/** Styles build on one another some five deep; a circle ends here. */
const DEEPEST = 20
const hiding = ['w:vanish', 'w:strike', 'w:dstrike'] as const

export function stylesOf(root: Element | undefined): Styles {
  const styles = new Map<string, Style>()
  let defaultParagraph: string | undefined
  for (const element of childrenNamed(root, 'w:style')) {
    const id = element.attributes['w:styleId']
    if (id === undefined) continue
    const basedOn = child(element, 'w:basedOn')?.attributes['w:val']
    styles.set(id, { basedOn, run: child(element, 'w:rPr'), paragraph: child(element, 'w:pPr') })
    const isDefault = isOn(element.attributes['w:default'] ?? '0')
    if (isDefault && element.attributes['w:type'] === 'paragraph') defaultParagraph = id
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  /** From the style itself to what it is based on. */
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = []
    for (let style = styles.get(id ?? ''); style && found.length < DEEPEST; style = styles.get(style.basedOn ?? ''))
      found.push(style)
    return found
  }
  const paragraphStyle = (pPr: Element | undefined) => child(pPr, 'w:pStyle')?.attributes['w:val'] ?? defaultParagraph
  const first = (id: string | undefined, name: string): Element | undefined =>
    chain(id)
      .map((style) => child(style.run, name))
      .find((element) => element !== undefined)

  /** Set on the run it holds; else the styles of paragraph and run toggle each other, and the defaults hold at least. */
  const isSet = (name: string, pPr: Element | undefined, rPr: Element | undefined): boolean => {
    const direct = child(rPr, name)
    if (direct) return isOn(direct.attributes['w:val'])
    const ids = [paragraphStyle(pPr), child(rPr, 'w:rStyle')?.attributes['w:val']]
    const toggles = ids.filter((id) => {
      const element = first(id, name)
      return element !== undefined && isOn(element.attributes['w:val'])
    })
    const base = child(defaults, name)
    return toggles.length % 2 === 1 || (base !== undefined && isOn(base.attributes['w:val']))
  }

  // Most documents hide nothing by styles: then their runs need not be asked one by one.
  const inStyles = hiding.filter(
    (name) => child(defaults, name) ?? [...styles.values()].some((s) => child(s.run, name)),
  )
  return {
    isShown: (pPr, rPr) =>
      !hiding.some((name) => (inStyles.includes(name) ? isSet(name, pPr, rPr) : isOwn(child(rPr, name)))),
    isRaised: (rPr) => {
      const own = child(rPr, 'w:vertAlign') ?? first(child(rPr, 'w:rStyle')?.attributes['w:val'], 'w:vertAlign')
      return own !== undefined && own.attributes['w:val'] !== 'baseline'
    },
    numbering: (pPr) =>
      chain(paragraphStyle(pPr))
        .map((style) => child(style.paragraph, 'w:numPr'))
        .find((element) => element !== undefined),
  }
}

function isOwn(element: Element | undefined): boolean {
  return element !== undefined && isOn(element.attributes['w:val'])
}

/** An on-off value as written; its absence means on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}
