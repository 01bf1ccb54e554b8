/**
 * What is too large is decided by the text, in bytes of UTF-8, and the same for the command line and for an editor, in
 * whatever encoding the file is.
 */
import { expect, test } from 'vitest'
import { encode, type Encoding } from '../../server/src/formats'
import { whole } from '../properties/runs'
import { eventually, inProcess, uri } from '../lsp/client'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

const largest = 20 * 1024 * 1024
const report = reportText()

/** A report with this behind it, again and again, of so many bytes in UTF-8. */
function ofSize(bytes: number, filling: string): string {
  const line = `${filling.repeat(300)}\n`
  const room = bytes - Buffer.byteLength(report)
  const lines = Math.floor(room / Buffer.byteLength(line))
  const text = report + line.repeat(lines)
  return text + 'x'.repeat(bytes - Buffer.byteLength(text))
}

async function checkedInEditor(text: string): Promise<boolean> {
  const client = inProcess()
  await client.initialize({ initializationOptions: { status: true } })
  await client.open(text, uri)
  const { checked, reason } = await eventually(() => client.statuses.at(-1))
  expect(checked || reason === 'tooLarge', reason).toBe(true)
  return checked
}

async function checkedInTerminal(text: string, encoding: Encoding): Promise<boolean> {
  const cwd = folderWith({ 'a.txt': encode(text, { encoding, bom: encoding === 'utf-16le' })! })
  const { code, stderr } = await ogiReport(['extract', 'a.txt'], { cwd })
  if (code !== 0) expect([code, stderr]).toEqual([2, 'a.txt: larger than 20 MB in UTF-8; not checked.\n'])
  return code === 0
}

test.each<[filling: string, ...encodings: Encoding[]]>([
  [' ', ...(whole ? (['utf-16le'] as const) : [])],
  ['　', 'gb18030', ...(whole ? (['utf-8'] as const) : [])],
])('a report filled up with %j', { timeout: 120_000 }, async (filling, ...encodings) => {
  for (const [bytes, checked] of [
    [largest, true],
    [largest + 1, false],
  ] as const) {
    const text = ofSize(bytes, filling)
    expect(Buffer.byteLength(text)).toBe(bytes)
    expect(await checkedInEditor(text)).toBe(checked)
    for (const encoding of encodings) expect(await checkedInTerminal(text, encoding), encoding).toBe(checked)
  }
})
