/** What an editor says to the process that answers its language-model tools, and what it hears. Types only. */

export type ToolRequest =
  | { readonly id: number; readonly tool: string; readonly given: unknown }
  /** Nobody waits for the answer any more. */
  | { readonly cancelled: number }

export interface ToolResponse {
  readonly id: number
  /** The result as JSON, then remarks; or why there is none, and what to do. */
  readonly texts: readonly string[]
  readonly isError: boolean
}

/** First argument of that process. */
export const toolsArgument = '--tools'
