/** Word documents, PDFs and files that are not read, on the command line. */
import fc from 'fast-check'
import { chmodSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync as unzipped, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import type { OpenDocument, TextEdit } from '../../server/src/formats/format'
import { document as pdf, say } from '../formats/pdf/build'
import { flat } from '../formats/pdf/flat'
import { describePrinted, printed } from '../formats/pdf/print'
import { opened, write } from '../formats/word'
import { renderReport } from '../generator/report'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
const { bytes, expected } = renderWps(values!, { splitRuns: true }, 3)

/** The document after a person changed it. */
async function changed(...changes: readonly ((document: OpenDocument) => TextEdit)[]): Promise<Uint8Array> {
  let after = bytes
  for (const change of changes) {
    const document = await opened(after)
    after = write(document, [change(document)])
  }
  return after
}

const cell =
  (address: string, newText: string) =>
  ({ text }: OpenDocument): TextEdit => ({ span: analyse(text).facts.get(address)!.cell.span, newText })

const wrong = cell('requests.received.total', '98765')
const wide = cell('requests.granted.total', '１２３')

interface Report {
  readonly path: string
  readonly isReport: boolean
  readonly format: string
  readonly omitted?: readonly string[]
  readonly agency: string
  readonly diagnostics: readonly {
    readonly code: string
    readonly place: string
    readonly address: string | null
    readonly range: { readonly start: { readonly line: number; readonly character: number } }
    readonly fixes: readonly { readonly edits: readonly { readonly newText: string }[] }[]
  }[]
}

async function checked(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', '--lang', 'zh', ...args], { cwd })
  const { reports, summary } = JSON.parse(stdout) as {
    reports: readonly Report[]
    summary: { notRead: readonly { path: string; why: string }[] }
  }
  return { code, stderr, reports, notRead: summary.notRead }
}

/** Headings and sentences without a table, over two pages. */
const lines = reportText({ other: '没有其他需要报告的事项。' })
  .split('\n')
  .filter((line) => line !== '' && !line.includes('\t'))
const page = (some: readonly string[]) => some.map((line, i) => say(line.slice(0, 45), 60, 780 - 30 * i)).join('')
const middle = lines.indexOf('四、政府信息公开行政复议、行政诉讼情况')
const pdfReport = pdf([{ draw: page(lines.slice(0, middle)) }, { draw: page(lines.slice(middle)) }])
const scan = pdf([{ draw: 'q 500 0 0 700 40 40 cm /Picture Do Q' }])

describe('a Word document', () => {
  test('is checked by name, in a folder and by a glob, and a finding has its place in the document', async () => {
    const cwd = folderWith({ 'd/a.docx': await changed(wrong) })
    for (const path of ['d/a.docx', 'd', 'd/*.docx', '**/*']) {
      const { code, reports, notRead } = await checked(cwd, path)
      expect([path, code, notRead]).toEqual([path, 1, []])
      expect(reports).toMatchObject([{ path: 'd/a.docx', isReport: true, format: 'word' }])
      const finding = reports[0]!.diagnostics.find(({ address }) => address === 'requests.received.total')!
      expect(finding.place).toMatch(/^表三第 \d+ 行“一、本年新收政府信息公开申请数量”总计$/)
    }
  })

  test('is told without lines of its text, which it does not have', async () => {
    const cwd = folderWith({ 'a.docx': await changed(wrong) })
    const { stdout } = await ogiReport(['check', 'a.docx'], { cwd })
    expect(stdout).toMatch(/^a\.docx: table 3, row \d+, “一、本年新收.*”, 总计 {2}error {2}sum\/cell$/m)
    expect(stdout).not.toMatch(/^\s*\d+(?::\d+| \|)/m)
    const github = await ogiReport(['check', '--format', 'github', 'a.docx'], { cwd })
    expect(github.stdout).toMatch(/^::error file=a\.docx,title=sum\/cell::table 3, row \d+, “一、本年新收.*”, 总计: /m)
    const sarif = await ogiReport(['check', '--format', 'sarif', 'a.docx'], { cwd })
    const { runs } = JSON.parse(sarif.stdout) as { runs: { results: { message: { text: string } }[] }[] }
    expect(JSON.stringify(runs[0]!.results)).not.toContain('region')
    expect(runs[0]!.results.every(({ message }) => /^(?:table|part|preface|heading|title)/.test(message.text))).toBe(
      true,
    )
  })

  test('gives every value, each where the printed text has it', async () => {
    const cwd = folderWith({ 'a.docx': bytes })
    const { code, stdout } = await ogiReport(['extract', 'a.docx'], { cwd })
    const [report] = (JSON.parse(stdout) as { reports: [ExtractedReport] }).reports
    const { stdout: text } = await ogiReport(['text', 'a.docx'], { cwd })
    const printedLines = text.split('\n')
    expect(code).toBe(0)
    expect(report.format).toBe('word')
    for (const [address, decimal] of expected) {
      const { decimal: read, raw, range } = report.cells[address]!
      expect([address, read]).toEqual([address, decimal])
      const { line, character } = range!.start
      expect(printedLines[line]!.slice(character, range!.end.character)).toBe(raw)
    }
  })

  test('comes on standard input', async () => {
    const { code, reports } = JSON.parse(
      (await ogiReport(['check', '--format', 'json', '-'], { stdin: bytes })).stdout,
    ) as { code?: number; reports: readonly Report[] }
    expect(code).toBeUndefined()
    expect(reports).toMatchObject([{ path: '-', format: 'word', isReport: true }])
  })

  test('is known by its content, whatever its name', async () => {
    const cwd = folderWith({ 'a.txt': bytes, 'b.doc': bytes, 'c.docx': '<html><body>一页网页</body></html>' })
    const { reports } = await checked(cwd, 'a.txt', 'b.doc', 'c.docx')
    expect(reports.map(({ format }) => format)).toEqual(['word', 'word', 'text'])
  })
})

interface ExtractedReport {
  readonly format: string
  readonly cells: Readonly<
    Record<
      string,
      {
        readonly decimal: string | null
        readonly raw: string
        readonly range: {
          readonly start: { readonly line: number; readonly character: number }
          readonly end: { readonly character: number }
        } | null
      }
    >
  >
}

describe('--fix', () => {
  test('writes a Word document back: the figure is another, nothing else is', async () => {
    const before = await changed(wide)
    const cwd = folderWith({ 'a.docx': before })
    const { code, stderr } = await ogiReport(['check', '--fix', 'a.docx'], { cwd })
    expect([code === 2, stderr]).toEqual([false, ''])
    const after = new Uint8Array(readFileSync(join(cwd, 'a.docx')))
    const [was, is] = [await opened(before), await opened(after)]
    expect(is.text).toBe(was.text.replace('１２３', '123'))
    expect(readdirSync(cwd)).toEqual(['a.docx'])
  })

  test('--unsafe mends sums and says where', async () => {
    const cwd = folderWith({ 'a.docx': await changed(wrong) })
    const { stderr } = await ogiReport(['check', '--fix', '--unsafe', 'a.docx'], { cwd })
    expect(stderr).toMatch(/^a\.docx: table 3, row \d+, “一、本年新收.*”, 总计, fixed: .*98765 → \d.*\(sum\/cell: /m)
    expect((await opened(readFileSync(join(cwd, 'a.docx')))).text).toBe((await opened(bytes)).text)
  })

  test('hands a document on through standard input', async () => {
    const before = await changed(wide)
    const { bytes: out } = await ogiReport(['check', '--fix', '-'], { stdin: before })
    expect((await opened(out)).text).toBe((await opened(before)).text.replace('１２３', '123'))
    expect(Buffer.from((await ogiReport(['check', '--fix', '-'], { stdin: bytes })).bytes)).toEqual(Buffer.from(bytes))
  })

  test('where nothing can be written, says why and leaves the file alone', async () => {
    const tracked = renderWps(values!, { tracked: true }, 3).bytes
    const document = await opened(tracked)
    const locked = withSettings(await changedIn(document, wide), '<w:trackRevisions/>')
    const cwd = folderWith({ 'a.docx': locked })
    const { code, stderr } = await ogiReport(['check', '--lang', 'zh', '--fix', 'a.docx'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^a\.docx: 未修改：表三第 \d+ 行.*修订/m)
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(locked))
  })

  test('what it cannot write it does not offer', async () => {
    const tracked = withSettings(await changed(wrong), '<w:trackRevisions/>')
    const { reports } = await checked(folderWith({ 'a.docx': tracked }), 'a.docx')
    expect(reports[0]!.diagnostics.length).toBeGreaterThan(0)
    expect(reports[0]!.diagnostics.flatMap(({ fixes }) => fixes)).toEqual([])
  })

  test('a document that is read-only stays as it is', async () => {
    const before = await changed(wide)
    const cwd = folderWith({ 'a.docx': before })
    chmodSync(join(cwd, 'a.docx'), 0o444)
    const { code, stderr } = await ogiReport(['check', '--fix', 'a.docx'], { cwd })
    expect([code, stderr]).toEqual([2, 'a.docx: left unchanged: the file is read-only.\n'])
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(before))
  })

  test.each(['~$a.docx', '~$docx', '.~lock.a.docx#'])(
    'a document that is open elsewhere is left alone: %s',
    async (owner) => {
      const before = await changed(wrong)
      const cwd = folderWith({ 'a.docx': before, [owner]: '' })
      const { code, stderr } = await ogiReport(['check', '--lang', 'zh', '--fix', '--unsafe', 'a.docx'], { cwd })
      expect([code, stderr]).toEqual([2, 'a.docx: 未修改：文件正在被 Word/WPS 打开，请先关闭。\n'])
      expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(before))
      expect(readdirSync(cwd).toSorted()).toEqual(['a.docx', owner].toSorted())
    },
  )
})

