/** The engine's own fixes, carried into Word documents: written and the finding gone, or refused with a reason. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fix, analyse } from '../../server/src/core'
import { isRefusal, type OpenDocument, type TextEdit } from '../../server/src/formats/format'
import type { Part } from '../generator/layouts/layout'
import { randomOf } from '../generator/random'
import { partsOf } from '../generator/report'
import { renderWps, wpsDocument } from '../generator/word'
import { reportValues } from '../generator/values'
import { ask } from '../offers'
import { opened, write } from './word'

const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
const { bytes } = renderWps(values!, {}, 3)

/** The document after a person changed it. */
async function changed(change: (document: OpenDocument) => TextEdit): Promise<OpenDocument> {
  const document = await opened(bytes)
  return opened(write(document, [change(document)]))
}

/** The first fix of the first finding of the kind. */
function fixOf(document: OpenDocument, code: string): Fix {
  const report = analyse(document.text)
  const finding = report.findings.find((each) => each.code === code)
  const [fix] = (finding && ask(report, [finding]).get(finding)) ?? []
  if (!fix) throw new Error(`no fix of ${code} among ${report.findings.map((each) => each.code).join(', ')}`)
  return fix
}

async function mended(document: OpenDocument, code: string): Promise<OpenDocument> {
  const again = await opened(write(document, fixOf(document, code).edits))
  expect(analyse(again.text).findings.filter((each) => each.code === code)).toEqual([])
  return again
}

/** The line that begins with the words, with its line feed. */
function lineWith({ text }: OpenDocument, words: string) {
  const start = text.lastIndexOf('\n', text.indexOf(words)) + 1
  return { start, end: text.indexOf('\n', start) + 1 }
}

describe('mended', () => {
  test('one wrong figure', async () => {
    const document = await changed(({ text }) => ({
      span: analyse(text).facts.get('requests.received.total')!.cell.span,
      newText: '98765',
    }))
    await mended(document, 'sum/cell')
  })

  test('a blank that the sums determine', async () => {
    const document = await changed(({ text }) => ({
      span: analyse(text).facts.get('requests.granted.total')!.cell.span,
      newText: '',
    }))
    await mended(document, 'cell/blank')
  })

  test('figures in full width', async () => {
    const document = await changed(({ text }) => ({
      span: analyse(text).facts.get('requests.total.total')!.cell.span,
      newText: '５８０',
    }))
    await mended(document, 'cell/style')
  })

  test.each(['2.重复申请', '2.没有现成信息需要另行制作', '二、上年结转政府信息公开申请数量'])(
    'the row %s',
    async (label) => {
      const document = await changed((whole) => ({ span: lineWith(whole, label), newText: '' }))
      const again = await mended(document, 'row/missing')
      expect(again.text).toContain(label)
    },
  )

  /** The report with its parts in other words. */
  const worded = (change: (parts: Part[]) => Part[]) => {
    const random = randomOf(3)
    return opened(wpsDocument(change(partsOf(values!, {}, random)), {}, random))
  }

  test('a heading glued to a paragraph', async () => {
    const document = await worded((parts) => {
      const at = parts.findIndex((part) => part.kind === 'heading' && part.text.startsWith('六、'))
      const [above, heading] = [parts[at - 1]!, parts[at]!]
      if (above.kind === 'table' || heading.kind === 'table') throw new Error('two paragraphs were expected')
      return [...parts.slice(0, at - 1), { ...above, text: above.text + heading.text }, ...parts.slice(at + 1)]
    })
    const again = await mended(document, 'section/glued')
    expect(again.text).toMatch(/^六、其他需要报告的事项/m)
  })

  test('a sentence that is missing', async () => {
    const document = await worded((parts) =>
      parts.map((part) =>
        part.kind === 'paragraph' && part.text.includes('信息处理费') ? { ...part, text: '无。' } : part,
      ),
    )
    const again = await mended(document, 'report/processing-fee')
    expect(again.text).toContain('信息处理费')
  })
})

test('a section that would need a table is refused, and nothing is written', async () => {
  const document = await opened(bytes)
  const edits = [{ span: { start: 0, end: 0 }, newText: '表\t一\n' }]
  const written = document.write!(edits)
  expect(isRefusal(written) && written.refused).toBe('newTable')
})
