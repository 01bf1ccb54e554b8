/** What was decided of a report, its year, its organ and its form, and what says so: for whoever points at the title. */
import { isSameOrgan, witnessNames, type EditionWitness, type Language, type Report, type Text } from '../core'
import { forms, latest } from '../form'

/** A line for each decision; those that nothing speaks of are left out. */
export function decisionLines(report: Report, language: Language): string[] {
  return [yearLine(report), agencyLine(report), editionLine(report)].flatMap((line) => (line ? [line[language]] : []))
}

interface Saying {
  readonly by: Text
  readonly says: Text
}

function yearLine({ decisions: { year } }: Report): Text | undefined {
  if (year.value === undefined) return undefined
  const said = year.witnesses.map((w) => ({ by: witnessNames[w.kind], says: same(String(w.year)) }))
  return line({ zh: '年度', en: 'Year' }, same(String(year.value)), said)
}

function agencyLine({ decisions: { agency } }: Report): Text | undefined {
  const own = agency.value
  if (own === undefined) return undefined
  const named = (name: string) => (isSameOrgan(name, own) ? own : name)
  const said = agency.witnesses.map((w) => ({ by: witnessNames[w.kind], says: same(named(w.agency)) }))
  return line({ zh: '机关', en: 'Organ' }, same(own), said)
}

function editionLine({ decisions: { edition } }: Report): Text | undefined {
  const { value, due, witnesses } = edition
  if (witnesses.length === 0) return undefined
  const spoken = ({ editions }: EditionWitness) => (editions.includes(value) ? value : editions.at(-1)!)
  const said = witnesses.map((w) => ({ by: nameOf(w), says: forms[spoken(w)].name }))
  const { zh, en } = line({ zh: '格式', en: 'Form' }, forms[value].name, said)
  if (due === value) return { zh, en }
  return { zh: `${zh}。应使用${forms[due].name.zh}`, en: `${en}. The report must use ${forms[due].name.en}` }
}

function nameOf(witness: EditionWitness): Text {
  return witness.kind === 'year' ? witnessNames.year : latest.tables.find((t) => t.key === witness.table)!.name
}

/** `年度：2023（标题、统计期限）；正文通篇：2022`. */
function line(what: Text, value: Text, said: readonly Saying[]): Text {
  const agreeing = said.filter(({ says }) => says.zh === value.zh)
  const inOne = (language: Language, comma: string) => [...new Set(agreeing.map(({ by }) => by[language]))].join(comma)
  const against = new Map(
    said.filter((saying) => !agreeing.includes(saying)).map((saying) => [saying.by.zh + saying.says.zh, saying]),
  )
  const others = [...against.values()]
  const zh = `${what.zh}：${value.zh}${agreeing.length > 0 ? `（${inOne('zh', '、')}）` : ''}`
  const en = `${what.en}: ${value.en}${agreeing.length > 0 ? ` (${inOne('en', ', ')})` : ''}`
  return {
    zh: zh + others.map(({ by, says }) => `；${by.zh}：${says.zh}`).join(''),
    en: en + others.map(({ by, says }) => `; ${by.en}: ${says.en}`).join(''),
  }
}

function same(said: string): Text {
  return { zh: said, en: said }
}