async function changedIn(document: OpenDocument, change: (document: OpenDocument) => TextEdit): Promise<Uint8Array> {
  await Promise.resolve()
  return write(document, [change(document)])
}

/** The package with a part of settings, and what leads to it. */
function withSettings(document: Uint8Array, settings: string): Uint8Array {
  const entries = unzipped(document)
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  entries['word/settings.xml'] = text(`<w:settings xmlns:w="${W}">${settings}</w:settings>`)
  const rels = 'word/_rels/document.xml.rels'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings'
  const before = new TextDecoder().decode(entries[rels])
  entries[rels] = text(
    before.replace('</Relationships>', `<Relationship Id="s" Type="${type}" Target="settings.xml"/></Relationships>`),
  )
  return zipSync(entries)
}

const text = (content: string) => new TextEncoder().encode(content)

describe('a PDF', () => {
  test('is checked, and a finding has its page', async () => {
    const cwd = folderWith({ 'd/a.pdf': pdfReport })
    const { code, reports } = await checked(cwd, 'd')
    expect(code).toBe(1)
    expect(reports).toMatchObject([{ path: 'd/a.pdf', format: 'pdf', isReport: true, agency: '青禾县档案馆' }])
    const places = reports[0]!.diagnostics.map(({ place }) => place)
    expect(places.every((place) => /^第 [12] 页，/.test(place))).toBe(true)
    expect(places.some((place) => place.startsWith('第 2 页'))).toBe(true)
    const { stdout } = await ogiReport(['check', 'd'], { cwd })
    expect(stdout).toMatch(/^d\/a\.pdf: page 2, /m)
    expect(stdout).not.toContain('--fix')
    expect((await ogiReport(['text', 'd/a.pdf'], { cwd })).stdout).toContain('六、其他需要报告的事项\n')
  })

  test('is never changed, and --fix says so', async () => {
    const cwd = folderWith({ 'd/a.pdf': pdfReport })
    const named = await ogiReport(['check', '--fix', '--unsafe', 'd/a.pdf'], { cwd })
    expect(named.code).toBe(2)
    expect(named.stderr).toMatch(/^d\/a\.pdf: left unchanged: a PDF is only read/m)
    const met = await ogiReport(['check', '--fix', '--unsafe', 'd'], { cwd })
    expect(met.code).toBe(1)
    expect(met.stderr).toMatch(/^d\/a\.pdf: left unchanged: a PDF is only read/m)
    expect(readFileSync(join(cwd, 'd/a.pdf'))).toEqual(Buffer.from(pdfReport))
  })
})

