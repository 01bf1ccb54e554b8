/** Edit distance with a bound: how many characters must be inserted, deleted or replaced, or `limit + 1` when more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  // What both begin and end with costs nothing.
  let from = 0
  let [m, n] = [a.length, b.length]
  while (from < m && from < n && a.charCodeAt(from) === b.charCodeAt(from)) from++
  while (m > from && n > from && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) {
    m--
    n--
  }
  const [rows, columns] = [m - from, n - from]
  if (rows === 0 || columns === 0) return rows + columns
  // Two places differ, unless it is one and the same.
  if (limit < 2 && rows + columns > 2) return limit + 1
  let previous = Array.from({ length: columns + 1 }, (_, j) => j)
  for (let i = 1; i <= rows; i++) {
    const current = [i]
    let least = i
    for (let j = 1; j <= columns; j++) {
      const same = a.charCodeAt(from + i - 1) === b.charCodeAt(from + j - 1) ? 0 : 1
      const cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + same)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    previous = current
  }
  return previous[columns]!
}

/**
 * Nearest of the candidates within a sixth of the text's length (at least one character); undefined when none or two are
 * equally near, unless they are the `same`.
 */
export function nearest<T>(
  text: string,
  candidates: Iterable<readonly [string, T]>,
  same: (a: T, b: T) => boolean = Object.is,
): T | undefined {
  let limit = Math.max(1, Math.floor(text.length / 6))
  let found: T | undefined
  let tied = false
  for (const [candidate, value] of candidates) {
    const d = distance(text, candidate, limit)
    if (d > limit) continue
    if (d === limit && found !== undefined) tied ||= !same(found, value)
    else {
      limit = d
      found = value
      tied = false
    }
  }
  return tied ? undefined : found
}
