/** Every check, in the order of the specification. */
import type { AnyCheck } from './check'

export const checks: readonly AnyCheck[] = []
