/** What a text and its tables cannot both say, and what they can. */
import { describe, expect, it } from 'vitest'
import { compare } from '../../../server/src/core/prose/compare'
import { contradictions, mentionsOf, type Report } from './notation'

const requests = {
  'requests.received.total': 40,
  'requests.received.natural': 38,
  'requests.broughtForward.total': 3,
  'requests.broughtForward.natural': 3,
  'requests.granted.total': 20,
  'requests.partial.total': 5,
  'requests.total.total': 41,
  'requests.carriedForward.total': 2,
}

const tables = {
  ...requests,
  'review.reconsideration.total': 3,
  'review.reconsideration.upheld': 2,
  'review.reconsideration.corrected': 0,
  'review.reconsideration.pending': 1,
  'review.litigation.direct.total': 0,
  'review.litigation.afterReconsideration.total': 1,
  'disclosure.rules.made': 0,
  'disclosure.normativeDocuments.made': 4,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.charges.amount': '27.948692',
}

type Row = readonly [text: string, found: readonly string[], report?: Report]

const figures: readonly Row[] = [
  ['全年收到政府信息公开申请40件。', []],
  ['全年收到政府信息公开申请43件。', []],
  ['全年收到政府信息公开申请42件。', ['figure 42']],
  ['全年新收政府信息公开申请43件。', ['figure 43']],
  ['全年办理政府信息公开申请41件。', []],
  ['全年收到政府信息公开申请40件，上年结转4件，办结41件，结转下年度2件。', ['figure 4']],
  ['全年收到政府信息公开申请40件，其中予以公开25件。', []],
  ['全年收到政府信息公开申请40件，其中予以公开21件，部分公开5件。', ['figure 21']],
  ['全年收到政府信息公开申请40件，其中不予公开3件。', []],
  ['全年收到政府信息公开申请40件，均为自然人申请。', ['figure 均为自然人申请']],
  ['全年办理政府信息公开申请41件，其中13件按时办结，28件延期答复。', []],
  ['全年办理政府信息公开申请41件，其中按时办结13件。', []],
  ['全年收到政府信息公开申请40件，比上年增加12件。', []],
  ['涉及政府信息公开的行政复议4件、行政诉讼1件。', ['figure 4']],
  ['收到政府信息公开行政复议2件。', []],
  ['收到政府信息公开行政复议4件。', ['figure 4']],
  ['全年制发行政规范性文件5件，废止1件。', ['figure 5']],
  ['行政事业性收费27.95万元。', []],
  ['行政事业性收费28.95万元。', ['figure 28.95']],
  ['行政事业性收费27.9万元。', []],
  ['行政事业性收费28万元。', []],
  ['行政事业性收费27万元。', []],
  ['行政事业性收费29万元。', ['figure 29']],
  ['行政事业性收费26.9万元。', ['figure 26.9']],
  ['行政事业性收费27.948692万元。', []],
  ['行政事业性收费27.948693万元。', ['figure 27.948693']],
  ['行政事业性收费27.948691万元。', ['figure 27.948691']],
]

const claims: readonly Row[] = [
  ['2022年，我局未收到政府信息公开申请。', ['claim 未收到政府信息公开申请']],
  ['全年收到政府信息公开申请40件，均已办结。', ['claim 均已办结']],
  // Of another number, perhaps of other cases: the figure alone is reported.
  ['全年收到政府信息公开申请37件，均已办结。', ['figure 37']],
  ['全年收到的40件政府信息公开申请已全部办结。', ['claim 已全部办结']],
  ['全年收到政府信息公开申请40件，均已按期答复。', []],
  ['全年收到政府信息公开申请40件，到期的均已办结。', []],
  ['全年收到政府信息公开申请40件，结转下年度2件，其余均已办结。', []],
  ['政府信息公开行政复议3件，均获维持。', ['claim 均获维持']],
  ['没有因政府信息公开工作被提起行政诉讼。', ['claim 没有因政府信息公开工作被提起行政诉讼']],
  ['本年度政府信息公开申请无结转下年度。', ['claim 无结转下年度']],
  ['本年度未制发规章。', []],
  ['本年度未制发规章、行政规范性文件。', ['claim 未制发规章、行政规范性文件']],
  ['全年没有群众提出政府信息公开申请。', ['claim 没有群众提出政府信息公开申请']],
  ['政府信息公开不涉及行政复议。', ['claim 不涉及行政复议']],
  ['未因政府信息公开被申请行政复议的情形。', ['claim 未因政府信息公开被申请行政复议']],
  ['没有政府信息公开行政复议等情况。', ['claim 没有政府信息公开行政复议']],
]

