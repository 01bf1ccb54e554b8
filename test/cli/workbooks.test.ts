/** Workbooks and Parquet files of `extract`, read back by other programs than ours: every value is the one of the JSON. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

interface Cell {
  readonly value: number | null
  readonly decimal: string | null
  readonly raw: string | null
  readonly unit: string | null
  readonly state: string
  readonly finding?: string
}
interface Report {
  readonly path: string
  readonly agency: string
  readonly cells: Readonly<Record<string, Cell>>
}

const files = {
  'a.txt': reportText({ partialNatural: '/', resultsTotal: '0' }).replace('行政强制\t0', '行政强制\t-3.5'),
  'b.txt': reportText({ agency: '=云泽市民政局' }).replace('行政事业性收费\t0', '行政事业性收费\t251000.125元'),
  'c.txt': Uint8Array.of(0xff, 0xc0, 0x41),
}

async function reportsIn(cwd: string): Promise<readonly Report[]> {
  const { stdout } = await ogiReport(['extract', '.'], { cwd })
  return (JSON.parse(stdout) as { reports: readonly Report[] }).reports
}

describe('Parquet', () => {
  /** A decimal as its bytes: the reader would multiply by a power of ten that no floating-point number is. */
  const rowsOf = async (file: string) => {
    const bytes = readFileSync(file)
    const asked = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const metadata = parquetMetadata(asked)
    const plain = structuredClone(metadata)
    for (const element of plain.schema)
      if (element.converted_type === 'DECIMAL') {
        delete element.converted_type
        delete element.logical_type
      }
    return { metadata, rows: await parquetReadObjects({ file: asked, metadata: plain, utf8: false }) }
  }

  const exact = (decimal: string | null): Uint8Array | null => {
    if (decimal === null) return null
    const [whole, fraction = ''] = decimal.split('.')
    const unscaled = BigInt.asUintN(128, BigInt(whole! + fraction.padEnd(14, '0')))
    return Uint8Array.from(Buffer.from(unscaled.toString(16).padStart(32, '0'), 'hex'))
  }

  test('has every value with its type', async () => {
    const cwd = folderWith(files)
    const reports = await reportsIn(cwd)
    expect((await ogiReport(['extract', '--output', 'a.parquet', '.'], { cwd })).code).toBe(0)
    const { metadata, rows } = await rowsOf(join(cwd, 'a.parquet'))
    const types = Object.fromEntries(
      metadata.schema.map(({ name, type, precision, scale }) => [name, [type, precision, scale]]),
    )
    expect(types).toMatchObject({
      decimal: ['FIXED_LEN_BYTE_ARRAY', 38, 14],
      value: ['DOUBLE', undefined, undefined],
      year: ['INT32', undefined, undefined],
      path: ['BYTE_ARRAY', undefined, undefined],
    })
    const expected = reports.flatMap(({ path, agency, cells }) =>
      Object.entries(cells).map(([address, { value, decimal, raw, unit, state, finding = null }]) => {
        return { path, agency, address, value, decimal: exact(decimal), raw, unit, state, finding }
      }),
    )
    expect(rows).toHaveLength(expected.length)
    expect(rows.map((row, i) => ({ ...row, ...expected[i] }))).toEqual(rows)
  })

  test('is the same from lines that many have written, as are CSV and JSON', async () => {
    const cwd = folderWith({ 'a.txt': files['a.txt'], 'b.txt': files['b.txt'] })
    for (const path of ['a', 'b']) await ogiReport(['extract', '--output', `${path}.ndjson`, `${path}.txt`], { cwd })
    for (const [ending, ...options] of [['parquet'], ['csv', '--wide'], ['csv', '--labels', 'en'], ['json']]) {
      await ogiReport(['extract', ...options, '--output', `whole.${ending}`, 'a.txt', 'b.txt'], { cwd })
      const from = ['extract', '--from', 'ndjson', ...options, '--output', `joined.${ending}`, 'a.ndjson', 'b.ndjson']
      expect(await ogiReport(from, { cwd })).toMatchObject({ code: 0, stderr: '' })
      const [whole, joined] = ['whole', 'joined'].map((name) => readFileSync(join(cwd, `${name}.${ending}`)))
      expect(joined!.equals(whole!), ending).toBe(true)
    }
  })

  test('lines that tell of an error are counted, lines that are none of ours are named', async () => {
    const lines = [
      { id: 1, text: reportText() },
      { id: 2, path: 'none' },
      { id: 'x', text: 'a letter' },
    ]
    const stdin = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const { stdout: answers } = await ogiReport(['extract', '--stream'], { stdin })
    const cwd = folderWith({ 'a.ndjson': `${answers}{"path":1}\n` })
    const { code, stdout, stderr } = await ogiReport(['extract', '--from', 'ndjson', '--format', 'csv', 'a.ndjson'], {
      cwd,
    })
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toEqual([
      'a.ndjson:4: the line was not written by extract --format ndjson or --stream; left out.',
      'a.ndjson: 1 line tells of an error and has no values.',
    ])
    expect(stdout.split('\n')[1]).toMatch(/^1,2021,/) // what came without a path goes by its id
  })

  test('of a folder the files of lines are joined; one without any, and a file of something else, is told once', async () => {
    const cwd = folderWith({ 'reports/a.txt': files['a.txt'], 'parts/': '' })
    const joined = (...paths: string[]) =>
      ogiReport(['extract', '--from', 'ndjson', '--format', 'csv', ...paths], { cwd })
    for (const folder of ['parts', 'reports']) {
      const { code, stdout, stderr } = await joined(folder)
      expect([code, stdout.trimEnd().split('\n').length, stderr]).toEqual([
        ...[2, 1, `${folder}: no .ndjson or .jsonl file in this folder.\n`],
      ])
    }
    await ogiReport(['extract', '--output', 'parts/a.ndjson', 'reports'], { cwd })
    const { stdout: whole } = await ogiReport(['extract', '--format', 'csv', 'reports'], { cwd })
    expect(await joined('parts')).toMatchObject({ code: 0, stdout: whole, stderr: '' })
    const { code, stderr } = await joined('reports/a.txt')
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 2])
    expect(stderr).toMatch(/^reports\/a\.txt:1: .*\nreports\/a\.txt: \d+ more such lines left out\.\n$/)
  })
})

