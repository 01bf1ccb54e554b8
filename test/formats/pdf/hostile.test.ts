/** Files that are broken, or built to do harm: said in a word, in bounded memory. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { document, file, say, stream } from './build'
import { notRead, opened } from './read'

const long = 120_000
const good = document([{ draw: say('正文', 60, 700) }, { draw: say('第二页', 60, 700) }])
const page = (more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${more} /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>`
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const hello = stream('BT /F 12 Tf 60 700 Td (Hello) Tj ET')
const one = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

test.each([0.05, 0.3, 0.6, 0.9, 0.97])('cut off at %f', async (share) => {
  expect(await notRead(good.slice(0, Math.floor(good.length * share)))).toEqual({ why: 'damaged' })
})

test.each([
  ['nothing', ''],
  ['a text', '政府信息公开工作年度报告'],
  ['a Word document', 'PK\u0003\u0004'],
])('no PDF: %s', async (_, said) => {
  expect(await notRead(new TextEncoder().encode(said))).toEqual({ why: 'format' })
})

test.each([
  ['a header alone', '%PDF-1.7\n'],
  ['an end alone', '%PDF-1.7\nstartxref\n0\n%%EOF'],
  ['a table of nothing', `%PDF-1.7\n${'\u0001\u0002'.repeat(5000)}\nstartxref\n9\n%%EOF`],
])('damaged: %s', async (_, said) => {
  expect(await notRead(new TextEncoder().encode(said))).toEqual({ why: 'damaged' })
})

test('a page whose content breaks off is not read in part', async () => {
  const lines = Array.from(
    { length: 200 },
    (_, i) => `BT /F 9 Tf 60 ${(i * 7919) % 800} Td (line ${i * 104_729}) Tj ET\n`,
  )
  const packed = deflateSync(lines.join(''))
  const half = packed.subarray(0, packed.length >> 1)
  const head = Buffer.from(`<< /Length ${half.length} /Filter /FlateDecode >>\nstream\n`)
  const content = Buffer.concat([head, half, Buffer.from('\nendstream')])
  expect(await notRead(file([catalogue, one, page(), content, helvetica, 'null']))).toEqual({ why: 'damaged' })
})

test('pages that hold themselves', async () => {
  const loop = '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>'
  expect(await notRead(file([catalogue, loop, page(), hello, helvetica, 'null']))).toEqual({ why: 'damaged' })
})

test('a count of pages that is a lie', async () => {
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>'
  expect((await opened(file([catalogue, pages, page(), hello, helvetica, 'null']))).text).toBe('Hello\n')
})

test('very many pages', async () => {
  const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(20_000)}] /Count 20000 >>`
  expect(await notRead(file([catalogue, pages, page(), hello, helvetica, 'null']))).toEqual({
    why: 'tooLarge',
    detail: '20000',
  })
})

test('a picture larger than any memory is not unpacked', async () => {
  const picture = stream(
    '',
    '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8',
  )
  const draw = stream('q 595 0 0 842 0 0 cm /X Do Q BT /F 12 Tf 60 700 Td (Hello) Tj ET')
  expect((await opened(file([catalogue, one, page(), draw, helvetica, picture]))).text).toBe('Hello\n')
})

describe('what takes without end is given up', () => {
  test(
    'content that unfolds to gigabytes',
    async () => {
      const inner = deflateSync(Buffer.alloc(350_000_000, ' '))
      const twice = deflateSync(inner)
      const head = Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`)
      const bomb = Buffer.concat([head, twice, Buffer.from('\nendstream')])
      const before = process.memoryUsage().rss
      expect(await notRead(file([catalogue, one, page(), bomb, helvetica, 'null']))).toEqual({ why: 'tooCostly' })
      expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
    },
    long,
  )

  test(
    'drawings that draw each other',
    async () => {
      const forms = Array.from({ length: 12 }, (_, i) => {
        const next = i < 11 ? `/Resources << /XObject << /N ${7 + i} 0 R >> >>` : '/Resources << >>'
        return stream(
          i < 11 ? '/N Do '.repeat(12) : '0 0 m 1 1 l S ',
          `/Type /XObject /Subtype /Form /BBox [0 0 600 900] ${next}`,
        )
      })
      expect(await notRead(file([catalogue, one, page(), stream('/X Do'), helvetica, ...forms]))).toEqual({
        why: 'tooCostly',
      })
    },
    long,
  )

  test(
    'a drawing that draws itself',
    async () => {
      const self = stream(
        '/X Do /X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X 6 0 R >> >>',
      )
      expect(await notRead(file([catalogue, one, page(), stream('/X Do'), helvetica, self]))).toEqual({
        why: 'tooCostly',
      })
    },
    long,
  )

  test(
    'more characters than pages can hold',
    async () => {
      const draw = stream(`BT /F 12 Tf ${'1 0 0 1 60 700 Tm (Hello world, hello world) Tj '.repeat(50_000)} ET`)
      expect(await notRead(file([catalogue, one, page(), draw, helvetica, 'null']))).toEqual({ why: 'tooCostly' })
    },
    long,
  )

  test('after it the next file is read', async () => {
    expect((await opened(good)).text).toBe('正文\n第二页\n')
  })
})

test('files that are read at once do not answer for each other', async () => {
  const broken = file([catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>', page(), hello, helvetica, 'null'])
  const [first, second, third] = await Promise.all([opened(good), notRead(broken), opened(good)])
  expect([first.text, second, third.text]).toEqual(['正文\n第二页\n', { why: 'damaged' }, '正文\n第二页\n'])
})

test(
  'a page of a hundred thousand lines is a drawing',
  async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => {
      const at = ((i * 7919) % 59_500) / 100
      return i % 2 === 0 ? `${at} 0 m ${at} 800 l S ` : `0 ${at} m 590 ${at} l S `
    })
    const draw = stream(`${lines.join('')} BT /F 12 Tf 60 700 Td (Hello) Tj ET`)
    expect((await opened(file([catalogue, one, page(), draw, helvetica, 'null']))).text).toBe('Hello\n')
  },
  long,
)
