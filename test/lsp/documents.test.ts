/** Word documents and PDFs through the server as it is shipped: a text out of the file, and changes back into it. Wants `dist/` to be built. */
import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import {
  createProtocolConnection,
  HoverRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
} from 'vscode-languageserver/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../server/src/formats'
import { nodeHost } from '../../server/src/lsp/host'
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

/** The URI under which the editor shows the text of a file. */
const shownAs = (at: string) => `ogi-report-document:/年报.docx?${encodeURIComponent(at)}`

const refusals = (found: readonly Diagnostic[]) => found.filter(({ code }) => code === 'document/refused')

describe('the text of a Word document', () => {
  let text: string
  let at: string
  let version: number
  beforeEach(async () => {
    text = await textOf()
    at = shownAs(uri)
    version = 1
    await client.open(text, at)
  })
  const becomes = (changed: string) => client.change(++version, [{ text: changed }], at)
  const line = (of: string, words: string) => of.split(/\r?\n/).findIndex((each) => each.includes(words))

  it('has its findings at their places in the document', async () => {
    const [finding] = (await client.diagnostics(at)).filter(({ code }) => code === 'sum/cell')
    expect(finding?.message).toMatch(/（表三第 \d+ 行）$/)
    // What stands above does not move a cell inside its table.
    const place = /（表.*）$/.exec(finding?.message as string)![0]
    await becomes(text.replace('一、总体情况', '一、总体情况\n这里新加一段。\n再加一段。'))
    const [later] = (await client.diagnostics(at)).filter(({ code }) => code === 'sum/cell')
    expect(later?.range.start.line).toBe(finding!.range.start.line + 2)
    expect(later?.message).toContain(place)
  })

  it('has no mark where all can be saved', async () => {
    expect(refusals(await client.diagnostics(at))).toEqual([])
    await becomes(text.replace(wrong, right))
    expect(await client.diagnostics(at)).toEqual([])
  })

  it.each(['\n', '\r\n'])('marks what cannot be saved, and that alone, with line ends %j', async (eol) => {
    const spoilt = text.replace(wrong, `${right}\t7`).replaceAll('\n', eol)
    await becomes(spoilt)
    const [refused, ...more] = refusals(await client.diagnostics(at))
    expect(more).toEqual([])
    expect(refused).toMatchObject({ severity: 1, message: expect.stringMatching(/不能写回/) as string })
    expect(refused?.range.start.line).toBe(line(spoilt, `${right}\t7`))
    expect(refused).not.toHaveProperty('codeDescription')
    expect(await write(spoilt)).toMatchObject({ refused: 'refused' })
    await becomes(text)
    expect(refusals(await client.diagnostics(at))).toEqual([])
  })

  it('marks several, below what can be saved', async () => {
    const spoilt = text
      .replace('一、总体情况', '一、总体情况\n这里新加一段。')
      .replace(wrong, `${right}\t7`)
      .replace(/$/, '\n甲\t乙\n丙\t丁')
    await becomes(spoilt)
    const found = refusals(await client.diagnostics(at))
    expect(found.map(({ range }) => range.start.line)).toEqual([
      line(spoilt, `${right}\t7`),
      expect.toSatisfy((at: number) => at >= line(spoilt, '甲\t乙') - 1) as number,
    ])
  })

  it('is marked by a server that has been started anew', async () => {
    const other = pathToFileURL(path.join(folder, `重启${count}.docx`)).href
    await writeFile(path.join(folder, `重启${count}.docx`), report)
    await client.open(text.replace(wrong, `${right}\t7`), shownAs(other))
    expect(refusals(await client.diagnostics(shownAs(other)))).toHaveLength(1)
  })

  it('is measured anew once it is saved', async () => {
    const changed = text.replace(wrong, right)
    await becomes(changed)
    expect(await write(changed)).toEqual({ written: true })
    await becomes(changed.replace('一、总体情况', '一、总体情况\n再写一段。'))
    expect(refusals(await client.diagnostics(at))).toEqual([])
  })

  it('says where one points why what is wrong cannot be mended in it', async () => {
    const parts = unzipSync(report)
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    const run = new RegExp(`<w:r>(?:(?!</w:r>).)*${wrong}(?:(?!</w:r>).)*</w:r>`)
    const inserted = xml.replace(run, '<w:ins w:id="1" w:author="a">$&</w:ins>')
    expect(inserted).not.toBe(xml)
    const revised = path.join(folder, '溪口县档案馆修订稿.docx')
    await writeFile(revised, zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(inserted) }))
    const shown = shownAs(pathToFileURL(revised).href)
    await client.open(await textOf(pathToFileURL(revised).href), shown)
    const hoverOn = async (document: string) => {
      const [finding] = (await client.diagnostics(document)).filter(({ code }) => code === 'sum/cell')
      const params = { textDocument: { uri: document }, position: finding!.range.start }
      return JSON.stringify(await client.connection.sendRequest(HoverRequest.type, params))
    }
    expect(await hoverOn(shown)).toMatch(/这里不能自动修改：.*请先在 Word 或 WPS 中接受修订/)
    expect(await hoverOn(at)).not.toMatch(/不能自动修改/)
  })

  it('goes by the configuration beside the file', async () => {
    const own = path.join(folder, `配置${count}`)
    await mkdir(own)
    await writeFile(path.join(own, '年报.docx'), report)
    await writeFile(path.join(own, '.ogi-report.json'), '{ "checks": { "sum": "hint" } }')
    const other = inProcess(nodeHost)
    await other.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '年报' }] })
    const file = shownAs(pathToFileURL(path.join(own, '年报.docx')).href)
    await other.open(text, file)
    expect((await other.diagnostics(file)).map(({ code, severity }) => [code, severity])).toEqual([['sum/cell', 4]])
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
  it('while a PDF is read, what a person asks for is answered', async () => {
    const pages = Array.from({ length: 40 }, (_, page) => ({
      draw: grid(
        Array.from({ length: 25 }, (_, row) => ['规章', String(page), String(row), '0', '0']),
        [100, 60, 60, 60, 60],
      ),
    }))
    const at = path.join(folder, '多页.pdf')
    await writeFile(at, pdf(pages))
    const text = `${pathToFileURL(folder).href}/正文.txt`
    await client.open('青禾县档案馆2023年政府信息公开工作年度报告\n一、总体情况\n', text)
    const answers: string[] = []
    const read = open(pathToFileURL(at).href).then(() => answers.push('PDF'))
    const symbols = { textDocument: { uri: text } }
    for (let key = 0; key < 5; key++) {
      await client.connection.sendRequest('textDocument/documentSymbol', symbols)
      answers.push('key')
    }
    await read
    expect(answers).toEqual(['key', 'key', 'key', 'key', 'key', 'PDF'])
  })

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
