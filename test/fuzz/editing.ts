/**
 * What happens in an editor, drawn at random and carried out over the real protocol: text is typed, deleted and
 * replaced in stretches, questions of every kind are asked anywhere and given up half-way, the document is closed and
 * opened again. The text is kept here by other means than the server's, and must come out the same.
 */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { CancellationTokenSource, type Position, type Range } from 'vscode-languageserver/node'
import { inProcess, modern, uri, type Client } from '../lsp/client'
import { piece } from './hostile'

interface Stretch {
  /** Shares of the text as it then is. */
  readonly from: number
  readonly length: number
  readonly text: string
}

type Step =
  /** Changes of one notification, each for the text that the one before left. */
  | { readonly kind: 'edit'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'ask'; readonly what: string; readonly at: number; readonly to: number; readonly cancel: boolean }

export interface Session {
  readonly text: string
  readonly steps: readonly Step[]
}

/** The parameters of each kind of question beside the document. */
export const questions: Readonly<Record<string, (range: Range) => object>> = {
  'textDocument/diagnostic': () => ({}),
  'textDocument/hover': ({ start }) => ({ position: start }),
  'textDocument/definition': ({ start }) => ({ position: start }),
  'textDocument/references': ({ start }) => ({ position: start, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': ({ start }) => ({ position: start }),
  'textDocument/completion': ({ start }) => ({ position: start }),
  'textDocument/selectionRange': ({ start, end }) => ({ positions: [start, end] }),
  'textDocument/codeAction': (range) => ({ range, context: { diagnostics: [] } }),
  'textDocument/inlayHint': (range) => ({ range }),
  'textDocument/semanticTokens/range': (range) => ({ range }),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/documentLink': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'ogiReport/mendTable': ({ start }) => ({ position: start }),
  'ogiReport/ignored': () => ({}),
}
const kinds = Object.keys(questions)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const typed = fc.oneof({ weight: 3, arbitrary: piece }, fc.constantFrom('', '', '0', '一', '\n', '\t'))
const stretch = fc.record({
  from: share,
  length: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 0, 0.0005, 0.002) }, share),
  text: typed,
})

function step(texts: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        stretches: fc.array(stretch, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), text: texts }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        what: fc.constantFrom(...kinds),
        at: share,
        to: share,
        cancel: fc.boolean(),
      }),
    },
  )
}

export function sessions(texts: fc.Arbitrary<string>): fc.Arbitrary<Session> {
  return fc.record({ text: texts, steps: fc.array(step(texts), { maxLength: 25 }) })
}

/** The server's text is the editor's, whatever came between; its answers do not depend on what was asked before. */
export async function editingAgrees({ text, steps }: Session): Promise<void> {
  const [edited, fresh] = [await begun(), await begun()]
  try {
    const final = await carriedOut(edited.client, text, steps)
    await fresh.client.open(final)
    const whole = rangeIn(final, 0, 1)
    const points = [0, 0.13, 0.37, 0.5, 0.71, 1].map((at) => rangeIn(final, at, Math.min(1, at + 0.2)))
    const asked = [whole, ...points].flatMap((range) => kinds.map((kind) => ({ kind, range })))
    const some = asked.filter((_, i) => i % 3 === steps.length % 3 || i < kinds.length)
    const answers = await Promise.all(some.map(({ kind, range }) => edited.client.ask(kind, questions[kind]!(range))))
    for (let i = some.length - 1; i >= 0; i--) {
      const { kind, range } = some[i]!
      const alone = await fresh.client.ask(kind, questions[kind]!(range))
      if (!isDeepStrictEqual(timeless(answers[i]), timeless(alone)))
        throw new Error(`${kind}: another answer from a new server`)
      const outside = rangesIn(alone).find((r) => !inside(final, r))
      if (outside) throw new Error(`${kind}: a range outside the text: ${JSON.stringify(outside)}`)
    }
    const said = [...edited.errors, ...fresh.errors][0]
    if (said !== undefined) throw new Error(`the server says: ${said}`)
  } finally {
    edited.client.connection.dispose()
    fresh.client.connection.dispose()
  }
}

async function begun(): Promise<{ readonly client: Client; readonly errors: readonly string[] }> {
  const client = inProcess()
  const errors: string[] = []
  client.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message)
  })
  await client.initialize({ capabilities: modern })
  return { client, errors }
}

/** The text in the editor afterwards. */
async function carriedOut(client: Client, first: string, steps: readonly Step[]): Promise<string> {
  let text = first
  let version = 1
  const asked: Promise<unknown>[] = []
  await client.open(text)
  for (const step of steps) {
    if (step.kind === 'edit') {
      const changes = step.stretches.map(({ from, length, text: newText }) => {
        const [start, end] = [boundary(text, from * text.length), boundary(text, (from + length) * text.length)]
        const range = { start: positionAt(text, start), end: positionAt(text, end) }
        text = text.slice(0, start) + newText + text.slice(end)
        return { range, text: newText }
      })
      await client.change(++version, changes)
    } else if (step.kind === 'replace') {
      text = step.text
      await client.change(++version, [{ text }])
    } else if (step.kind === 'reopen') {
      await client.close()
      await client.open(text)
      version = 1
    } else {
      const { what, at, to, cancel } = step
      const source = new CancellationTokenSource()
      const params = { textDocument: { uri }, ...questions[what]!(rangeIn(text, Math.min(at, to), Math.max(at, to))) }
      // A question that was given up may be refused; any other must be answered.
      const answer = client.connection.sendRequest(what, params, source.token)
      asked.push(cancel ? answer.catch(() => undefined) : answer)
      if (cancel) source.cancel()
    }
  }
  await Promise.all(asked)
  return text
}

/** An offset of the text that does not part a line break: no editor has a cursor there. */
function boundary(text: string, offset: number): number {
  const at = Math.min(Math.floor(offset), text.length)
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at
}

const lineBreak = /\r\n|\r|\n/u

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(lineBreak)
  return { line: before.length - 1, character: before.at(-1)!.length }
}

function rangeIn(text: string, from: number, to: number): Range {
  const [start, end] = [boundary(text, from * text.length), boundary(text, to * text.length)]
  return { start: positionAt(text, start), end: positionAt(text, end) }
}

function inside(text: string, { start, end }: Range): boolean {
  const lines = text.split(lineBreak)
  const there = ({ line, character }: Position) => character >= 0 && character <= (lines[line]?.length ?? -1)
  return (
    there(start) &&
    there(end) &&
    (start.line < end.line || (start.line === end.line && start.character <= end.character))
  )
}

/** Without what only tells one answer from the next. */
function timeless(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' || key === 'version' ? undefined : value)),
  )
}

function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end)
  return [...(own ? [value as Range] : []), ...Object.values(value).flatMap(rangesIn)]
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value
}
