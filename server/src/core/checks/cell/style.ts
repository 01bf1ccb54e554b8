/**
 * A number written in full-width digits, with thousands separators or with blanks between its digits. The first two are
 * mended safely; whether `1 2` is twelve only a person can say, so that is not.
 */
import { replacing } from '../../change'
import type { Text } from '../../model'
import { defineCheck, replace } from '../check'
import { cellName } from '../../names'

type Style = 'wide' | 'grouped' | 'blanks'

export const cellStyle = defineCheck<{ name: Text; written: string; plain: string; style: Style }>({
  code: 'cell/style',
  severity: 'hint',
  *find(reading) {
    for (const { value, cell, copies = [], column, row, address } of reading.facts.values()) {
      if (value.kind !== 'number' || value.plain) continue
      const style = styleOf(cell.text)
      if (!style) continue
      const plain = plainly(cell.text)
      const cells = [cell, ...copies].filter(({ text }) => styleOf(text))
      const name = cellName(row.block, row.form, column)
      const exact = cells.every(({ span, text }) => reading.text.slice(span.start, span.end) === text)
      yield {
        span: cell.span,
        address,
        args: { name, written: cell.text, plain, style },
        fixes: () =>
          exact
            ? [
                {
                  title: { zh: `${name.zh}改为 ${plain}`, en: `Change ${name.en} to ${plain}` },
                  change: replacing(cells.map(({ span, text }) => replace(span, plainly(text)))),
                  safe: cells.every(({ text }) => isSafe(text)),
                  preferred: true,
                },
              ]
            : [],
      }
    }
  },
  message: {
    zh: ({ name, written, plain, style }) => `${name.zh}填“${written}”，${styles[style].zh}，宜写作 ${plain}。`,
    en: ({ name, written, plain, style }) => `${name.en}: “${written}” ${styles[style].en}; plainly ${plain}.`,
  },
  why: {
    zh: '表中数字用半角阿拉伯数字，不加分隔符和空格，便于汇总和机读。',
    en: 'Plain digits without separators or blanks can be added up and read by machines.',
  },
})

const styles: Readonly<Record<Style, Text>> = {
  wide: { zh: '用了全角数字', en: 'has full-width digits' },
  grouped: { zh: '数字中带有逗号', en: 'has separators between its digits' },
  blanks: { zh: '数字中间有空格', en: 'has blanks between its digits' },
}

const wideDigits = /[０-９．＋－]/
const separator = /[,，]/
const inThrees = /^\D*?[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９,，])/
const inner = /(?<=[\d０-９.．,，])\s+(?=[\d０-９.．,，])/g

function styleOf(text: string): Style | undefined {
  if (text.search(inner) >= 0) return 'blanks'
  if (separator.test(text)) return 'grouped'
  return wideDigits.test(text) ? 'wide' : undefined
}

/** `1,23` may be a slip for another number. */
function isSafe(text: string): boolean {
  return text.search(inner) < 0 && (!separator.test(text) || inThrees.test(text))
}

function plainly(text: string): string {
  const digits = text.replace(/[０-９．，＋－]+/g, (wide) => wide.normalize('NFKC'))
  return digits.replace(inner, '').replace(/(?<=\d),/g, '')
}