const sums: readonly Row[] = [
  ['发布信息60条，其中图解10条，动态30条，其他20条。', []],
  ['发布信息60条，其中图解10条，动态30条，其他21条。', ['parts 60']],
  ['发布信息60条，其中图解10条，动态30条。', []],
  ['收到留言61条，办结60条，其中咨询10条，建议30条，其他21条。', []],
  ['发布信息60条，比上年增加5条，其中图解10条，动态30条，其他20条。', []],
  ['发布信息60条，其中图解10余条，动态30条，其他21条。', []],
  ['发布信息60条，其中图解10件，动态30条，其他21条。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占50%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占48.78%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占48.7%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占52.1%。', ['share 52.1']],
  ['全年收到政府信息公开申请40件，同比下降12.5%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占50.00%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占49%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占48%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占51%。', ['share 51']],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占45%。', ['share 45']],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占0.5%。', ['share 0.5']],
  ['全年收到政府信息公开申请40件，其中予以公开约20件，占60%。', []],
  ['全年收到政府信息公开申请40件，其中予以公开20余件，占60%。', []],
  ['发布信息40条，其中图解20条，占60%。', []],
  ['上年收到政府信息公开申请40件，其中予以公开20件，占60%。', []],
  ['编发简报80期。全年收到政府信息公开申请40件，其中予以公开20件，占25%。', ['share 25']],
  ['全年收到政府信息公开申请40件，其中自然人20件，占60%。', ['figure 20', 'share 60']],
  ['发布信息60条，其中图解10条，其他21条。', ['parts 60']],
  ['发布信息60条，其中其他21条。', []],
  ['发布信息60条，其中图解10条，动态30条，其他19条。', ['parts 60']],
  ['发布信息60余条，其中图解10条，动态30条，其他21条。', []],
  ['发布信息1.5万条，其中图解10条，动态30条，其他21条。', []],
  ['全年收到政府信息公开申请40件，其中商业企业7件，科研机构0件，其他0件。', []],
  ['全年收到政府信息公开申请40件，其中自然人38件，商业企业1件，其他0件。', ['parts 40']],
  ['全年收到政府信息公开申请40件，其中予以公开20件，占某类信息总数的90%。', []],
]

describe.each([
  ['figures', figures],
  ['claims', claims],
  ['parts and shares', sums],
] as const)('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [text, expected, report]) => {
    const found = contradictions(text, tables, report)
    expect(found.map((c) => `${c.kind} ${text.slice(c.mention.span.start, c.mention.span.end)}`)).toEqual(expected)
  })
})

it('proves nothing by a cell that was not read', () => {
  expect(contradictions('全年收到政府信息公开申请42件。', { 'requests.received.total': 40 })).toEqual([])
  expect(contradictions('2022年，我局未收到政府信息公开申请。', {})).toEqual([])
})

it('takes a column for a total that was not read', () => {
  const [claim] = contradictions('所有政府信息公开申请均已办理完成。', { 'requests.carriedForward.natural': 1 })
  expect(claim).toMatchObject({ kind: 'claim', address: 'requests.carriedForward.natural', value: '1' })
})

it.each([
  ['60', ['49', '50', '47']],
  ['60.0', ['48.8', '50.0', '46.5']],
  ['60.00', ['48.78', '50.00', '46.51']],
])('says the share to as many decimals as are written: %s%%', (stated, shares) => {
  const [found] = contradictions(`全年收到政府信息公开申请40件，其中予以公开20件，占${stated}%。`, tables)
  expect(found).toMatchObject({
    kind: 'share',
    stated: Number(stated).toString(),
    shares: shares.map((share) => ({ share })),
  })
})

