/** The sentences of a generated report: title, preface, the five subjects of section one, problems, other matters. All figures come from the values. */
import type { SectionKey } from '../../server/src/form/types'
import { forms } from '../../server/src/form'
import type { Random } from './random'
import type { ReportValues } from './values'

export interface ProseSection {
  readonly key: SectionKey
  readonly title: string
  /** Paragraphs; in sections with a table they stand above it. */
  readonly paragraphs: readonly string[]
}

export interface Prose {
  readonly title: string
  readonly preface: readonly string[]
  readonly sections: readonly ProseSection[]
}

/** The sum over table four's two kinds of litigation. */
function litigation(of: (address: string) => number): number {
  return of('review.litigation.direct.total') + of('review.litigation.afterReconsideration.total')
}

export function proseOf(values: ReportValues, random: Random): Prose {
  const { year, agency } = values
  const { name, self } = agency
  const form = forms[values.edition]
  const of = (address: string) => Number(values.decimals.get(address) ?? '0')
  const received = of('requests.received.total')
  const brought = of('requests.broughtForward.total')
  const done = of('requests.total.total')
  const carried = of('requests.carriedForward.total')
  const made = of('disclosure.normativeDocuments.made')
  const unpaid = of('requests.otherHandling.feeUnpaid.total')

  const requests = random.pick([
    `全年新收政府信息公开申请${received}件，上年结转${brought}件，本年度办结${done}件，结转下年度继续办理${carried}件。`,
    `${year}年新收政府信息公开申请 ${received} 件，结转下年度继续办理 ${carried} 件。`,
    '依法依规做好申请的登记、审核、办理、答复和归档，答复文书统一由法制机构审核。',
  ])
  const documents =
    values.edition === '2021'
      ? `全年制发行政规范性文件${made}件，均在政府网站专栏公开并同步发布解读。`
      : '及时在政府网站专栏公开文件，并同步发布解读。'
  const cases = random.pick([
    '按要求做好政府信息公开行政复议答复和行政诉讼应诉。',
    `全年因政府信息公开被申请行政复议${of('review.reconsideration.total')}件、被提起行政诉讼${litigation(of)}件。`,
  ])
  const fee =
    unpaid > 0
      ? `${year}年，${self}共发出信息处理费收费通知${unpaid}件，实际收取信息处理费0元。`
      : `${year}年，${self}未收取信息处理费。`

  const paragraphs: Record<SectionKey, readonly string[]> = {
    overview: [
      `${year}年，${self}认真落实各级关于政务公开工作的安排，以便民利企为目标，稳妥推进政府信息公开各项工作。`,
      `（一）主动公开。${documents}对机构职能、财政预决算、民生保障等栏目按月更新，方便群众查阅。`,
      `（二）依申请公开。${requests}${cases}`,
      '（三）政府信息管理。完善文件起草环节的公开属性认定，定期清理失效内容，做到底数清楚、来源可溯。',
      '（四）政府信息公开平台建设。优化网站检索和归类功能，在政务大厅设置查阅点，提供自助打印服务。',
      '（五）监督保障。明确分管领导和专职人员，开展两次业务培训，将公开工作纳入年度考核，未发生责任追究情形。',
    ],
    disclosure: [],
    requests: [],
    review: [],
    problems: [
      '一年来的工作仍有不足：一是解读形式不够丰富，图解和短视频偏少；二是个别栏目更新不够及时。',
      '下一步，将建立解读材料与文件同步审签的做法，按月检查栏目更新情况，并把结果通报到承办科室。',
    ],
    other: [fee],
  }

  return {
    title: `${name}${year}年政府信息公开工作年度报告`,
    preface: [
      `根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室通知》（${form.notice.code}）要求，` +
        `${self}编制了${year}年政府信息公开工作年度报告。全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、` +
        `政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。` +
        `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ],
    sections: form.sections.map(({ key, title }) => ({
      key,
      title: title.text,
      paragraphs: values.told?.[key] ?? paragraphs[key],
    })),
  }
}
