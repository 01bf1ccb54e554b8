/**
 * What the page of a form is told: the report as it is now, whenever it is asked for or a change of the page was made, and
 * what of a change was refused. Knows no editor and no page; the report and its text are given by the server.
 */
import type { ChangeFormResult, FormChange, PreviewResult, Unchecked } from '../../../server/src/lsp/messages'
import { changesOf, type Changes, type Text } from './changes'
import type { ToPage } from './messages'

export interface Source extends Text {
  /** Null for a document that is not open. */
  readonly preview: () => Promise<PreviewResult | null>
  /** The page has the report. */
  readonly shown: (version: number, places: PreviewResult['places']) => void
}

export interface Session extends Pick<Changes, 'then'> {
  /** Tells the page the report as it is now, unless it knows. */
  readonly load: () => Promise<void>
  /** What came of the change, as `Changes` says. */
  readonly make: (change: FormChange, number: number) => Promise<ChangeFormResult | null | undefined>
  /** Tells the page what a change would do. */
  readonly look: (change: FormChange) => Promise<void>
  /** The page is new and knows nothing. */
  readonly begin: () => void
  /** Nobody is told anything any more. */
  readonly end: () => void
}

export function sessionOf(
  source: Source,
  post: (message: ToPage) => void,
  why: (unchecked: Unchecked) => string,
): Session {
  const changes = changesOf(source)
  /** What the page was told last. */
  let told = ''
  let asked = 0
  /** The last change of the page that is in the text, and how many are on their way. */
  let made = 0
  let underWay = 0
  /** The page is told what the editor is about to make of the text: what the text still is would be a step back. */
  let isAhead = false

  async function load(): Promise<void> {
    if (isAhead) return
    const [own, known] = [++asked, made]
    const result = await source.preview()
    if (own !== asked || !result) return
    const { version, ...preview } = result
    tell(preview, known)
    source.shown(version, preview.places)
  }

  function tell({ places, unchecked, ...preview }: Omit<PreviewResult, 'version'>, made: number): void {
    const message: ToPage = unchecked
      ? { kind: 'notice', text: why(unchecked) }
      : { kind: 'show', preview, lines: places.map(({ start }) => start.line), made }
    const now = JSON.stringify(message)
    if (now !== told) post(message)
    told = now
  }

  /** Whoever types fast is shown the last of it: until then the page shows what is on its way. */
  function foresee({ preview, refused }: ChangeFormResult, number: number): void {
    if (!preview || underWay > 1 || refused.length > 0) return
    isAhead = true
    asked++
    tell(preview, number)
  }

  return {
    then: changes.then,
    load,
    async make(change, number) {
      underWay++
      const result = await changes
        .make(change, (worked) => {
          foresee(worked, number)
        })
        .finally(() => {
          underWay--
          made = number
          isAhead = false
        })
      const isRefused = (result?.refused.length ?? 0) > 0
      if (underWay === 0 || isRefused) await load()
      if (result && isRefused) post({ kind: 'refused', asked: change.kind, cells: result.refused })
      return result
    },
    async look(change) {
      const result = await changes.then(() => source.workOut(change))
      if (result) post({ kind: 'look', change, cells: result.cells, refused: result.refused })
    },
    begin() {
      told = ''
      made = 0
    },
    end() {
      asked++
    },
  }
}
