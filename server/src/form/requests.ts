/** Table three, 收到和处理政府信息公开申请情况: applicants across, results down. The forms of 2019 and 2021 differ in one row only. */
import { addressOf, keyOf } from './address'
import { and, article } from './provisions'
import type { BlockForm, ColumnForm, GroupForm, Identity, Label, RowForm, RowRole, TableForm, Text } from './types'

const legal = ['申请人情况', '法人或其他组织']

export const applicants: readonly ColumnForm[] = [
  { key: 'natural', kind: 'count', under: ['申请人情况'], label: { text: '自然人' } },
  { key: 'commercial', kind: 'count', under: legal, label: { text: '商业企业', customary: ['企业'] } },
  { key: 'research', kind: 'count', under: legal, label: { text: '科研机构', customary: ['科研'] } },
  { key: 'welfare', kind: 'count', under: legal, label: { text: '社会公益组织', customary: ['公益组织', '社会组织'] } },
  { key: 'legalService', kind: 'count', under: legal, label: { text: '法律服务机构', customary: ['法律服务'] } },
  { key: 'otherOrganization', kind: 'count', under: legal, label: { text: '其他', customary: ['其它'] } },
  { key: 'total', role: 'total', kind: 'count', label: { text: '总计', customary: ['合计'] } },
]

