/**
 * The changes that a person makes in the form, one after the other. Each is worked out for the text as it is now and made
 * only if the text is still that; else it is worked out anew. Knows no editor and no page.
 */
import type { ChangeFormResult, FormChange } from '../../../server/src/lsp/messages'

export interface Text {
  /** Null where there is no report. */
  readonly workOut: (change: FormChange) => Promise<ChangeFormResult | null>
  /** One step for undo. False where the text is no longer of the version that the edits are for: nothing is changed then. */
  readonly apply: (result: ChangeFormResult) => Promise<boolean>
}

export interface Changes {
  /**
   * What came of the change; null where there is no report, undefined where the text never stood still.
   * @param foresee is told what is about to be made
   */
  readonly make: (
    change: FormChange,
    foresee: (result: ChangeFormResult) => void,
  ) => Promise<ChangeFormResult | null | undefined>
  /** Does something when all changes before it are made. */
  readonly then: <T>(act: () => Promise<T>) => Promise<T>
}

/** A person types slower than this many readings of the text. */
const mostTries = 5

export function changesOf({ workOut, apply }: Text): Changes {
  let last: Promise<unknown> = Promise.resolve()

  function then<T>(act: () => Promise<T>): Promise<T> {
    const own = last.then(act)
    last = own.catch(() => undefined)
    return own
  }

  async function tried(
    change: FormChange,
    foresee: (result: ChangeFormResult) => void,
  ): Promise<ChangeFormResult | null | undefined> {
    for (let tries = 0; tries < mostTries; tries++) {
      const result = await workOut(change)
      if (!result || result.edits.length === 0) return result
      foresee(result)
      if (await apply(result)) return result
    }
    return undefined
  }

  return { then, make: (change, foresee) => then(() => tried(change, foresee)) }
}
