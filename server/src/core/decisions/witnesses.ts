/** What witnesses are called where a person is told of them. */
import type { Text } from '../../form/types'
import type { AgencyWitness, EditionWitness, YearWitness } from '../model'

export const witnessNames: Readonly<
  Record<YearWitness['kind'] | AgencyWitness['kind'] | Exclude<EditionWitness['kind'], 'table'>, Text>
> = {
  title: { zh: '标题', en: 'the title' },
  itself: { zh: '正文自称', en: 'the text itself' },
  period: { zh: '统计期限', en: 'the statistical period' },
  text: { zh: '正文通篇', en: 'the text throughout' },
  beside: { zh: '标题旁的一行', en: 'the line beside the title' },
  preface: { zh: '开头的说明', en: 'the preface' },
  year: { zh: '报告年度', en: 'the year of the report' },
}