const note: Label = { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' }

const groups: readonly GroupForm[] = [
  { key: 'results', ordinal: '三、', label: { text: '本年度办理结果', customary: ['本年办理结果'] } },
  { key: 'refused', ordinal: '（三）', label: { text: '不予公开' } },
  { key: 'unavailable', ordinal: '（四）', label: { text: '无法提供' } },
  { key: 'notProcessed', ordinal: '（五）', label: { text: '不予处理' } },
  { key: 'otherHandling', ordinal: '（六）', label: { text: '其他处理', customary: ['其它处理'] } },
]

function row(
  key: string,
  ordinal: string,
  groupKeys: readonly string[],
  label: Label,
  counts: Text,
  provision: Text,
): RowForm {
  const role = roles[key]
  return {
    key: keyOf('requests', key),
    ...(role && { role }),
    ordinal,
    groups: groupKeys,
    label,
    counts,
    provision,
  }
}

const roles: Readonly<Partial<Record<string, RowRole>>> = {
  received: 'received',
  broughtForward: 'broughtForward',
  'otherHandling.feeUnpaid': 'feeUnpaid',
  total: 'total',
  carriedForward: 'carriedForward',
}

type Item = readonly [key: string, label: Label, counts: Text, provision: Text]

/** The numbered rows of a group: 1. 2. 3. … */
function items(group: string, list: readonly Item[]): RowForm[] {
  return list.map(([key, label, counts, provision], i) =>
    row(keyOf(group, key), `${i + 1}.`, ['results', group], label, counts, provision),
  )
}

const form = {
  zh: '国务院办公厅政府信息公开工作年度报告格式',
  en: 'the State Council office’s form of the annual report',
}

const before: readonly RowForm[] = [
  row(
    'received',
    '一、',
    [],
    {
      text: '本年新收政府信息公开申请数量',
      customary: ['本年新收', '本年新收政府信息公开申请', '本年度新收政府信息公开申请数量', '本年新收申请数量'],
    },
    {
      zh: '本年 1 月 1 日至 12 月 31 日新收到的申请，每件申请计一次。',
      en: 'Requests received this year; each request counts once.',
    },
    article(50, { item: 2 }),
  ),
  row(
    'broughtForward',
    '二、',
    [],
    {
      text: '上年结转政府信息公开申请数量',
      customary: ['上年结转', '上年结转政府信息公开申请', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
    },
    {
      zh: '上年收到、上年末尚未办结的申请，应与上年报告的“结转下年度继续办理”一致。',
      en: 'Requests of last year still open at its end; the same as “carried forward” in last year’s report.',
    },
    article(50, { item: 2 }),
  ),
  row(
    'granted',
    '（一）',
    ['results'],
    { text: '予以公开', customary: ['予以公开情况'] },
    {
      zh: '所申请的信息全部公开，或已主动公开并告知获取方式。',
      en: 'Everything asked for was disclosed, or is public already and the applicant was told where.',
    },
    and(article(36, { item: 1 }), article(36, { item: 2 })),
  ),
  row(
    'partial',
    '（二）',
    ['results'],
    {
      text: '部分公开（区分处理的，只计这一情形，不计其他情形）',
      customary: ['部分公开', '部分公开（区分处理）'],
      tolerated: [
        '部分公开（区分处理的，只计这一情况，不计其他情形）',
        '部分公开（区分处理的，只计这一情况，不计其他情况）',
        '部分公开（区分处理的，只计这一情形，不计其他情况）',
      ],
    },
    {
      zh: '能作区分处理、公开了一部分的申请，只计在这一行，不再计入其他情形。',
      en: 'Part of the information could be separated and was disclosed; counted here only.',
    },
    article(37),
  ),
  ...items('refused', [
    [
      'stateSecret',
      { text: '属于国家秘密', customary: ['国家秘密'] },
      { zh: '依法确定为国家秘密、不予公开。', en: 'Refused: a state secret by law.' },
      article(14),
    ],
    [
      'prohibitedByLaw',
      {
        text: '其他法律行政法规禁止公开',
        customary: ['法律行政法规禁止公开', '其他法律、行政法规禁止公开'],
        tolerated: ['其他法律法规禁止公开', '法律法规禁止公开'],
      },
      { zh: '法律、行政法规禁止公开。', en: 'Refused: disclosure prohibited by a law or administrative regulation.' },
      article(14),
    ],
    [
      'security',
      { text: '危及“三安全一稳定”', customary: ['三安全一稳定'], tolerated: ['危害三安全一稳定'] },
      {
        zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
        en: 'Refused: could endanger national, public or economic security or social stability.',
      },
      article(14),
    ],
    [
      'thirdParty',
      { text: '保护第三方合法权益', customary: ['第三方合法权益'] },
      {
        zh: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益。',
        en: 'Refused: trade secrets or privacy of a third party.',
      },
      and(article(15), article(32)),
    ],
    [
      'internalAffairs',
      {
        text: '属于三类内部事务信息',
        customary: ['三类内部事务信息', '内部事务信息'],
        tolerated: ['属于三类内容事务信息', '三类内容事务信息', '属于三类内部事物信息'],
      },
      {
        zh: '人事管理、后勤管理、内部工作流程三类内部事务信息。',
        en: 'Refused: internal affairs (personnel, logistics, internal workflow).',
      },
      article(16, { paragraph: 1 }),
    ],
    [
      'processInformation',
      { text: '属于四类过程性信息', customary: ['四类过程性信息', '过程性信息'] },
      {
        zh: '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
        en: 'Refused: process information (minutes of discussion, drafts, consultation letters, requests for instructions).',
      },
      article(16, { paragraph: 2 }),
    ],
    [
      'enforcementFile',
      { text: '属于行政执法案卷', customary: ['行政执法案卷', '属于行政执法案卷信息'] },
      { zh: '行政执法案卷信息。', en: 'Refused: files of administrative enforcement.' },
      article(16, { paragraph: 2 }),
    ],
    [
      'administrativeInquiry',
      { text: '属于行政查询事项', customary: ['行政查询事项'] },
      {
        zh: '工商、不动产登记资料等另有查询规定的事项。',
        en: 'Refused: registers (companies, real estate …) with rules of access of their own.',
      },
      article(36, { item: 7 }),
    ],
  ]),
  ...items('unavailable', [
    [
      'notHeld',
      { text: '本机关不掌握相关政府信息', customary: ['不掌握相关政府信息'] },
      {
        zh: '检索后没有，或不属于本机关负责公开。',
        en: 'The information does not exist here or is for another organ to disclose.',
      },
      and(article(36, { item: 4 }), article(36, { item: 5 })),
    ],
    [
      'needsCreation',
      {
        text: '没有现成信息需要另行制作',
        customary: ['现成信息需要另行制作', '需要另行制作', '没有现成信息、需要另行制作'],
      },
      { zh: '需要对现有信息加工、分析才能提供。', en: 'Nothing at hand; it would have to be compiled or analysed.' },
      article(38),
    ],
    [
      'stillUnclear',
      { text: '补正后申请内容仍不明确', customary: ['申请内容不明确', '申请内容仍不明确'] },
      { zh: '告知补正后，申请内容仍然不明确。', en: 'Still unclear after the applicant was asked to clarify.' },
      article(30),
    ],
  ]),
  ...items('notProcessed', [
    [
      'petition',
      { text: '信访举报投诉类申请', customary: ['信访举报投诉', '信访、举报、投诉类申请'] },
      {
        zh: '以申请的形式进行信访、投诉、举报等活动。',
        en: 'A petition, complaint or report in the form of a request.',
      },
      article(39, { paragraph: 1 }),
    ],
    [
      'duplicate',
      { text: '重复申请' },
      { zh: '已就同一内容答复过，申请人重复申请。', en: 'The same applicant was already answered on the same matter.' },
      article(36, { item: 6 }),
    ],
    [
      'publication',
      { text: '要求提供公开出版物', customary: ['公开出版物'] },
      {
        zh: '要求提供政府公报、报刊、书籍等公开出版物。',
        en: 'Asks for gazettes, newspapers, books or other publications.',
      },
      article(39, { paragraph: 2 }),
    ],
    [
      'excessive',
      { text: '无正当理由大量反复申请', customary: ['大量反复申请'] },
      {
        zh: '数量、频次明显超过合理范围，说明的理由不合理。',
        en: 'Number or frequency beyond reason and no sound reason given.',
      },
      article(35),
    ],
    [
      'reissue',
      { text: '要求行政机关确认或重新出具已获取信息', customary: ['确认或重新出具', '确认或重新出具已获取信息'] },
      { zh: '要求对已获取的信息进行确认或重新出具。', en: 'Asks to confirm or reissue information already obtained.' },
      form,
    ],
  ]),
]

/** 2021: the three reasons apart. 2019: one row for all. */
const otherHandling2021 = items('otherHandling', [
  [
    'notSupplemented',
    {
      text: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      customary: ['逾期不补正', '申请人无正当理由逾期不补正'],
    },
    {
      zh: '逾期不补正，视为放弃申请，不再处理。',
      en: 'Not clarified in time without good reason: no longer processed.',
    },
    article(30),
  ],
  [
    'feeUnpaid',
    {
      text: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      customary: ['逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
    },
    {
      zh: '发出收费通知后逾期未缴费，视为放弃申请，不再处理。',
      en: 'The processing fee was billed and not paid in time: no longer processed.',
    },
    and(article(42), { zh: '国办函〔2020〕109号', en: 'notice 国办函〔2020〕109号' }),
  ],
  [
    'otherReason',
    { text: '其他', customary: ['其它'] },
    { zh: '申请人撤回申请等其他情形。', en: 'Anything else, such as a withdrawn request.' },
    form,
  ],
])

const otherHandling2019: readonly RowForm[] = [
  {
    ...row(
      'otherHandling.all',
      '（六）',
      ['results'],
      { text: '其他处理', customary: ['其它处理'] },
      { zh: '申请人撤回、逾期不补正等其他情形。', en: 'Withdrawn, not clarified in time and anything else.' },
      form,
    ),
    sumOf: 'otherHandling',
  },
]

const after: readonly RowForm[] = [
  row(
    'total',
    '（七）',
    ['results'],
    { text: '总计', customary: ['合计', '办理结果合计'] },
    { zh: '本年办理结果（一）至（六）各行之和。', en: 'The sum of results (1) to (6).' },
    form,
  ),
  row(
    'carriedForward',
    '四、',
    [],
    {
      text: '结转下年度继续办理',
      customary: [
        '结转下年',
        '结转下一年度',
        '结转下年继续办理',
        '结转下一年继续办理',
        '结转下一年度继续办理',
        '结转下年度',
      ],
    },
    { zh: '年末尚未办结、转到下年度继续办理的申请。', en: 'Requests still open at the end of the year.' },
    article(50, { item: 2 }),
  ),
]

function identities(rows: readonly RowForm[], columns: readonly ColumnForm[]): Identity[] {
  const parts = columns.filter((c) => c.role !== 'total')
  const total = columns.find((c) => c.role === 'total')!
  const of = (role: RowRole) => rows.find((r) => r.role === role)!
  const results = rows.filter((r) => r.groups.includes('results') && r.role !== 'total')
  return [
    ...rows.map((r): Identity => ({
      id: `row:${r.key}`,
      kind: 'row',
      left: parts.map((c) => addressOf(r, c)),
      right: [addressOf(r, total)],
    })),
    ...columns.flatMap((c): Identity[] => [
      {
        id: `column:${c.key}`,
        kind: 'column',
        left: results.map((r) => addressOf(r, c)),
        right: [addressOf(of('total'), c)],
      },
      {
        id: `balance:${c.key}`,
        kind: 'balance',
        left: [addressOf(of('received'), c), addressOf(of('broughtForward'), c)],
        right: [addressOf(of('total'), c), addressOf(of('carriedForward'), c)],
      },
    ]),
  ]
}

interface Parts {
  readonly otherHandling: readonly RowForm[]
  readonly groups: readonly GroupForm[]
  readonly columns: readonly ColumnForm[]
}

/** Table three of one edition with its identities. */
export function requestsOf({ otherHandling, groups, columns }: Parts): { table: TableForm; identities: Identity[] } {
  const rows = [...before, ...otherHandling, ...after]
  const block: BlockForm = { key: 'requests', stub: note, columns, groups, rows }
  const table: TableForm = {
    key: 'requests',
    section: 'requests',
    name: { zh: '表三', en: 'table three' },
    blocks: [block],
  }
  return { table, identities: identities(rows, columns) }
}

/** What the form of 2021 makes table three of. */
export const parts2021: Parts = { otherHandling: otherHandling2021, groups, columns: applicants }

export const requests2021 = requestsOf(parts2021)
export const requests2019 = requestsOf({
  otherHandling: otherHandling2019,
  groups: groups.filter((g) => g.key !== 'otherHandling'),
  columns: applicants,
})
