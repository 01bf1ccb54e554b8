/** Word documents and PDFs through the server as it is shipped: a text out of the file, and changes back into it. Wants `dist/` to be built. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../server/src/formats'
import {
  openDocumentRequest,
  writeDocumentRequest,
  type OpenDocumentResult,
  type WriteDocumentResult,
} from '../../server/src/lsp/messages'
import { document as pdf, grid } from '../formats/pdf/build'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { clientOver, inProcess, type Client } from './client'

const server = path.join(import.meta.dirname, '../../dist/server.js')
const [values] = fc.sample(reportValues('2021'), { seed: 11, numRuns: 1 })
const total = 'requests.total.total'
const wrong = '987654'

/** A report whose grand total is wrong. */
const { bytes: report } = renderWps({ ...values!, written: new Map([[total, wrong]]) }, {}, 4)
const right = values!.decimals.get(total)!

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'ogi-report-documents-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

let client: Client
let end: () => void
let file: string
let uri: string
let count = 0

beforeEach(async () => {
  const process = spawn('node', [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const reader = new StreamMessageReader(process.stdout)
  client = clientOver(createProtocolConnection(reader, new StreamMessageWriter(process.stdin)))
  end = () => process.kill()
  await client.initialize()
  file = path.join(folder, `溪口县档案馆年报${++count}.docx`)
  uri = pathToFileURL(file).href
  await writeFile(file, report)
})
afterEach(() => end())

const open = (at = uri, bytes?: string) =>
  client.connection.sendRequest<OpenDocumentResult>(openDocumentRequest, { uri: at, ...(bytes && { bytes }) })
const write = (text: string, bytes?: string) =>
  client.connection.sendRequest<WriteDocumentResult>(writeDocumentRequest, { uri, text, ...(bytes && { bytes }) })

async function textOf(at = uri): Promise<string> {
  const opened = await open(at)
  if (!('text' in opened)) throw new Error(opened.words)
  return opened.text
}

async function textIn(bytes: Uint8Array): Promise<string> {
  const document = await openDocument(bytes, 'a.docx')
  if (!('text' in document)) throw new Error(document.why)
  return document.text
}

describe('a Word document', () => {
  it('is opened as its text', async () => {
    expect(await open()).toEqual({ text: await textIn(report), format: 'word', readOnly: false })
  })

  it('is written where a cell was changed, and nothing else of it', async () => {
    const text = (await textOf()).replace(wrong, right)
    expect(await write(text)).toEqual({ written: true })
    const [before, after] = [unzipSync(report), unzipSync(await readFile(file))]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const xml = (entries: typeof before) => new TextDecoder().decode(entries['word/document.xml'])
    expect(xml(after)).toBe(xml(before).replace(wrong, right))
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/))
    expect(await textOf()).toBe(text)
  })

  it('is written several times from one opening', async () => {
    const text = await textOf()
    for (const figure of ['11', '12', '13']) {
      expect(await write(text.replace(wrong, figure))).toEqual({ written: true })
      expect(await textIn(await readFile(file))).toBe(text.replace(wrong, figure))
    }
  })

  it('is left alone where nothing was changed, be it only the line ends', async () => {
    const before = await stat(file)
    expect(await write((await textOf()).replaceAll('\n', '\r\n'))).toEqual({ written: true })
    expect((await stat(file)).ino).toBe(before.ino)
  })

  it('is left alone where one of the changes cannot be written', async () => {
    const text = (await textOf()).replace(wrong, right)
    const answer = await write(`${text}\n甲\t乙\t丙\n丁\t戊\t己`)
    expect(answer).toMatchObject({
      refused: 'refused',
      words: expect.stringMatching(/没有保存.*1 处.*第 \d+/) as string,
    })
    expect(new Uint8Array(await readFile(file))).toEqual(report)
  })

  it('is left alone where another program has written it meanwhile', async () => {
    const text = await textOf()
    const other = renderWps({ ...values!, written: new Map([[total, '5']]) }, {}, 4).bytes
    await writeFile(file, other)
    expect(await write(text.replace(wrong, right))).toMatchObject({ refused: 'changed' })
    expect(new Uint8Array(await readFile(file))).toEqual(other)
  })

  it('is written where another program has only packed it anew', async () => {
    const text = await textOf()
    await writeFile(file, zipSync({ ...unzipSync(report), 'docProps/custom.xml': new Uint8Array([60, 97, 47, 62]) }))
    expect(await write(text.replace(wrong, right))).toEqual({ written: true })
    const after = await readFile(file)
    expect(await textIn(after)).toBe(text.replace(wrong, right))
    expect(Object.keys(unzipSync(after))).toContain('docProps/custom.xml')
  })

  it.each(['~$口县档案馆年报', '~$县档案馆年报', '.~lock.溪口县档案馆年报'])(
    'is left alone while a word processor has it open: %s',
    async (lock) => {
      const text = await textOf()
      const owner = path.join(folder, `${lock}${count}.docx${lock.startsWith('.~lock') ? '#' : ''}`)
      await writeFile(owner, '')
      expect(await write(text.replace(wrong, right))).toMatchObject({ refused: 'open' })
      expect(new Uint8Array(await readFile(file))).toEqual(report)
      await rm(owner)
      expect(await write(text.replace(wrong, right))).toEqual({ written: true })
    },
  )

  it('is left alone where it is read-only', async () => {
    const text = await textOf()
    await chmod(file, 0o444)
    expect(await write(text.replace(wrong, right))).toMatchObject({ refused: 'readOnly' })
    expect(new Uint8Array(await readFile(file))).toEqual(report)
  })

  it('keeps its mode, and a link that leads to it', async () => {
    await chmod(file, 0o640)
    const link = path.join(folder, `链接${count}.docx`)
    await symlink(file, link)
    uri = pathToFileURL(link).href
    const text = await textOf()
    expect(await write(text.replace(wrong, right))).toEqual({ written: true })
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await textIn(await readFile(file))).toBe(text.replace(wrong, right))
  })

  it('is written by a server that has not opened it', async () => {
    expect(await write((await textIn(report)).replace(wrong, right))).toEqual({ written: true })
    expect(await textIn(await readFile(file))).toBe((await textIn(report)).replace(wrong, right))
  })

  it('keeps marks that nobody sees', async () => {
    const marked = (await textIn(report)).replace('公开', '公\u200B开')
    expect(await write(marked)).toEqual({ written: true })
    expect(await textOf()).toBe(marked)
  })
})

