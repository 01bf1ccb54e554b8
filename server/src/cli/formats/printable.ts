/** Words of others on a terminal. Knows nothing else, for the action is made of it too. */

/** Nothing in it moves the cursor or changes a colour: a tab is two spaces, other controls are `?`, marks of direction go. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '?')
    .replace(/\p{Cf}/gu, '')
}
