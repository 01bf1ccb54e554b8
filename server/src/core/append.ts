/** Puts items behind those of a list. Spread into `push` they would lie on the stack, where as many as a text may hold do not fit. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
