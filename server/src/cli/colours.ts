/** Whether what is printed has colours: what the user's environment says, else whether a person looks at a terminal. */

/** As terminals and their programs agree: FORCE_COLOR goes before NO_COLOR, and both before the terminal. */
export function coloured(terminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv = process.env): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  return terminal && TERM !== 'dumb'
}
