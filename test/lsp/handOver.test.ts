/** What a report is handed over as: a list of corrections, tables to paste, a document, a page; and places in a document. */
import * as docx from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/core'
import { isOpen, openDocument } from '../../server/src/formats'
import {
  correctionsRequest,
  exportRequest,
  openDocumentRequest,
  placeRequest,
  wordTablesRequest,
  type CorrectionsResult,
  type ExportResult,
  type OpenDocumentResult,
  type PlaceResult,
  type WordTablesResult,
} from '../../server/src/lsp/messages'
import { report, wordReport } from '../vscode/report'
import { inProcess, positionIn, type Client } from './client'

const total = 'requests.total.total'
const { text, expected } = report({ [total]: '987' })
const file = 'vscode-vfs://github/reports/年报.docx'
const at = `ogi-report-document:/reports/%E5%B9%B4%E6%8A%A5.docx?${encodeURIComponent(file)}`

let client: Client
beforeEach(async () => {
  client = inProcess({ docx: () => Promise.resolve(docx) })
  await client.initialize()
})

/** A Word document as the client shows it. */
async function shown(bytes: Uint8Array): Promise<string> {
  const params = { uri: file, bytes: Buffer.from(bytes).toString('base64') }
  const opened = await client.connection.sendRequest<OpenDocumentResult>(openDocumentRequest, params)
  if (!('text' in opened)) throw new Error(opened.words)
  await client.open(opened.text, at)
  return opened.text
}

describe('corrections', () => {
  it('are a table with tabs, and their number is told', async () => {
    await client.open(text)
    const list = await client.ask<CorrectionsResult>(correctionsRequest)
    expect(list.count).toBe(1)
    expect(list.text.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([
      ['位置', '原文', '改为'],
      ['表三第 27 行“（七）总计”总计', '987', '15'],
      [''],
    ])
  })

  it('of a Word document name the places in it', async () => {
    await shown(wordReport({ [total]: '987' }))
    const list = await client.ask<CorrectionsResult>(correctionsRequest, {}, at)
    expect(list.text).toContain('表三第 27 行“（七）总计”总计\t987\t15\t')
  })

  it('are none of what is no report', async () => {
    await client.open('会议纪要\n')
    expect(await client.ask(correctionsRequest)).toBeNull()
  })
})

describe('tables to paste', () => {
  it('are those of the report, and the one at the cursor is told', async () => {
    await client.open(text)
    const ask = (words: string) =>
      client.ask<WordTablesResult>(wordTablesRequest, { position: positionIn(text, words) })
    const { tables, at: above } = await ask('一、总体情况')
    expect(tables.map(({ name }) => name)).toEqual(['表二', '表三', '表四'])
    expect(above).toBeUndefined()
    expect((await ask('2.重复申请')).at).toBe(1)
    expect(tables[1]!.html).toMatch(/^<table.*<\/table>$/)
  })
})

describe('a report set anew', () => {
  const bytesOf = async (format: string, own?: string) => {
    const result = await client.connection.sendRequest<ExportResult>(exportRequest, {
      textDocument: { uri: own ?? 'file:///reports/2023.txt' },
      format,
    })
    return Buffer.from(result.bytes, 'base64')
  }
  const valuesIn = (of: string) =>
    new Map([...analyse(of).facts].map(([address, { value }]) => [address, value.kind === 'number' && value.decimal]))
  const values = new Map([...expected, [total, '987']])

  it('as a document says the same', async () => {
    await client.open(text)
    const document = await openDocument(await bytesOf('docx'), 'a.docx')
    if (!isOpen(document)) throw new Error(document.why)
    expect(valuesIn(document.text)).toEqual(values)
  })

  it('as a page says the same, from a Word document as well', async () => {
    await shown(wordReport({ [total]: '987' }))
    expect(valuesIn((await bytesOf('html', at)).toString())).toEqual(values)
  })
})

describe('the place of the cursor', () => {
  it('is told in the words of the form', async () => {
    const whole = await shown(wordReport())
    const place = (words: string) =>
      client.ask<PlaceResult | null>(placeRequest, { position: positionIn(whole, words) }, at)
    expect(await place('2.重复申请')).toEqual({ words: expect.stringMatching(/^表三第 \d+ 行$/) as string })
    expect(await place('一、总体情况')).toEqual({ words: '第一部分的标题' })
    const cell = positionIn(whole, '2.重复申请\t0', '2.重复申请\t'.length)
    expect(await client.ask<PlaceResult>(placeRequest, { position: cell }, at)).toEqual({
      words: expect.stringMatching(/^表三第 \d+ 行“（五）2\.重复申请”自然人$/) as string,
    })
  })

  it('of a document that is no report is counted', async () => {
    const bytes = await docx.Packer.toBuffer(
      new docx.Document({ sections: [{ children: [new docx.Paragraph('会议纪要'), new docx.Paragraph('无。')] }] }),
    )
    await shown(new Uint8Array(bytes))
    const position = { line: 1, character: 0 }
    expect(await client.ask(placeRequest, { position }, at)).toEqual({ words: '第 2 段' })
  })

  it('is none in a text that is its own file', async () => {
    await client.open(text)
    expect(await client.ask(placeRequest, { position: { line: 0, character: 0 } })).toBeNull()
  })
})

describe('fixes in a Word document', () => {
  const actions = async (whole: string, words: string) => {
    const start = positionIn(whole, words)
    return client.ask<{ title: string }[]>(
      'textDocument/codeAction',
      { range: { start, end: start }, context: { diagnostics: [], only: ['quickfix'] } },
      at,
    )
  }

  it('are offered where they can be written', async () => {
    const whole = await shown(wordReport({ [total]: '987' }))
    expect(await actions(whole, '987')).not.toEqual([])
  })

  it('are not where the document would refuse them', async () => {
    // The whole of table three with its heading: to put in a table is left to the word processor.
    const plain = report().text
    await client.open(
      plain.slice(0, plain.indexOf('三、收到')) + plain.slice(plain.indexOf('四、政府信息公开行政复议')),
    )
    const missing = (await client.diagnostics()).find(
      ({ code }) => code === 'table/missing' || code === 'section/missing',
    )!
    const inText = await client.ask<unknown[]>('textDocument/codeAction', {
      range: missing.range,
      context: { diagnostics: [], only: ['quickfix'] },
    })
    expect(inText).not.toEqual([])
    const whole = await shown(withoutTable())
    const found = (await client.diagnostics(at)).find(({ code }) => code === missing.code)!
    const inWord = await client.ask<{ edit?: unknown }[]>(
      'textDocument/codeAction',
      { range: found.range, context: { diagnostics: [], only: ['quickfix'] } },
      at,
    )
    expect(inWord.filter(({ edit }) => edit)).toEqual([])
    expect(whole).not.toContain('三、收到')
  })
})

/** The same report without its third section, as a Word document. */
function withoutTable(): Uint8Array {
  const parts = unzipSync(wordReport())
  const xml = strFromU8(parts['word/document.xml']!)
  const from = xml.lastIndexOf('<w:p>', xml.indexOf('三、收到'))
  const to = xml.lastIndexOf('<w:p>', xml.indexOf('四、政府信息公开行政复议'))
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, from) + xml.slice(to)) })
}
