/** Generated reports as LibreOffice prints them: every value at its address, wherever a page ends; without lines, none. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core'
import type { OpenDocument } from '../../../server/src/formats/format'
import type { Edition } from '../../../server/src/form'
import { htmlPlain } from '../../generator/layouts'
import { renderReport, type GeneratedReport } from '../../generator/report'
import { reportValues } from '../../generator/values'
import { everyNth, whole } from '../../properties/runs'
import { dear } from '../office'
import { flat, type Page } from './flat'
import { describePrinted, printed } from './print'
import { differences, notRead, opened } from './read'

const minutes = 60_000

function reports(edition: Edition, pages: readonly Page[]): GeneratedReport[] {
  const values = fc.sample(reportValues(edition), { numRuns: pages.length, seed: 20_210_926 })
  return pages.map((page, i) => renderReport(values[i]!, flat(page), {}, i))
}

/** What pages look like besides where they end. */
const looks: readonly Page[] = [
  {},
  { footer: '- # -' },
  { footer: '第 # 页', split: true },
  { repeated: true, footer: '#' },
  { header: '政府信息公开', footer: '— # —', split: true, repeated: true },
  { split: true, size: 7 },
]

/** Where table three begins: in steps smaller than any row is high. */
const spaces = everyNth(
  Array.from({ length: 84 }, (_, i) => 60 + 2.2 * i),
  4,
).map((space, i): Page => ({ ...looks[i % looks.length]!, space }))

const bare: readonly Page[] = [{ bare: true }, { bare: true, footer: '#' }, { bare: true, size: 10 }]

describePrinted('printed by LibreOffice', () => {
  describe.each(['2021', '2019'] as const)('form of %s', (edition) => {
    const generated = { spaces: reports(edition, spaces), bare: reports(edition, bare), looks: reports(edition, looks) }
    let pdfs: Uint8Array[]
    beforeAll(() => {
      pdfs = printed([...generated.spaces, ...generated.bare, ...generated.looks].map(({ text }) => text))
    }, 20 * minutes)

    test(
      'the page ends at every row of table three',
      async () => {
        const firstRows = new Set<number>()
        for (const [i, { expected }] of generated.spaces.entries()) {
          const document = await opened(pdfs[i]!)
          expect({ i, ...differences(document.text, expected) }).toEqual({ i, wrong: [], unread: [] })
          for (const row of rowsAfterBreak(document)) firstRows.add(row)
        }
        // Its three rows of heads stay together.
        const rows = Array.from({ length: edition === '2021' ? 25 : 23 }, (_, i) => 4 + i)
        const missed = rows.filter((row) => !firstRows.has(row))
        if (whole) expect(missed).toEqual([])
        else expect(missed.length).toBeLessThan(rows.length / 2)
      },
      20 * minutes,
    )

    test(
      'without lines nothing is guessed, and all words are there',
      async () => {
        for (const [i, { expected }] of generated.bare.entries()) {
          const { text } = await opened(pdfs[generated.spaces.length + i]!)
          const { wrong, unread } = differences(text, expected)
          expect(wrong).toEqual([])
          expect(unread).toHaveLength(expected.size)
          for (const word of ['规范性文件', '复议后起诉', '商业企', '结转下年度继续办理']) expect(text).toContain(word)
        }
      },
      10 * minutes,
    )

    test(
      'nothing is found in a report that balances',
      async () => {
        const balanced = pdfs.slice(-looks.length)
        expect(balanced).toHaveLength(looks.length)
        for (const pdf of balanced) {
          const { findings } = analyse((await opened(pdf)).text)
          const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
          expect(grave.map(({ code, message }) => `${code} ${message.en}`)).toEqual([])
        }
      },
      10 * minutes,
    )
  })

  test(
    'a web page, printed',
    async () => {
      const [values] = fc.sample(reportValues('2021'), { numRuns: 1, seed: 20_210_926 })
      const { text, expected } = renderReport(values!, htmlPlain, {}, 1)
      const [pdf] = printed([text], 'html', 'pdf:writer_web_pdf_Export')
      expect(differences((await opened(pdf!)).text, expected)).toEqual({ wrong: [], unread: [] })
    },
    10 * minutes,
  )

  dear(
    'a password: to open it is said, to print it is none of ours',
    async () => {
      const [report] = reports('2021', [{}])
      const filter = (options: object) => `pdf:writer_pdf_Export:${JSON.stringify(options)}`
      const option = (type: string, value: string) => ({ type, value })
      const locked = { EncryptFile: option('boolean', 'true'), DocumentOpenPassword: option('string', 'geheim') }
      const restricted = {
        RestrictPermissions: option('boolean', 'true'),
        PermissionPassword: option('string', 'geheim'),
      }
      expect(await notRead(printed([report!.text], 'fodt', filter(locked))[0]!)).toEqual({ why: 'protected' })
      const { text } = await opened(printed([report!.text], 'fodt', filter(restricted))[0]!)
      expect(differences(text, report!.expected)).toEqual({ wrong: [], unread: [] })
    },
    10 * minutes,
  )
})

/** The rows of the second table that stand first on their page. */
function rowsAfterBreak(document: OpenDocument): number[] {
  const rows: number[] = []
  let page = 0
  let offset = 0
  for (const line of document.text.split('\n')) {
    const at = document.place({ start: offset, end: offset })
    if (at?.page !== undefined && at.page !== page) {
      if (at.table === 2 && at.row !== undefined) rows.push(at.row)
      page = at.page
    }
    offset += line.length + 1
  }
  return rows
}
