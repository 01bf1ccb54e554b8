/**
 * What stands on a page by its place: characters and straight lines. All that follows is worked out from these; where they
 * come from is not known here.
 *
 * Lengths are points, the origin is the page's upper left corner, y grows downwards.
 */

/** Which way a character is read: to the right, down, to the left (upside down), up. */
export type Turn = 0 | 1 | 2 | 3

/** A character, or several that are drawn as one. */
export interface Glyph {
  readonly text: string
  /** Where its writing begins on the base line, and where the next one would begin. */
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  /** Height of its font. */
  readonly size: number
  readonly turn: Turn
}

/** A straight line that is level or upright: its middle, and from where to where. */
export interface Rule {
  readonly upright: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Something is seen here that is no text and no line. */
  readonly picture: boolean
  /** Characters are seen here of which the document does not say which they are. */
  readonly unknown: number
}
