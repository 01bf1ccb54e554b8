/**
 * The text without the characters at its end that `dropped`, a pattern of one character, matches. They are looked for
 * from behind: a pattern that must end where the text ends is tried at every place, and takes time by the square.
 */
export function withoutEnd(text: string, dropped: RegExp): string {
  let end = text.length
  while (end > 0 && dropped.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
