/** PDFs as they may be built: what a person sees on the page is read, what nobody sees is not, and what is left out is said. */
import { describe, expect, test } from 'vitest'
import { openPdf, readingHere } from '../../../server/src/formats/pdf/open'
import { document, grid, hex, say } from './build'
import { host, notRead, opened } from './read'

const rows = [
  ['规章', '12', '0'],
  ['文件', '3', '456'],
]
const widths = [100, 60, 60]
const expected = '规章\t12\t0\n文件\t3\t456\n'
const textOf = async (draw: string, page = '', form = '') => (await opened(document([{ draw, page }], form))).text

describe('the same page, however it is built', () => {
  const plain = grid(rows, widths)
  const rects = plain.replaceAll(
    /(\d+) (\d+) m (\d+) (\d+) l S/g,
    (_, x0: string, y0: string, x1: string, y1: string) => {
      return x0 === x1
        ? `${x0} ${y1} 0.5 ${Number(y0) - Number(y1)} re f`
        : `${x0} ${y0} ${Number(x1) - Number(x0)} 0.5 re f`
    },
  )
  test.each([
    ['lines', plain],
    ['thin rectangles', rects],
    ['everything scaled', `q 0.5 0 0 0.5 0 0 cm ${plain} Q`],
    ['upside down, as WPS does', `q 1 0 0 -1 0 842 cm q 1 0 0 -1 0 842 cm ${plain} Q Q`],
    ['dashed', `[3 2] 0 d ${plain}`],
    [
      'boxes around the cells',
      plain.replaceAll(/.* l S\n/g, '') +
        [700, 680].flatMap((y) => [60, 160, 220].map((x, i) => `${x} ${y - 20} ${widths[i]} 20 re S\n`)).join(''),
    ],
    ['cells filled with colour', `0.8 g 60 660 220 40 re f 0 g ${plain}`],
    ['marked content around it', `/P << /MCID 0 >> BDC ${plain} EMC`],
    ['a watermark across it', `${plain} BT /S 60 Tf 0.7 0.7 -0.7 0.7 60 600 Tm ${hex('征求意见')} Tj ET`],
    ['a layer that is switched off', `${plain} /OC /Hidden BDC ${say('9', 165, 686)} 80 700 m 80 660 l S EMC`],
    ['text that is not drawn', `${plain} BT 3 Tr /S 10 Tf 1 0 0 1 170 686 Tm ${hex('9')} Tj ET`],
    ['text beside the page', `${plain} ${say('9', 900, 686)} ${say('9', -50, 686)}`],
    ['digits one by one', plain.replaceAll(hex('456'), `${hex('4')} Tj ${hex('5')} Tj ${hex('6')}`)],
    [
      'digits with their places',
      plain.replaceAll(`${hex('456')} Tj`, `[${hex('4')} -20 ${hex('5')} 15 ${hex('6')}] TJ`),
    ],
    ['set apart by spacing', plain.replaceAll(`${hex('规章')} Tj`, `8 Tc ${hex('规章')} Tj 0 Tc`)],
    [
      'moved by Td and T*',
      plain.replaceAll(`1 0 0 1 63 666 Tm ${hex('文件')} Tj`, `10 TL 13 676 Td 50 0 Td T* ${hex('文件')} Tj`),
    ],
    ['bold by drawing twice', plain + say('456', 223.2, 666)],
  ])('%s', async (_, draw) => {
    expect(await textOf(draw)).toBe(expected)
  })

  test('a form inside the page', async () => {
    expect(await textOf('q 1 0 0 1 20 -30 cm /Form Do Q', '', plain)).toBe(expected)
  })

  test.each([90, 180, 270])('turned by the page: %i', async (turn) => {
    expect((await textOf(plain, `/Rotate ${turn}`)).trim()).toBe(expected.trim())
  })
})

test('places are pages, tables, rows and columns', async () => {
  const read = await opened(document([{ draw: say('标题', 250, 780) }, { draw: grid(rows, widths) }]))
  const { text, format, omitted } = read
  expect({ format, omitted }).toEqual({ format: 'pdf', omitted: [] })
  const at = (words: string) => read.place({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  expect(at('标题')).toEqual({ page: 1 })
  expect(at('456')).toEqual({ page: 2, table: 1, row: 2, column: 3 })
})

describe('what is not read is said', () => {
  const scan = 'q 595 0 0 842 0 0 cm /Picture Do Q '

  test('scanned pages', async () => {
    expect(await notRead(document([{ draw: scan }, { draw: scan }]))).toEqual({ why: 'picture' })
  })

  test('scanned pages with words underneath for searching', async () => {
    expect(await notRead(document([{ draw: `${scan} 3 Tr ${say('规章', 60, 700)}` }]))).toEqual({ why: 'picture' })
  })

  test('one scanned page among others', async () => {
    const { text, omitted } = await opened(document([{ draw: say('正文', 60, 700) }, { draw: scan }]))
    expect(omitted).toEqual(['picture'])
    expect(text).toBe('正文\n［本页是图片，未读出］\n')
  })

  test('a scanned page with nothing but its number typed', async () => {
    const pages = ['- 1 -', '- 2 -'].map((foot, i) => ({
      draw: `${i === 1 ? scan : say('正文', 60, 700)}${say(foot, 290, 40)}`,
    }))
    const { text, omitted } = await opened(document(pages))
    expect(omitted).toEqual(['picture'])
    expect(text).toBe('正文\n［本页是图片，未读出］\n')
  })

  test('characters that the file does not name', async () => {
    const { text, omitted } = await opened(document([{ draw: say('正文', 60, 700) + say('\ue123\ue124', 60, 600) }]))
    expect(omitted).toEqual(['picture'])
    expect(text).toContain('正文\n')
  })

  test('no page with anything on it', async () => {
    expect(await notRead(document([{ draw: '' }]))).toEqual({ why: 'picture' })
  })

  test('a seal is none of it', async () => {
    const seal = 'q 80 0 0 80 400 100 cm /Picture Do Q '
    expect((await opened(document([{ draw: say('正文', 60, 700) + seal }]))).omitted).toEqual([])
  })
})

test('the maps of characters are asked for only where a font needs one', async () => {
  const asked: string[] = []
  const watching = { ...host, load: (name: string) => (asked.push(name), host.load(name)) }
  await openPdf(document([{ draw: 'BT /L 12 Tf 60 700 Td (2024) Tj ET' }]), readingHere(watching))
  expect(asked).toEqual([])
  await openPdf(document([{ draw: say('规章', 60, 700) }]), readingHere(watching))
  expect(asked).toContain('cmaps/UniGB-UCS2-H.bcmap')
})

test('the bytes that were handed over stay as they were', async () => {
  const bytes = document([{ draw: say('正文', 60, 700) }])
  const before = bytes.slice()
  await openPdf(bytes, readingHere(host))
  expect(bytes).toEqual(before)
})

test('nothing is printed on standard output while a PDF is read', async () => {
  const said: unknown[] = []
  const { log, warn } = console
  Object.assign(console, { log: (...all: unknown[]) => said.push(all), warn: (...all: unknown[]) => said.push(all) })
  try {
    await openPdf(document([{ draw: `${say('正文', 60, 700)} /Missing Do (x) Tj /Nothing gs` }]), readingHere(host))
  } finally {
    Object.assign(console, { log, warn })
  }
  expect(said).toEqual([])
})
