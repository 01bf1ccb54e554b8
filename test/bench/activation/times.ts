/** What one round in an extension host measures, in milliseconds. */
export interface Times {
  /** Activation of an extension that does nothing, the shorter of two. */
  readonly empty: number
  /** Activation of this extension. */
  readonly own: number
  /** From opening a report, the first of the window, to its findings. */
  readonly findings: number
}
