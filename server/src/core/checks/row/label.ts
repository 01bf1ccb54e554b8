/**
 * A row's label is recognised, but worded neither as the form has it nor in a customary way (规范性文件 in the form of
 * 2021, 其他法律法规禁止公开). Labels cut off by a page break or known only by their place are left in peace: the
 * damage is the page's, not the drafter's.
 */
import type { Proposal } from '../../change'
import { figuresIn } from '../../figures'
import type { BoundRow } from '../../model'
import { normalise } from '../../text/normalise'
import { defineCheck, fix, replace } from '../check'

export const rowLabel = defineCheck<{ written: string; label: string }>({
  code: 'row/label',
  severity: 'information',
  *find({ tables, text }) {
    for (const table of tables) {
      for (const row of table.rows) {
        const { match, spans } = row.label
        const [first] = spans
        const label = row.form.label?.text
        if (!label || !first || (match !== 'tolerated' && match !== 'similar')) continue
        if (match === 'similar' && isCut(row.label.text, label)) continue
        yield {
          span: first,
          args: { written: withoutOrdinal(row.label.text), label },
          fixes: () => rewording(row, label, text),
        }
      }
    }
  },
  message: {
    zh: ({ written, label }) => `“${written}”应为“${label}”。`,
    en: ({ written, label }) => `“${written}” should read “${label}”.`,
  },
  why: {
    zh: '各行名称由年度报告格式规定，措辞不同，口径也可能被理解得不同。',
    en: 'The statutory form fixes the names of the rows; another wording may be taken for another meaning.',
  },
})

const ordinal =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,2}\s*[)）]|(?:[一二三四五六七八九十]|\d{1,2})\s*[、.．。)）])\s*/

function withoutOrdinal(text: string): string {
  return text.replace(ordinal, '')
}

function isCut(written: string, label: string): boolean {
  return normalise(label).startsWith(normalise(written))
}

/** Only where the label stands in one piece: of a label broken over cells or lines nobody knows where its words belong. */
function rewording(row: BoundRow, label: string, text: string): Proposal[] {
  const [span, ...others] = row.label.spans
  if (!span || others.length > 0) return []
  const written = text.slice(span.start, span.end)
  if (/[<&\t\n\r|]/.test(written)) return []
  const kept = ordinal.exec(written)?.[0].length ?? 0
  const edit = replace({ start: span.start + kept, end: span.end }, label)
  // A year that the label names goes with it: the title says so.
  const from = /\d/.test(written.slice(kept)) ? written.slice(kept) : undefined
  const title = from
    ? { zh: `由“${from}”改为“${label}”`, en: `Change from “${from}” to “${label}”` }
    : { zh: `改为“${label}”`, en: `Change to “${label}”` }
  return [fix({ title, removes: figuresIn(from ?? '') }, edit, { preferred: true })]
}