describe('bytes that the client hands over', () => {
  const given = Buffer.from(report).toString('base64')

  it('are opened, and come back changed', async () => {
    uri = 'vscode-vfs://github/reports/年报.docx'
    const opened = await open(uri, given)
    const text = 'text' in opened ? opened.text : ''
    expect(text).toBe(await textIn(report))
    const answer = await write(text.replace(wrong, right), given)
    if (!('written' in answer)) throw new Error(answer.words)
    expect(await textIn(Buffer.from(answer.bytes!, 'base64'))).toBe(text.replace(wrong, right))
  })

  it('do without a disk', async () => {
    const worker = inProcess()
    await worker.initialize()
    const ask = (params: object) => worker.connection.sendRequest<OpenDocumentResult>(openDocumentRequest, params)
    expect(await ask({ uri, bytes: given })).toMatchObject({ format: 'word' })
    await expect(ask({ uri })).rejects.toThrow('bytes')
  })
})

describe('what is not written or not read', () => {
  it('a PDF is only read', async () => {
    const at = path.join(folder, '年报.pdf')
    const bytes = document([
      ['规章', '12'],
      ['文件', '3'],
    ])
    await writeFile(at, bytes)
    uri = pathToFileURL(at).href
    expect(await open()).toEqual({ text: '规章\t12\n文件\t3\n', format: 'pdf', readOnly: true })
    expect(await write('规章\t13\n文件\t3\n')).toMatchObject({ refused: 'onlyRead' })
    expect(new Uint8Array(await readFile(at))).toEqual(new Uint8Array(bytes))
  })

  it.each<[string, Uint8Array, string, RegExp]>([
    ['年报.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'format', /另存为 \.docx/],
    ['断的.docx', report.slice(0, report.length / 2), 'damaged', /损坏/],
    ['空的.pdf', new Uint8Array(), 'damaged', /损坏/],
  ])('%s: the reason is told', async (name, bytes, notRead, words) => {
    await writeFile(path.join(folder, name), bytes)
    const answer = await open(pathToFileURL(path.join(folder, name)).href)
    expect(answer).toEqual({ notRead, words: expect.stringMatching(words) as string })
  })

  it('a file that is not there, and one that would never end', async () => {
    await expect(open(pathToFileURL(path.join(folder, '没有.docx')).href)).rejects.toThrow(/ENOENT/)
    await expect(open('file:///dev/zero')).rejects.toThrow(/regular/)
  })
})

function document(rows: string[][]): Uint8Array {
  return pdf([{ draw: grid(rows, [100, 60]) }])
}
