/** Packages made to hurt, opened by the server as it is shipped: a reason in words, memory that is bounded, nothing written. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32, deflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { afterAll, describe, expect, it } from 'vitest'
import { openDocumentRequest, type OpenDocumentResult } from '../../server/src/lsp/messages'
import { wordPackage } from '../generator/word'
import { everyNth } from '../properties/runs'
import { wordReport } from '../vscode/report'
import { clientOver } from './client'

const server = path.join(import.meta.dirname, '../../dist/server.js')
const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bytes. The server takes some 75 MB for nothing. */
const most = 400_000_000

const parts = Object.fromEntries(Object.entries(unzipSync(wordReport())).map(([name, part]) => [name, strFromU8(part)]))
const xml = parts['word/document.xml']!
const head = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length)
const withBody = (body: string) =>
  wordPackage({ ...parts, 'word/document.xml': `${head}${body}</w:body></w:document>` })
const again = (part: string, times: number) => part.repeat(times)

/** A package of one entry that unfolds to so many bytes and says that it were `size`. */
function bomb(content: number, size: number): Uint8Array {
  const name = Buffer.from('word/document.xml')
  const plain = Buffer.alloc(content, 0x20)
  const packed = deflateRawSync(plain)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(plain), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(size, 8)
  const common = Buffer.concat([Buffer.from([0, 0, 8, 0, 0, 0, 0, 0]), sizes, Buffer.from([name.length, 0, 0, 0])])
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), common, name, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

const cell = '<w:tc><w:p/></w:tc>'
const packages: Readonly<Record<string, () => Uint8Array>> = {
  'a bomb that says how large it is': () => bomb(300_000_000, 300_000_000),
  'a bomb that lies about it': () => bomb(300_000_000, 5_000),
  'a million cells': () => withBody(`<w:tbl>${again(`<w:tr>${again(cell, 1000)}</w:tr>`, 1000)}</w:tbl>`),
  'one cell that spans a thousand million columns': () =>
    withBody(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`),
  'rows that begin far to the right': () =>
    withBody(`<w:tbl>${again(`<w:tr><w:trPr><w:gridBefore w:val="60000"/></w:trPr>${cell}</w:tr>`, 20_000)}</w:tbl>`),
  'tables in tables in tables': () =>
    withBody(again('<w:tbl><w:tr><w:tc>', 100_000) + again('</w:tc></w:tr></w:tbl>', 100_000)),
  'three million paragraphs': () => withBody(again('<w:p/>', 3_000_000)),
  'entities that multiply': () =>
    wordPackage({
      ...parts,
      'word/document.xml': `<!DOCTYPE a [<!ENTITY a "${again('政', 1000)}"><!ENTITY b "${again('&a;', 1000)}">]>${head}<w:p><w:r><w:t>${again('&b;', 1000)}</w:t></w:r></w:p></w:body></w:document>`,
    }),
  'a part outside the package': () => wordPackage({ ...parts, '../../etc/cron.d/a': 'x' }),
  'twenty thousand parts and more': () =>
    wordPackage({ ...parts, ...Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`a/${i}.xml`, ''])) }),
  'half a package': () => wordReport().slice(0, 4000),
}

describe.runIf(process.platform === 'linux')('in the server', () => {
  it.each(everyNth(Object.entries(packages), 4))('%s', { timeout: 120_000 }, async (name, make) => {
    const file = path.join(folder, `${name}.docx`)
    writeFileSync(file, make())
    const before = readFileSync(file)
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      const reader = new StreamMessageReader(child.stdout)
      const client = clientOver(createProtocolConnection(reader, new StreamMessageWriter(child.stdin)))
      await client.initialize()
      const ask = (of: string) =>
        client.connection.sendRequest<OpenDocumentResult>(openDocumentRequest, { uri: pathToFileURL(of).href })
      const answer = await ask(file)
      const told = { notRead: expect.any(String) as string, words: expect.stringMatching(/，未打开$|，请用/) as string }
      // A span wider than any table is as wide as tables may be.
      expect(answer).toMatchObject(name.includes('spans') ? { format: 'word' } : told)
      expect(peakOf(child.pid!)).toBeLessThan(most)
      // It goes on with the next one.
      const good = path.join(folder, '年报.docx')
      writeFileSync(good, wordReport())
      expect(await ask(good)).toMatchObject({ format: 'word' })
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(readdirSync(folder).filter((each) => !each.endsWith('.docx'))).toEqual([])
    } finally {
      child.kill()
      rmSync(file)
    }
  })
})

/** The most memory that a process has ever had, in bytes. */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
}
