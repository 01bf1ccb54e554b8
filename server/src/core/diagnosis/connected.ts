/** Items that share a key belong together, directly or through others; the groups come in the order of their first items. */
export function connected<T>(items: readonly T[], keysOf: (item: T) => Iterable<number>): T[][] {
  const parent = items.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  const owner = new Map<number, number>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const other = owner.get(key)
      if (other === undefined) owner.set(key, i)
      else {
        const [a, b] = [root(i), root(other)]
        parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  })
  const groups = new Map<number, T[]>()
  items.forEach((item, i) => {
    const r = root(i)
    const group = groups.get(r)
    if (group) group.push(item)
    else groups.set(r, [item])
  })
  return [...groups.values()]
}
