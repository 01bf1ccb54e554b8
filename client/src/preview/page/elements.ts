/** Elements of the page: made with text only, and found again after the page was drawn anew. */

interface Made {
  readonly className?: string | undefined
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
}

/** No markup is ever parsed: whatever a report says becomes text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, attributes = {} }: Made,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className) element.className = className
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value))
  element.append(...content)
  return element
}

/** Where an element stands below another: the index in each generation. Undefined outside. */
export function pathTo(root: Element, element: Element | null): number[] | undefined {
  if (!element || element === root || !root.contains(element)) return undefined
  const path: number[] = []
  for (let each: Element = element; each !== root; each = each.parentElement!)
    path.unshift([...each.parentElement!.children].indexOf(each))
  return path
}

/** The element at a path, or the last one on the way to it. */
export function under(root: HTMLElement, path: readonly number[]): HTMLElement | undefined {
  let element: Element = root
  for (const index of path) element = element.children[index] ?? element
  return element === root || !(element instanceof HTMLElement) ? undefined : element
}
