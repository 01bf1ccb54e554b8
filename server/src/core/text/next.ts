/**
 * Where a pattern matches next, for places that are asked for in order: a match that was found is not looked for again from
 * every place before it, nor one that is nowhere. The last place is asked for as often as one likes.
 */
export function nextMatch(text: string, pattern: RegExp): (from: number) => number | undefined {
  const global = new RegExp(pattern, 'g')
  let found: number | undefined = -1
  return (from) => {
    if (found === undefined || found >= from) return found
    global.lastIndex = from
    found = global.exec(text)?.index
    return found
  }
}
