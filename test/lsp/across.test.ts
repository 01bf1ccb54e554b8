/** What the reports of a folder show together, told by the server: on the later report, whether an editor shows it or not. */
import { unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CodeAction, Hover } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/core'
import { exportWord } from '../../server/src/export'
import {
  checkFolderRequest,
  configurationNotification,
  overviewNotification,
  exportOverviewRequest,
  figuresRequest,
  overviewRequest,
  sameWordsCommand,
  seriesRequest,
  type CheckFolderResult,
  type ExportOverviewParams,
  type ExportOverviewResult,
  type FiguresResult,
  type OverviewResult,
  type SameWordsArgument,
  type SeriesParams,
  type SeriesResult,
} from '../../server/src/lsp/messages'
import { randomOf } from '../generator/random'
import { toldBy } from '../generator/told'
import { report, type Told } from '../support/report'
import { eventually } from './client'
import { clientOf, pulling, temporaryFolder, type Folder, type FolderClient } from './folder'

const code = 'series/brought-forward'
const [earlier, later] = ['2022年报.txt', '2023年报.txt']

let folder: Folder
let client: FolderClient

const put = (name: string, told: Told) => writeFile(path.join(folder.path, name), report(told))
const changed = (name: string, type = 2) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: folder.uriOf(name), type }],
  })
const across = async (name: string) =>
  (await client.diagnostics(folder.uriOf(name))).filter((each) => each.code === code)
/** Asks after every refresh until so many are found: one refresh may still be about an earlier change. */
async function acrossAfterRefresh(name: string, count: number): Promise<void> {
  for (let seen = 0; (await across(name)).length !== count; seen++)
    await eventually(() => client.refreshes.length > seen)
}
const start = async (scope: 'open' | 'folder') => (client = await clientOf(folder, scope))
const checked = () => client.connection.sendRequest<CheckFolderResult>(checkFolderRequest, null)

beforeEach(async () => {
  folder = await temporaryFolder()
  await put(earlier, { year: 2022, received: 9, carried: 3 })
  await put(later, { year: 2023, received: 9, brought: 5 })
})
afterEach(() => folder.remove())

