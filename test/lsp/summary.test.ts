/** A summary of the folder's reports: whose it may be, what stands in its way, and the sums with every unit's share. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { analyse } from '../../server/src/core'
import {
  summariseRequest,
  summaryChoicesRequest,
  type SummariseParams,
  type SummariseResult,
  type SummaryChoices,
} from '../../server/src/lsp/messages'
import { report, type Told } from '../support/report'
import { clientOf, temporaryFolder, type Folder, type FolderClient } from './folder'

const agency = '江源县人民政府'
const [finance, schools, justice] = ['江源县财政局', '江源县教育局', '江源县司法局'] as const

let folder: Folder
let client: FolderClient

const put = (name: string, told: Told) => writeFile(path.join(folder.path, name), report(told))
const start = async (configuration: object = {}) => {
  const folderUri = folder.uriOf('.').replace(/\/\.$/, '')
  client = await clientOf(folder, 'open', true, { folders: [{ folderUri, text: JSON.stringify(configuration) }] })
}
const choices = () => client.connection.sendRequest<SummaryChoices>(summaryChoicesRequest, null)
const summed = (more: Partial<SummariseParams> = {}) => {
  const params: SummariseParams = { agency, year: 2023, allowMissing: false, ...more }
  return client.connection.sendRequest<SummariseResult>(summariseRequest, params)
}
const received = (text: string | undefined) => {
  const value = analyse(text!).facts.get('requests.received.total')?.value
  return value?.kind === 'number' ? value.decimal : value?.kind
}

beforeEach(async () => {
  folder = await temporaryFolder()
  await put('财政.txt', { agency: finance, year: 2023, received: 2 })
  await put('教育.txt', { agency: schools, year: 2023, received: 3 })
  await put('教育2022.txt', { agency: schools, year: 2022, received: 50 })
})
afterEach(() => folder.remove())

it('all reports of the year are units where nothing else is said', async () => {
  await start()
  expect(await choices()).toEqual({ agencies: [], years: [2023, 2022] })
  const { units, notes, text, shares } = await summed()
  expect([units, notes]).toEqual([2, []])
  expect([analyse(text!).agency, analyse(text!).year, received(text)]).toEqual([agency, 2023, '5'])
  expect(Buffer.from(shares!, 'base64').subarray(0, 2).toString()).toBe('PK')
})

it('units that the configuration names are waited for, and named where they are missing', async () => {
  const agencies = [finance, schools, justice].map((name) => ({ name, superior: agency }))
  await start({ agencies })
  expect((await choices()).agencies).toEqual([agency])
  const stopped = await summed()
  expect(stopped).toEqual({ units: 2, notes: [expect.stringContaining(justice)], mayGoOn: true })
  const { text, notes } = await summed({ allowMissing: true })
  expect([received(text), notes.length]).toEqual(['5', 1])
})

it('a figure that was not read stops it; gone on with, its sum is blank', async () => {
  await put('财政.txt', { agency: finance, year: 2023, cells: { 'requests.received.total': '/' } })
  await start()
  await choices()
  expect(await summed()).toMatchObject({ notes: [expect.stringContaining('财政.txt')], mayGoOn: true })
  expect(received((await summed({ allowMissing: true })).text)).toBe('blank')
})

it('reports that contradict each other stop it for good', async () => {
  await put('财政2.txt', { agency: finance, year: 2023, received: 7 })
  await start()
  await choices()
  const { mayGoOn, text } = await summed({ allowMissing: true })
  expect([mayGoOn, text]).toEqual([false, undefined])
})

it('of units that a person has picked nothing else is one, and what is typed counts', async () => {
  await start({ agencies: [{ name: justice, superior: agency }] })
  const uri = folder.uriOf('财政.txt')
  await client.open(report({ agency: finance, year: 2023, received: 4 }), uri)
  await choices()
  const { units, notes, text } = await summed({ units: [uri] })
  expect([units, notes, received(text)]).toEqual([1, [], '4'])
})

it('what is not read is counted: a unit may be among it', async () => {
  await writeFile(path.join(folder.path, '司法.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await start()
  await choices()
  expect((await summed()).notes).toEqual([expect.stringMatching(/有 1 个文件没有读出/)])
})
