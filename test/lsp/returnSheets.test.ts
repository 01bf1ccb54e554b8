/** Return sheets: for each agency of the folder what is to be mended, in every format, and what is not told. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDocument } from '../../server/src/formats'
import { returnSheetsRequest, type ReturnSheetsParams, type ReturnSheetsResult } from '../../server/src/lsp/messages'
import { report, type Told } from '../support/report'
import { clientOf, temporaryFolder, type Folder, type FolderClient } from './folder'

let folder: Folder
let client: FolderClient

const put = (name: string, told: Told) => writeFile(path.join(folder.path, name), report(told))
const sheets = (format: ReturnSheetsParams['format']) =>
  client.connection.sendRequest<ReturnSheetsResult>(returnSheetsRequest, { format })
const bytesOf = ({ sheets: [first] }: ReturnSheetsResult) => Buffer.from(first!.bytes, 'base64')
const archive = '江源县档案馆'

beforeEach(async () => {
  folder = await temporaryFolder()
  await put('档案2022.txt', { year: 2022, received: 9, carried: 3 })
  await put('档案2023.txt', { year: 2023, received: 9, brought: 5, cells: { 'requests.total.total': 987 } })
  await put('林业2023.txt', { agency: '江源县林业局', year: 2023, received: 4 })
})
afterEach(() => folder.remove())

it('one for each agency with something to mend: place, what stands there, what should, why', async () => {
  client = await clientOf(folder, 'open')
  const result = await sheets('md')
  expect(result).toMatchObject({ clean: 1, notRead: 0, stopped: false })
  expect(result.sheets.map(({ file }) => file)).toEqual([`${archive}（修改意见）.md`])
  const text = bytesOf(result).toString('utf8')
  expect(text).toContain(`# ${archive}政府信息公开工作年度报告修改意见`)
  expect(text).not.toContain('## 2022 年度报告')
  const rows = text.split('\n').filter((line) => /^\| \d/.test(line))
  // What the sums decide stands there as the figure; what only two reports show is asked, with what the other says.
  expect(rows).toContainEqual(expect.stringMatching(/^\| 2 \| 表三.*总计.* \| 987 \| 14 \| /))
  expect(rows).toContainEqual(
    expect.stringMatching(/^\| 1 \| 表三.*上年结转.* \| 5 \| 请核对 \| .*2022 年度报告.*为 3/),
  )
})

it('as a Word document and as a workbook', async () => {
  client = await clientOf(folder, 'open')
  const word = await openDocument(new Uint8Array(bytesOf(await sheets('docx'))), 'a.docx')
  const text = 'text' in word ? word.text : ''
  expect(text).toContain('序号\t位置\t原文\t改为\t原因')
  expect(text).toMatch(/^2\t表三.*\t987\t14\t/m)
  expect(
    bytesOf(await sheets('xlsx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

it('what is typed goes before the file, what is ignored is left out, what is not read is counted', async () => {
  await writeFile(path.join(folder.path, '旧.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  const folderUri = folder.uriOf('.').replace(/\/\.$/, '')
  const ignore = [{ file: '档案2023.txt', code: 'series/brought-forward', reason: '已核实' }]
  client = await clientOf(folder, 'open', true, { folders: [{ folderUri, text: JSON.stringify({ ignore }) }] })
  await client.open(report({ year: 2023, received: 9, brought: 5 }), folder.uriOf('档案2023.txt'))
  expect(await sheets('md')).toEqual({ sheets: [], clean: 2, notRead: 1, stopped: false })
})

it('words of a report are quoted and never followed', async () => {
  await put('坏.txt', {
    agency: '江源县<b>统计局',
    year: 2023,
    received: 4,
    cells: { 'requests.total.total': '[x](y)|z' },
  })
  client = await clientOf(folder, 'open')
  const { sheets: all } = await sheets('md')
  const own = all.find(({ file }) => file.includes('统计局'))!
  expect(own.file).not.toMatch(/[<>:/|]/)
  expect(Buffer.from(own.bytes, 'base64').toString()).not.toMatch(/(?<!\\)\[x\]\(/)
})