describe('with the scope “folder”', () => {
  it('a finding stands on the later report, the partner’s cells beside it', async () => {
    await start('folder')
    const pull = pulling(client)
    await eventually(() => pull.codesOf(folder.uriOf(later))?.includes(code))
    const [found] = pull.known.get(folder.uriOf(later))!
    expect(found!.message).toMatch(/5.*3/)
    expect(found!.relatedInformation!.map(({ location }) => location.uri)).toContain(folder.uriOf(earlier))
    expect(pull.known.get(folder.uriOf(earlier)) ?? []).toEqual([])
    await pull.stop()
  })

  it('it goes when another program mends the partner, and when the partner is gone', async () => {
    await start('folder')
    const pull = pulling(client)
    const isFound = () => pull.codesOf(folder.uriOf(later))?.includes(code)
    await eventually(isFound)
    await put(earlier, { year: 2022, received: 9, carried: 5 })
    await changed(earlier)
    await eventually(() => isFound() === false)
    await put(earlier, { year: 2022, received: 9, carried: 4 })
    await changed(earlier)
    await eventually(isFound)
    await unlink(path.join(folder.path, earlier))
    await changed(earlier, 3)
    await eventually(() => isFound() === false)
    await pull.stop()
  })

  it('a severity and “off” hold for it', async () => {
    await start('folder')
    const pull = pulling(client)
    await eventually(() => pull.codesOf(folder.uriOf(later))?.includes(code))
    client.settings.ogiReport = { scope: 'folder', checks: { series: 'off' } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await eventually(() => pull.codesOf(folder.uriOf(later))?.length === 0)
    await pull.stop()
  })
})

describe('on the text of an editor', () => {
  it('nothing is told before all reports were checked, and the command counts what it finds', async () => {
    await start('open')
    await client.open(report({ year: 2023, received: 9, brought: 5 }), folder.uriOf(later))
    expect(await across(later)).toEqual([])
    expect(await checked()).toMatchObject({ reports: 2, faulty: 1, warnings: 1, errors: 0 })
    expect(await across(later)).toHaveLength(1)
    expect(client.refreshes.length).toBeGreaterThan(0)
  })

  it('what is typed goes before the file, and the finding stays at its cell meanwhile', async () => {
    await start('open')
    const text = report({ year: 2023, received: 9, brought: 5 })
    await client.open(text, folder.uriOf(later))
    await checked()
    const [before] = await across(later)
    await client.change(2, [{ text: `\n${text}` }], folder.uriOf(later))
    const [moved] = await across(later)
    expect(moved!.range.start.line).toBe(before!.range.start.line + 1)
    await client.change(3, [{ text: report({ year: 2023, received: 9, brought: 3 }) }], folder.uriOf(later))
    await acrossAfterRefresh(later, 0)
  })

  it('a partner in another editor is taken as it is there, and the later report is asked for again', async () => {
    await start('open')
    await client.open(report({ year: 2023, received: 9, brought: 5 }), folder.uriOf(later))
    await checked()
    expect(await across(later)).toHaveLength(1)
    await client.open(report({ year: 2022, received: 9, carried: 5 }), folder.uriOf(earlier))
    await acrossAfterRefresh(later, 0)
    await client.close(folder.uriOf(earlier))
    await acrossAfterRefresh(later, 1)
  })

  it('it can be ignored like any other', async () => {
    client = await clientOf(folder, 'open', true, { ignore: true })
    await client.open(report({ year: 2023, received: 9, brought: 5 }), folder.uriOf(later))
    await checked()
    const [found] = await across(later)
    const params = { range: found!.range, context: { diagnostics: [found] } }
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', params, folder.uriOf(later))
    expect(actions.map(({ title }) => title)).toContainEqual(expect.stringContaining(code))
  })
})

describe('the same words in two reports', () => {
  it.each([['text'], ['word']])('are shown side by side, each where it stands (%s)', async (format) => {
    const told = toldBy(randomOf(1))
    const values = { year: 2022, agency: '江源县档案馆', told }
    const other = format === 'text' ? earlier : '2022年报.docx'
    if (format === 'text') await put(other, values)
    else {
      await unlink(path.join(folder.path, earlier))
      await writeFile(
        path.join(folder.path, other),
        (await exportWord(analyse(report(values)), await import('docx'))).bytes,
      )
    }
    client = await clientOf(folder, 'open', true, { sameWords: true })
    const text = report({ ...values, year: 2023 })
    await client.open(text, folder.uriOf(later))
    await checked()
    const [found] = (await client.diagnostics(folder.uriOf(later))).filter((each) => each.code === 'series/repeated')
    const context = { diagnostics: [found] }
    const actions = await client.ask<CodeAction[]>(
      'textDocument/codeAction',
      { range: found!.range, context },
      folder.uriOf(later),
    )
    const shown = actions.find(({ command }) => command?.command === sameWordsCommand)!.command!.arguments
    const [{ here, there }] = shown as [SameWordsArgument]
    expect([here.uri, there.uri]).toEqual([
      folder.uriOf(later),
      format === 'text' ? folder.uriOf(other) : folder.shownAs(other),
    ])
    const own = TextDocument.create('', '', 0, text)
    expect(here.ranges.map((range) => own.getText(range)).join('')).toContain(told.problems!.join(''))
    expect(there.ranges).toHaveLength(here.ranges.length)
  })
})

describe('what the configuration says of the organs', () => {
  const units = ['江源县财政局', '江源县教育局']
  const government = '江源县人民政府'
  const configured = (configuration: object) => ({
    folders: [{ folderUri: folder.uriOf('.').replace(/\/\.$/, ''), text: JSON.stringify(configuration) }],
  })
  const sums = async () =>
    (await client.diagnostics(folder.uriOf('全县.txt'))).filter((each) => each.code === 'unit/sum')

  beforeEach(async () => {
    await put('全县.txt', { agency: government, year: 2023, received: 6 })
    await put('u1.txt', { agency: units[0]!, year: 2023, received: 2 })
    await put('u2.txt', { agency: units[1]!, year: 2023, received: 3 })
  })

  it.each([
    ['by name', { units, complete: true }],
    ['by files', { units: ['u*.txt'], count: 2, complete: true }],
  ])('a summary is judged by its units, named %s, and again when the file changes', async (_, summary) => {
    const configuration = configured({ summaries: [{ report: government, ...summary }] })
    client = await clientOf(folder, 'open', true, configuration)
    await client.open(report({ agency: government, year: 2023, received: 6 }), folder.uriOf('全县.txt'))
    await checked()
    expect((await sums()).map(({ message }) => message)).toEqual([expect.stringMatching(/6.*5/)])
    await client.connection.sendNotification(configurationNotification, configured({}))
    await checked()
    expect(await sums()).toEqual([])
  })

  it('the hover over a figure of a summary has its units’ shares, while the folder is read', async () => {
    const text = report({ agency: government, year: 2023, received: 6 })
    const { start } = analyse(text).facts.get('requests.received.total')!.cell.span
    const position = TextDocument.create('', '', 0, text).positionAt(start)
    const over = async () => {
      const hover = await client.ask<Hover>('textDocument/hover', { position }, folder.uriOf('全县.txt'))
      return (hover.contents as { value: string }).value
    }
    const configuration = configured({ summaries: [{ report: government, units, complete: true }] })
    client = await clientOf(folder, 'open', true, configuration)
    await client.open(text, folder.uriOf('全县.txt'))
    expect(await over()).not.toContain('教育局')
    await checked()
    expect(await over()).toMatch(/2 个单位合计 5，本格多 1：\s+- 江源县教育局：3\n- 江源县财政局：2\n\n/)
  })

  it('an agency is known by its other names', async () => {
    await put(later, { agency: '江源县史志和档案馆', year: 2023, received: 9, brought: 5 })
    const agencies = [{ name: '江源县档案馆', aliases: ['江源县史志和档案馆'] }]
    client = await clientOf(folder, 'open', true, configured({ agencies }))
    expect(await checked()).toMatchObject({ warnings: 1 })
  })
})

describe('the overview', () => {
  const overview = () => client.connection.sendRequest<OverviewResult>(overviewRequest, null)

  it('names every report with agency, year, findings of all kinds and how much was read; copies and what is not read', async () => {
    await put('副本.txt', { year: 2022, received: 9, carried: 3 })
    await writeFile(path.join(folder.path, '旧.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    await writeFile(path.join(folder.path, '会议纪要.txt'), '会议纪要\n')
    await start('open')
    await checked()
    const { reports, notRead, stopped } = await overview()
    expect(stopped).toBe(false)
    expect(notRead.map(({ uri }) => uri)).toEqual([folder.uriOf('旧.doc')])
    expect(reports.map(({ path: name, year, read, of }) => [name, year, read === of])).toEqual([
      [earlier, 2022, true],
      [later, 2023, true],
      ['副本.txt', 2022, true],
    ])
    expect(new Set(reports.map(({ organ }) => organ)).size).toBe(1)
    expect(reports.map(({ counts }) => counts.warning)).toEqual([0, 1, 0])
    expect(reports.map(({ copyOf }) => copyOf)).toEqual([undefined, undefined, earlier])
    expect(reports.map(({ uri }) => uri)).toEqual([earlier, later, '副本.txt'].map((name) => folder.uriOf(name)))
  })

  it('what is typed is in it, and the client is told that it is another', async () => {
    await start('open')
    await client.open(report({ year: 2023, received: 9, brought: 5 }), folder.uriOf(later))
    let told = 0
    client.connection.onNotification(overviewNotification, () => {
      told++
    })
    await checked()
    await eventually(() => told > 0)
    const before = told
    await client.change(2, [{ text: report({ year: 2023, received: 9, brought: 3 }) }], folder.uriOf(later))
    await eventually(() => told > before)
    expect((await overview()).reports.map(({ counts }) => counts.warning)).toEqual([0, 0])
    const again = told
    const wrong = report({ year: 2023, received: 9, brought: 3, cells: { 'requests.total.total': 987 } })
    await client.change(3, [{ text: wrong }], folder.uriOf(later))
    await eventually(() => told > again)
    expect((await overview()).reports.map(({ counts }) => counts.error)).toEqual([0, 1])
  })

  it('its grid: agencies by years, what is missing, where the first finding stands, a figure over the years', async () => {
    await put('2020年报.txt', { year: 2020, received: 4 })
    await writeFile(path.join(folder.path, '江源县档案馆2024年报.doc'), Buffer.from('an older document'))
    await start('open')
    const { reports, notRead, grid } = await client.connection.sendRequest<OverviewResult>(overviewRequest, {
      begins: true,
    })
    expect(grid.heads.slice(1)).toEqual(['2020', '2021', '2022', '2023', '2024'])
    const [row, ...others] = grid.agencies
    expect([others, row!.missing, row!.need]).toEqual([[], [2021], { errors: 0, warnings: 1, absent: 2, unread: 0 }])
    const shown = row!.cells.map(({ tone, reports: own = [], files = [] }) => [
      ...[tone ?? '', ...own.map((i) => reports[i]!.path), ...files.map((i) => notRead[i]!.uri)],
    ])
    expect(shown).toEqual([
      ...[['', '2020年报.txt'], ['unsure'], ['', earlier], ['unsure', later]],
      ['unsure', folder.uriOf('江源县档案馆2024年报.doc')],
    ])
    const line = report({ year: 2023, received: 9, brought: 5 })
      .split('\n')
      .findIndex((each) => each.startsWith('二、上年结转'))
    expect(reports.find((each) => each.path === later)!.first!.start.line).toBe(line)

    const params: SeriesParams = { address: 'requests.received.total', agencies: [row!.key, 'nobody'] }
    const series = await client.connection.sendRequest<SeriesResult>(seriesRequest, params)
    expect(series.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['4', '', '9', '9', '']])
    expect(series.rows[0]!.cells[2]!.place!.uri).toBe(folder.uriOf(earlier))
    expect(series.chart!.lines[0]!.dots.map(({ label }) => label)).toEqual(['2020: 4', '2022: 9', '2023: 9'])
    const { figures } = await client.connection.sendRequest<FiguresResult>(figuresRequest, null)
    expect(figures.map(({ address }) => address)).toContain(params.address)
    expect(new Set(figures.map(({ section, row: own, column }) => [section, own, column].join())).size).toBe(
      figures.length,
    )
  })

  it.each(['xlsx', 'html', 'csv', 'json'] as const)('as a file: %s', async (format) => {
    await start('open')
    await overview()
    const params: ExportOverviewParams = { format, addresses: ['requests.received.total'] }
    const { bytes } = await client.connection.sendRequest<ExportOverviewResult>(exportOverviewRequest, params)
    const content = Buffer.from(bytes, 'base64')
    if (format === 'xlsx') expect(content.subarray(0, 2).toString()).toBe('PK')
    else expect(content.toString()).toContain('江源县档案馆')
  })
})