describePrinted('a PDF that LibreOffice printed', () => {
  test('gives every value', { timeout: 600_000 }, async () => {
    const report = renderReport(values!, flat({}), {}, 1)
    const cwd = folderWith({ 'a.pdf': printed([report.text])[0]! })
    const { stdout } = await ogiReport(['extract', 'a.pdf'], { cwd })
    const [read] = (JSON.parse(stdout) as { reports: [ExtractedReport] }).reports
    for (const [address, decimal] of report.expected)
      expect([address, read.cells[address]!.decimal]).toEqual([address, decimal])
  })
})

describe('what is not read', () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(1000).fill(0)])
  const package_ = (entries: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, text(content)])))
  const files = {
    'a.doc': compound,
    'b.wps': compound,
    'c.xls': compound,
    'd.xlsx': package_({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
    'e.rtf': '{\\rtf1 x}',
    'f.odt': package_({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
    'g.ofd': package_({ 'OFD.xml': '' }),
  }
  const formats = Object.keys(files).map((name) => ({ path: `d/${name}`, why: 'format' }))

  test('is named with what to do; a folder of nothing else could not be read', async () => {
    const cwd = folderWith(Object.fromEntries(Object.entries(files).map(([name, content]) => [`d/${name}`, content])))
    const { code, stderr, notRead, reports } = await checked(cwd, 'd')
    expect({ code, notRead, reports }).toEqual({ code: 2, notRead: formats, reports: [] })
    expect(stderr.match(/另存为 \.docx/g)).toHaveLength(6)
    expect(stderr).toContain('d: 文件夹中的文件都没有读出。')
    expect(stderr).not.toContain('没有年度报告')
    expect((await ogiReport(['check', '--lang', 'zh', 'd'], { cwd })).stdout).toBe(
      '没有检查任何年度报告：7 个文件未检查。\n',
    )
  })

  test('beside reports it is listed, and the exit follows the findings', async () => {
    const cwd = folderWith({ 'd/a.doc': compound, 'd/b.txt': reportText() })
    const { code, notRead } = await checked(cwd, 'd')
    expect([code, notRead]).toEqual([0, [{ path: 'd/a.doc', why: 'format' }]])
    const { stdout } = await ogiReport(['check', '--lang', 'zh', 'd'], { cwd })
    expect(stdout).not.toContain('没有发现问题')
    expect(stdout).toContain('1 个文件未检查')
    expect((await checked(cwd, 'd/a.doc')).code).toBe(2)
  })

  test.each([
    ['a scan', 'a.pdf', scan, 'picture', '图片'],
    ['a document with a password', 'a.docx', withName(compound, 'EncryptedPackage'), 'protected', '密码'],
    ['half a document', 'a.docx', bytes.slice(0, bytes.length / 2), 'damaged', '损坏'],
    ['half a PDF', 'a.pdf', pdfReport.slice(0, pdfReport.length / 2), 'damaged', '损坏'],
  ])('%s', async (_, name, content, why, words) => {
    const { code, stderr, notRead } = await checked(folderWith({ [name]: content }), name)
    expect([code, notRead]).toEqual([2, [{ path: name, why }]])
    expect(stderr).toMatch(new RegExp(`^${name}: .*${words}.*未检查。$`, 'm'))
  })

  test.each(['a.docx', 'a.pdf'])('%s of more than 100 MB', async (name) => {
    const cwd = folderWith({ [name]: '' })
    truncateSync(join(cwd, name), 100 * 1024 * 1024 + 1)
    const { code, stderr, notRead } = await checked(cwd, name)
    expect([code, notRead]).toEqual([2, [{ path: name, why: 'tooLarge' }]])
    expect(stderr).toBe(`${name}: 文件超过 100 MB，未检查。\n`)
  })

  test('a document of too many cells, while the others are checked', { timeout: 300_000 }, async () => {
    const entries = unzipped(bytes)
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(50)}</w:tr>`
    const document = new TextDecoder().decode(entries['word/document.xml'])
    const table = `<w:tbl>${row.repeat(30_000)}</w:tbl><w:sectPr>`
    entries['word/document.xml'] = text(document.replace('<w:sectPr>', table))
    const cwd = folderWith({ 'd/a.docx': zipSync(entries), 'd/b.docx': bytes })
    const { notRead, reports } = await checked(cwd, 'd')
    expect(notRead).toEqual([{ path: 'd/a.docx', why: 'tooCostly' }])
    expect(reports.map(({ path }) => path)).toEqual(['d/b.docx'])
  })

  test('a picture in a report is told, and “no problems” is not said', async () => {
    const entries = unzipped(bytes)
    const document = new TextDecoder().decode(entries['word/document.xml'])
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    entries['word/document.xml'] = text(document.replace('<w:sectPr>', `${drawing}<w:sectPr>`))
    const cwd = folderWith({ 'a.docx': zipSync(entries) })
    const { stderr, reports } = await checked(cwd, 'a.docx')
    expect(stderr).toBe('a.docx: 文件中有图片，其中的文字没有读取。\n')
    expect(reports[0]!.omitted).toEqual(['picture'])
    const { stdout } = await ogiReport(['check', '--lang', 'zh', 'a.docx'], { cwd })
    expect(stdout).toMatch(/1 份报告中有未读取的图片或对象。\n$/)
  })
})

describe('lock files', () => {
  const lock = '\u0008审阅者'
  test('are passed over in folders and by globs', async () => {
    const cwd = folderWith({ 'd/~$a.docx': lock, 'd/a.docx': bytes, 'd/.~lock.a.docx#': lock })
    for (const path of ['d', 'd/*'])
      expect(await checked(cwd, path)).toMatchObject({ reports: [{ path: 'd/a.docx' }], notRead: [] })
  })

  test('by name, as a shell hands them over, they are no failure', async () => {
    const cwd = folderWith({ '~$a.docx': lock, 'a.docx': bytes })
    const { stderr, notRead, reports } = await checked(cwd, '~$a.docx', 'a.docx')
    expect([notRead, reports.map(({ path }) => path)]).toEqual([[], ['a.docx']])
    expect(stderr).toBe('~$a.docx: 是打开文档时留下的临时文件，略过。\n')
  })
})

/** A name as the directory of a compound file has it. */
function withName(compound: Uint8Array, name: string): Uint8Array {
  const after = Uint8Array.from([...compound, ...Array<number>(600).fill(0)])
  after.set(Buffer.from(name, 'utf16le'), 512)
  return after
}

describe('text', () => {
  test('prints what is read, and nothing else', async () => {
    const cwd = folderWith({ 'a.docx': bytes, 'b.txt': '\uFEFF甲\r\n乙' })
    expect((await ogiReport(['text', 'a.docx'], { cwd })).stdout).toBe((await opened(bytes)).text)
    expect(await ogiReport(['text', 'b.txt'], { cwd })).toMatchObject({ code: 0, stdout: '甲\r\n乙', stderr: '' })
    expect((await ogiReport(['text', '-'], { stdin: bytes })).stdout).toBe((await opened(bytes)).text)
  })

  test('of what is not read says why', async () => {
    const cwd = folderWith({ 'a.pdf': scan, 'd/': '' })
    const picture = await ogiReport(['text', '--lang', 'zh', 'a.pdf'], { cwd })
    expect([picture.code, picture.stdout]).toEqual([2, ''])
    expect(picture.stderr).toMatch(/^a\.pdf: .*图片/)
    for (const path of ['d', 'none.docx']) expect((await ogiReport(['text', path], { cwd })).code).toBe(2)
    expect((await ogiReport(['text', 'a.pdf', 'b.pdf'], { cwd })).stderr).toMatch(/^only one file can be named/)
    expect((await ogiReport(['text'], { cwd })).code).toBe(2)
  })
})

describe('export', () => {
  const source = reportText({ other: '本年度没有发出收费通知，未收取信息处理费。' })

  test.each(['docx', 'html'])('%s, read back, has the same values', async (format) => {
    const cwd = folderWith({ 'a.txt': source })
    const { code, stderr } = await ogiReport(['export', '--format', format, '--output', `b.${format}`, 'a.txt'], {
      cwd,
    })
    expect([code, stderr]).toEqual([0, ''])
    const { stdout } = await ogiReport(['extract', 'a.txt', `b.${format}`], { cwd })
    const { reports } = JSON.parse(stdout) as { reports: readonly ExtractedReport[] }
    const [before, after] = reports.map(({ cells }) =>
      Object.entries(cells).map(([key, { decimal }]) => [key, decimal]),
    )
    expect(after).toEqual(before)
    expect(before!.length).toBeGreaterThan(190)
  })

  test('goes through a pipe, from a Word document and from standard input as well', async () => {
    const cwd = folderWith({ 'a.docx': bytes })
    const { bytes: word, code } = await ogiReport(['export', '--format', 'docx', 'a.docx'], { cwd })
    expect(code).toBe(0)
    for (const [address, decimal] of expected)
      expect(analyse((await opened(word)).text).facts.get(address)?.value).toMatchObject({ decimal })
    const page = await ogiReport(['export', '--format=html', '-'], { stdin: source })
    expect(page.stdout).toMatch(/^<!DOCTYPE html>/)
  })

  test('says which cells are left empty', async () => {
    const [first, ...rest] = source.split('规章\t0\t0\t0')
    const cwd = folderWith({ 'a.txt': `${first!}规章\t0\t0\t0\t0${rest.join('')}` })
    const { code, stderr } = await ogiReport(['export', '--lang', 'zh', '--format', 'html', 'a.txt'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^a\.txt: 有 \d+ 格没有读出，在导出的文件中是空的：.*规章/)
    // Of many cells the first are named.
    const many = source.replace(/^.*本年新收政府信息公开申请数量\t.*\n/m, '')
    const short = await ogiReport(['export', '--lang', 'zh', '--format', 'html', '-'], { stdin: many })
    expect(short.stderr).toMatch(/^-: 有 \d+ 格没有读出，在导出的文件中是空的：.* 等。\n$/)
    expect(short.stderr.split('自然人')).toHaveLength(2)
  })

  test('of what is no report nothing is written', async () => {
    const cwd = folderWith({ 'a.txt': '会议纪要\n' })
    const { code, stderr } = await ogiReport(['export', '--format', 'docx', '--output', 'b.docx', 'a.txt'], { cwd })
    expect([code, stderr]).toEqual([2, 'a.txt: not an annual OGI report; not exported.\n'])
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })

  test('never takes the place of the report itself', async () => {
    const cwd = folderWith({ 'a.html': source })
    symlinkSync('a.html', join(cwd, 'b.html'))
    for (const output of ['a.html', './a.html', 'b.html']) {
      const { code, stderr } = await ogiReport(['export', '--format', 'html', '--output', output, 'a.html'], { cwd })
      expect([code, stderr]).toEqual([2, `${output}: the report itself; give another name.\n`])
    }
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(source)
  })

  test('an older file of that name is replaced, a folder is not', async () => {
    const cwd = folderWith({ 'a.txt': source, 'b.html': 'old', 'd/': '' })
    const to = (output: string) => ogiReport(['export', '--format', 'html', '--output', output, 'a.txt'], { cwd })
    expect((await to('b.html')).code).toBe(0)
    expect(readFileSync(join(cwd, 'b.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
    expect(await to('d')).toMatchObject({ code: 2, stderr: 'd: a folder, not a file.\n' })
    expect(await to('none/b.html')).toMatchObject({ code: 2, stderr: 'none/b.html: no such file or folder.\n' })
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.html', 'd'])
  })

  test('wants a format, and one report', async () => {
    const cwd = folderWith({ 'a.txt': source })
    writeFileSync(join(cwd, 'b.txt'), source)
    expect((await ogiReport(['export', 'a.txt'], { cwd })).stderr).toMatch(/^needs --format docx or html/)
    expect((await ogiReport(['export', '--format', 'pdf', 'a.txt'], { cwd })).stderr).toMatch(
      /^--format cannot be “pdf”/,
    )
    expect((await ogiReport(['export', '--format', 'html', 'a.txt', 'b.txt'], { cwd })).code).toBe(2)
  })
})
