/** What several patterns ask of a number. */
import type { Counted } from './pattern'

/** 其他, 其余: of what was listed before. */
export function isOthers(mention: Counted): boolean {
  return mention.kind === 'figure' && mention.relation === 'others'
}

/** Nothing but what was done with requests: no result is named. */
export function isDone(mention: Counted): boolean {
  return mention.result === undefined && !isOthers(mention) && mention.actions.length > 0
}

/** 结转 in one direction. */
export function isCarried({ actions }: Counted): boolean {
  return actions.includes('carryIn') || actions.includes('carryOut')
}