it('shows a share of less than one with its zero', () => {
  const [found] = contradictions('全年收到政府信息公开申请40件，其中予以公开1件，占9.5%。', {
    ...tables,
    'requests.granted.total': 1,
    'requests.total.total': 400,
  }).filter((c) => c.kind === 'share')
  expect(found).toMatchObject({ shares: [{ base: '400', share: '0.3' }, { base: '40' }, { base: '43' }] })
})

it('reports no share where a base was not read', () => {
  const rest = Object.fromEntries(
    Object.entries(tables).filter(([address]) => address !== 'requests.broughtForward.total'),
  )
  expect(contradictions('全年收到政府信息公开申请40件，其中予以公开20件，占60%。', rest)).toEqual([])
})

it('says what the tables hold and what would be right', () => {
  const [figure] = contradictions('全年收到政府信息公开申请42件。', tables)
  expect(figure).toMatchObject({ stated: '42', alternatives: [{ value: '40' }, { value: '43' }] })
  const [share] = contradictions('全年收到政府信息公开申请40件，其中予以公开20件，占52.1%。', tables)
  expect(share).toMatchObject({ stated: '52.1', shares: [{ base: '41', share: '48.8' }, { base: '40', share: '50.0' }, { base: '43', share: '46.5' }] }) // prettier-ignore
  const [parts] = contradictions('发布信息60条，其中图解10条，动态30条，其他21条。', tables)
  expect(parts).toMatchObject({ stated: '60', sum: '61' })
})

/** The tables hold 46 received, 45 closed, 3 carried forward. */
it.each([
  ['2023年，全县共收到政府信息公开申请188件，县政府办公室收到46件，均按时答复。', []],
  ['全县共收到政府信息公开申请188件，办结180件。本机关收到政府信息公开申请46件。', []],
  ['全县共收到依申请公开188件。办结180件。2023年，县政府共收到政府信息公开申请46件，办结45件。', []],
  ['全县共收到政府信息公开申请188件，办结180件。2023年，收到政府信息公开申请46件，办结45件。', []],
  ['全县收到政府信息公开申请188件，其中县本级收到46件，各乡镇收到142件。', []],
  // Nothing says that the tables hold anything else.
  ['2023年，全县共收到政府信息公开申请188件，办结180件。', ['188', '180']],
  ['2023年，全县共收到政府信息公开申请188件，县政府办公室收到47件。', ['188']],
  ['2023年，我县共收到政府信息公开申请188件，均已登记。收到政府信息公开申请46件。', ['188']],
  // An area has no less than one of its organs.
  ['2023年，全县共收到政府信息公开申请40件，县政府办公室收到46件。', ['40']],
])('figures of an area beside those of its government: %s', (text, figures) => {
  const tables: Readonly<Record<string, bigint>> = {
    'requests.received.total': 46n,
    'requests.total.total': 45n,
    'requests.carriedForward.total': 3n,
  }
  const scope = { kind: 'area', level: '县' } as const
  const found = compare(mentionsOf(text, { year: 2023 }), (a) => tables[a] ?? 0n, { edition: '2021', scope })
  expect(found.map((c) => text.slice(c.mention.span.start, c.mention.span.end))).toEqual(figures)
})

/** The tables hold 46 received, 2 brought forward, 45 closed. */
it.each([
  ['收到政府信息公开申请45件，其中受理44件，撤回1件。', ['45']],
  ['收到政府信息公开申请49件，受理49件。', ['49', '49']],
  ['办理政府信息公开申请48件，其中收到43件、上年结转2件。', ['43']],
  ['共受理政府信息公开申请49件，其中网站受理30件，信函受理19件。', ['49']],
  ['共收到政府信息公开申请46件，其中受理44件，不予公开5件。', ['5']],
])('parts of what came in are left open, and nothing besides: %s', (text, figures) => {
  const tables: Readonly<Record<string, bigint>> = {
    'requests.received.total': 46n,
    'requests.broughtForward.total': 2n,
    'requests.total.total': 45n,
  }
  const setting = { edition: '2021', scope: { kind: 'organ' } } as const
  const found = compare(mentionsOf(text, { year: 2023 }), (a) => tables[a] ?? 0n, setting)
  expect(found.map((c) => text.slice(c.mention.span.start, c.mention.span.end))).toEqual(figures)
})