describe('a workbook', () => {
  const sheetsOf = (bytes: Uint8Array) => {
    const parts = unzipSync(bytes)
    const part = (name: string) => strFromU8(parts[name]!)
    const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text!)
    const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name!)
    const rows = (i: number) =>
      [...part(`xl/worksheets/sheet${i + 1}.xml`).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/g)].map(([, row = '']) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g)].map(([, attributes, v]) =>
          v === undefined ? null : attributes!.includes('t="s"') ? strings[Number(v)]! : Number(v),
        ),
      )
    return new Map(names.map((name, i) => [name, rows(i)]))
  }

  test('has a sheet of reports, one for each table, one of findings', async () => {
    const cwd = folderWith(files)
    const reports = await reportsIn(cwd)
    const { code } = await ogiReport(['extract', '--output', 'a.xlsx', '.'], { cwd })
    expect([code, readdirSync(cwd).length]).toEqual([0, 4])
    const sheets = sheetsOf(readFileSync(join(cwd, 'a.xlsx')))
    expect([...sheets.keys()]).toEqual(['报告', '表二', '表三', '表四', '问题'])
    expect(
      sheets
        .get('报告')!
        .slice(1)
        .map((row) => row[0]),
    ).toEqual([reports[0]!.agency, '=云泽市民政局', 'c.txt'])
    expect(sheets.get('报告')!.at(-1)).toEqual(['c.txt', '编码无法识别'])
    const [head, ...rows] = sheets.get('表三')!
    expect(head!.slice(3)).toEqual([
      '行',
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ])
    expect(rows).toHaveLength(2 * 25)
    const written = rows.flatMap((row) => row.slice(4))
    const requests = reports.flatMap(({ cells }) => Object.entries(cells).filter(([a]) => a.startsWith('requests.')))
    expect(written).toEqual(requests.map(([, cell]) => cell.value ?? (cell.raw === '' ? null : cell.raw)))
    const codes = sheets
      .get('问题')!
      .slice(1)
      .map((row) => row[3])
    expect(codes).toEqual(expect.arrayContaining(['sum/cell', 'cell/mark', 'cell/number']))
    const severities = new Set(sheets.get('问题')!.map((row) => row[2]))
    expect(severities).toEqual(new Set(['级别', '错误', '信息']))
    expect(sheets.get('表二')!.find((row) => row.includes('元'))).toContain(251000.125)
  })

  test('--wide has a row a report, --labels en English words', async () => {
    const cwd = folderWith({ 'a.txt': files['a.txt'], 'b.txt': files['b.txt'] })
    await ogiReport(['extract', '--wide', '--labels', 'en', '--output', 'a.xlsx', '.'], { cwd })
    const sheets = sheetsOf(readFileSync(join(cwd, 'a.xlsx')))
    expect([...sheets.keys()]).toEqual(['Reports', 'table two', 'table three', 'table four', 'Findings'])
    const rows = sheets.get('table four')!
    expect(rows).toHaveLength(3 + 2)
    expect(rows[2]!.slice(3, 5)).toEqual(['review.reconsideration.upheld', 'review.reconsideration.corrected'])
  })

  test('goes into a pipe, and is not shown on a terminal', async () => {
    const { bytes } = await ogiReport(['extract', '--format', 'xlsx', '-'], { stdin: reportText() })
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
