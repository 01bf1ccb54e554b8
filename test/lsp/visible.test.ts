/** What a report holds beside its words never reaches people as it is: not in messages, hovers, outlines or the preview. */
import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver/node'
import { mendTableRequest, previewRequest } from '../../server/src/lsp/messages'
import { visible } from '../../server/src/lsp/visible'
import { inProcess, modern, pushed, eventually, positionIn, afterAction } from './client'
import { reportText } from './report'

/** Turns the direction, is not seen, rings, starts an escape sequence, tears a pair, ends a line. */
const marks = [
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200E',
  '\u00AD',
  '\u0007',
  '\u001B',
  '\u0085',
  '\uD800',
  '\u2028',
  '\u{E0041}',
]
const harmful = new RegExp(marks.join('|').replaceAll('\u001B', '\\x1B'), 'u')

const text = reportText({ 'requests.total.total': '0' })
  .replace('1.属于国家秘密', `1.属于${marks.join('')}国家秘密乙`)
  .replace(/(行政许可\t)\d+/, `$1${marks.join('')}若干`)
  .replace(/^五、/m, `五、${marks.join('')}`)
  .replace(/^(.*)年度报告/, `$1年度${marks.join('')}报告`)

/** Every string that is for people, wherever it stands in an answer. */
function strings(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['newText', 'uri', 'documentation', 'href'].includes(key) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([k, held]) => strings(held, Array.isArray(value) ? key : k))
}

describe('marks in a report', () => {
  it('reach nobody through an answer', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: modern, initializationOptions: { status: true } })
    await client.open(text)
    const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }
    const context = { diagnostics: [] }
    const answers: unknown[] = [
      await client.diagnostics(),
      await client.ask(previewRequest),
      await client.ask('textDocument/documentSymbol'),
      await client.ask('textDocument/inlayHint', { range: whole }),
      await client.ask('textDocument/codeAction', { range: whole, context }),
      await client.ask(mendTableRequest, { position: positionIn(text, '（七）总计') }),
      await eventually(() => client.statuses.at(-1)),
    ]
    const lines = text.split('\n')
    for (const [line, words] of lines.entries())
      for (let character = 0; character < words.length; character += 3)
        answers.push(await client.ask('textDocument/hover', { position: { line, character } }))
    for (const answer of answers) for (const said of strings(answer)) expect(said).not.toMatch(harmful)
  })

  it('reach nobody unasked', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: pushed })
    await client.open(text)
    const { diagnostics } = await eventually(() => client.published.at(-1))
    expect(diagnostics.length).toBeGreaterThan(1)
    for (const said of strings(diagnostics)) expect(said).not.toMatch(harmful)
  })

  it('stay in what an edit writes', async () => {
    const action = { title: `a${marks[0]}b`, edit: { changes: { u: [{ newText: marks.join('') }] } } } as unknown
    expect(visible(action)).toEqual({ title: 'ab', edit: { changes: { u: [{ newText: marks.join('') }] } } })
    const client = inProcess()
    await client.initialize({ capabilities: modern })
    await client.open(text)
    const at = positionIn(text, '（七）总计')
    const range = { start: at, end: { ...at, character: 200 } }
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } })
    expect(actions.filter((a) => a.edit).map((a) => afterAction(text, a).includes(marks.join('')))).toContain(true)
  })

  it('cost nothing where there are none', () => {
    const answer = { blocks: [{ text: '政府信息公开\n工作\t年度报告' }], data: [1, 2] }
    expect(visible(answer)).toBe(answer)
  })
})
