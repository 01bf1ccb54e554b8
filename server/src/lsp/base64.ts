/** Bytes in messages, which are JSON. Node and web workers have the same two functions for it, and nothing better yet. */

/** The most that are spread into one call. */
const step = 0x8000

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += step)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + step)))
  return btoa(parts.join(''))
}

/** @throws where it is no base64 */
export function bytesIn(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
