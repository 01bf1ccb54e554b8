/**
 * Sentences in the shapes in which reports state figures, and the cells that each figure may speak of.
 *
 * N1 received, N2 brought forward, R total of results, C carried forward (total column); `~` worth showing, but proves
 * nothing; `≤` the figure may be a part; nothing behind the arrow: rightly no cell.
 */
import { describe, expect, it } from 'vitest'
import { readings, type Report } from './notation'

type Row = readonly [sentence: string, expected: readonly string[], report?: Report]

const sentences: readonly Row[] = [
  ['区数据局办公室共接收公开申请14件，均按程序办理。', ['14 → N1 | N1+N2']],
  [
    '全年接收公开政府信息申请14件。收到行政复议案件1件，经市政府审理，作出维持我局答复的决定。',
    ['14 → N1 | N1+N2', '1 → ≤reconsideration.total', '作出维持我局答复的决定 → ~reconsideration.upheld'],
  ],
  [
    '以县政府、县政府办公室名义共制发行政规范性文件17件。',
    ['17 → normativeDocuments.made'],
    { scope: { kind: 'organ', government: true } },
  ],
  // In a bureau's report.
  ['以县政府、县政府办公室名义共制发行政规范性文件17件。', ['17 →']],
  [
    '在专栏集中公开了市政府规章2件、行政规范性文件31件。',
    ['2 → ~rules.made | ~rules.inForce', '31 → ~normativeDocuments.made | ~normativeDocuments.inForce'],
  ],
  ['及时公布已废止的规章4件、行政规范性文件12件。', ['4 → rules.repealed', '12 → normativeDocuments.repealed']],
  ['2022年新收政府信息公开申请0件。', ['0 → N1']],
  ['2022年我局未收取政府信息公开处理费。', []],
  ['全年收到政府信息公开申请 51 件，上年结转政府信息公开申请 6 件。', ['51 → N1 | N1+N2', '6 → N2']],
  [
    '所有办结的申请中同意公开答复 11 件，部分公开答复 3 件，不予公开答复 5 件，无法提供的 21 件，不予处理 1 件，其他处理 7 件。',
    [
      '11 → granted | granted+partial',
      '3 → partial',
      '5 → refused.*',
      '21 → unavailable.*',
      '1 → notProcessed.*',
      '7 → otherHandling.*',
    ],
  ],
  [
    '2022 年我委有 2 件涉及政府信息公开工作的行政复议。涉及的行政诉讼数为 1 件。',
    ['2 → reconsideration.total', '1 → litigation.total'],
  ],
  ['有 3 件政府信息公开申请案件收取信息处理费 560 元。', ['3 →', '560 →']],
  [
    '我局共收到13份政府信息公开申请，均为自然人申请。其中，予以公开4件，部分公开3件，属于四类过程性信息2件，本机关不掌握相关政府信息3件，其他1件(申请人自主撤销)。无下年度结转。',
    [
      '13 → N1 | N1+N2',
      '均为自然人申请 → received.natural | received.natural+broughtForward.natural',
      '4 → granted | granted+partial',
      '3 → partial',
      '2 → refused.processInformation',
      '3 → unavailable.notHeld',
      '1 → ~otherHandling.otherReason | ~otherHandling.*',
      '无下年度结转 → C',
    ],
  ],
  [
    '全年共收到和办理依申请公开23件，其中自然人申请件20件，法人或其他组织申请件3件，上年度结转政府信息公开申请1件。',
    [
      '23 → N1 | N1+N2 | R',
      '20 → received.natural | received.natural+broughtForward.natural | total.natural',
      '3 → received.organizations | received.organizations+broughtForward.organizations | total.organizations',
      '1 → N2',
    ],
  ],
  ['2022年新收政府信息公开申请数量218件，上年结转政府信息公开申请数量9件。', ['218 → N1', '9 → N2']],
  [
    '予以公开102件，部分公开14件，不予公开6件，本机关无法提供43件，不予处理12件，其他处理20件，结转下年度继续办理30件。',
    [
      '102 → granted | granted+partial',
      '14 → partial',
      '6 → refused.*',
      '43 → unavailable.*',
      '12 → notProcessed.*',
      '20 → otherHandling.*',
      '30 → C',
    ],
  ],
  [
    '全年收政府信息公开申请87件，结转上年度政府信息公开申请2件，本年度办结84件，剩余5件结转下年度办理。',
    ['87 → N1 | N1+N2', '2 → N2', '84 → R', '5 → C'],
  ],
  [
    '全年共办理政府信息公开申请45件，含2021年转至今年办理的4件，办结43件，剩余2件结转下一年度处理。',
    ['45 → N1 | N1+N2 | R', '4 → N2', '43 → R', '2 → C'],
  ],
  [
    '全年共处理政府信息公开申请906件（含上年度结转申请38件），答复851件，结转下年度继续办理55件。',
    ['906 → N1 | N1+N2 | R', '38 → N2', '851 → R', '55 → C'],
  ],
  ['全年收到政府信息公开申请60件。申请人主动撤销申请8件。', ['60 → N1 | N1+N2', '8 → ~≤otherHandling.otherReason']],
  ['全年共收到公开申请733件（上年度结转21件，结转下年度18件）。', ['733 → N1 | N1+N2', '21 → N2', '18 → C']],
  [
    '2022年共收到政府信息公开申请96件，上年结转2件，公开答复94件，转下年度办理4件。',
    ['96 → N1 | N1+N2', '2 → N2', '94 → ~granted | ~granted+partial | ~R', '4 → C'],
  ],
  ['全年收到依申请公开事项38件，当年办结36件，结转2023年办理2件。', ['38 → N1 | N1+N2', '36 → R', '2 → C']],
  ['2022年新收政府信息公开申请9份，本年度办结8份，结转下年度继续办理1份。', ['9 → N1', '8 → R', '1 → C']],
  [
    '共收到依申请公开申请12件，其中网络申请9件，信函申请3件，答复完毕11件，办理中1件。',
    ['12 → N1 | N1+N2', '9 →', '3 →', '11 → R', '1 → ~C'],
  ],
  [
    '全年依申请公开共收到群众网上申请58件，快递12件，合计70件，上年结转5件，截至12月底已回复71件，4件正在办理中。',
    ['58 →', '12 →', '70 → N1 | N1+N2', '5 → N2', '71 → R', '4 → ~C'],
  ],
  [
    '共完成政府信息依申请公开答复800件，包括上年结转信息公开申请15件。予以公开答复500件，占62.50%；部分公开60，占7.50%；不予公开40件，占5.00%；无法提供的120件，占15.00%。',
    [
      '800 → R',
      '15 → N2',
      '500 → granted | granted+partial',
      '62.50 →',
      '60 → partial',
      '7.50 →',
      '40 → refused.*',
      '5.00 →',
      '120 → unavailable.*',
      '15.00 →',
    ],
  ],
  ['共收到信息公开申请35起，比2021年（42起）下降17%，答复35起。', ['35 → N1 | N1+N2', '42 →', '35 → R']],
  ['我局收到1件政府信息公开申请，结转至下一年度办理。', ['1 → N1 | N1+N2', '结转至下一年度办理 → ~C']],
  [
    '依申请公开7件，均为自然人申请，其中2件予以公开，3件无法提供，2件申请人主动撤销。',
    [
      '7 → ~N1 | ~N1+N2 | ~R',
      '均为自然人申请 → ~received.natural | ~received.natural+broughtForward.natural | ~total.natural',
      '2 → granted | granted+partial',
      '3 → unavailable.*',
      '2 → ~≤otherHandling.otherReason',
    ],
  ],
  ['共收到依申请公开26件，其中5件由于重复申请不予处理。', ['26 → N1 | N1+N2', '5 → notProcessed.duplicate']],
  [
    '共受理政府信息公开申请8件，本年度已办理8件（全部办理），部分公开8件。',
    ['8 → N1 | N1+N2', '8 → N1 | N1+N2 | R', '全部办理 → C', '8 → partial'],
  ],
  [
    '全区受理依申请公开件134件，办结134件，其中予以公开61件、部分公开7件、不予公开9件。',
    ['134 → N1 | N1+N2', '134 → R', '61 → granted | granted+partial', '7 → partial', '9 → refused.*'],
    { scope: { kind: 'area', level: '区' } },
  ],
  ['受理政府信息公开申请33件，公开渠道可查询并告知申请人查询方法的9件。', ['33 → N1 | N1+N2', '9 → ~≤granted']],
  [
    '共收到政府信息公开申请6件，均在规定时限内完成答复。政府信息公开行政复议1件（申请人撤回结案）、行政诉讼0件。',
    [
      '6 → N1 | N1+N2',
      '均在规定时限内完成答复 → ~C',
      '1 → reconsideration.total',
      '申请人撤回结案 → ~reconsideration.other',
      '0 → litigation.total',
    ],
  ],
  [
    '全市共收到政府信息申请公开件412件，因政府信息公开引起的行政复议19件、行政诉讼案件2件。',
    ['412 → N1 | N1+N2', '19 → reconsideration.total', '2 → litigation.total'],
    { scope: { kind: 'area', level: '市' } },
  ],
  [
    '办理因2021年度政府信息公开申请引发行政复议2件、引发行政诉讼1件，均维持结果。',
    [
      '2 → ~reconsideration.total',
      '1 → ~litigation.total',
      '均维持结果 → ~reconsideration.pending | ~reconsideration.corrected | ~litigation.direct.pending | ~litigation.direct.corrected | ~litigation.afterReconsideration.pending | ~litigation.afterReconsideration.corrected',
    ],
  ],
  [
    '共收到依申请公开政府信息案件10件，提起行政复议1件（已撤销申请），提起行政诉讼0件。',
    ['10 → N1 | N1+N2', '1 → reconsideration.total', '已撤销申请 → ~reconsideration.other', '0 → litigation.total'],
  ],
  [
    '受理依申请公开政府信息0件，办结0件。涉及政府信息公开行政复议0件。',
    ['0 → N1 | N1+N2', '0 → R', '0 → reconsideration.total'],
  ],
  [
    '制定发布规范性文件3件，清理废止文件1件，现行有效文件27件。',
    ['3 → normativeDocuments.made', '1 → normativeDocuments.repealed', '27 → normativeDocuments.inForce'],
  ],
  [
    '共制发行政规范性文件8个，废止行政规范性文件5个。',
    ['8 → normativeDocuments.made', '5 → normativeDocuments.repealed'],
  ],
  [
    '新制定行政规范性文件11件，清理并公开现行有效的行政规范性文件96件。',
    ['11 → normativeDocuments.made', '96 → ~normativeDocuments.inForce'],
  ],
  [
    '主动公开市政府规章15件（含新制定6件，修改5件，废止4件）。',
    ['15 →', '6 → ~rules.made', '5 →', '4 → ~rules.repealed'],
  ],
  [
    '公布省政府规章3件、行政规范性文件7件，废止省政府规章6件。',
    [
      '3 → ~rules.made | ~rules.inForce',
      '7 → ~normativeDocuments.made | ~normativeDocuments.inForce',
      '6 → rules.repealed',
    ],
  ],
  ['行政许可36件，行政事业性收费12.450819万元。', ['36 → ~licensing.decisions', '12.450819 → charges.amount']],
  ['主动公开政府信息共2210条，其中行政许可公开信息1800条，行政处罚公开信息310条。', ['2210 →', '1800 →', '310 →']],
  ['全年公开政府信息共计31项，其中行政许可4项，行政处罚19项，行政强制8项。', ['31 →', '4 →', '19 →', '8 →']],
  [
    '主动公开公文类政府信息9件（含规范性文件3件）。',
    ['9 →', '3 → ~normativeDocuments.made | ~normativeDocuments.inForce'],
  ],
  ['共作出政府信息公开申请答复24件。无结转至下一年度办理的申请。', ['24 → R', '无结转至下一年度办理的申请 → C']],
  ['本年度未制发规章、行政规范性文件。', ['未制发规章、行政规范性文件 → rules.made | normativeDocuments.made']],
  ['全年未新发布规章和行政规范性文件。', ['未新发布规章和行政规范性文件 → rules.made | normativeDocuments.made']],
  [
    '没有因政府信息公开工作被申请行政复议、提起诉讼的情况。',
    [
      '没有因政府信息公开工作被申请行政复议、提起诉讼 → reconsideration.total | litigation.direct.total | litigation.afterReconsideration.total',
    ],
  ],
  ['未因信息公开收取公民、法人和其他组织等任何费用。', []],
  [
    '受理自然人政府信息公开申请2件，上一年度结转受理0件。',
    ['2 → received.natural | received.natural+broughtForward.natural', '0 → N2'],
  ],
]

/** Where prose and table differ lawfully: other times, other bodies, other things, numbers that are no exact ones. */
const lawful: readonly Row[] = [
  ['2022年上半年共受理政府信息公开申请40件，答复38件。', ['40 →', '38 →']],
  ['2021年收到政府信息公开申请12件，2022年收到政府信息公开申请15件。', ['12 →', '15 → N1 | N1+N2']],
  ['上年度收到政府信息公开申请12件，办结10件，本年度收到15件。', ['12 →', '10 →', '15 → N1 | N1+N2']],
  ['政府信息公开申请量同比增加6件。', ['6 →']],
  ['截至目前，历年累计受理政府信息公开申请208件。', ['208 →']],
  ['2022年累计受理政府信息公开申请28件。', ['28 → ~N1 | ~N1+N2']],
  ['自2008年条例实施以来，共收到政府信息公开申请300件。', ['300 →']],
  ['2022年，今年以来共收到政府信息公开申请10件。', ['10 → N1 | N1+N2']],
  ['截至6月底共受理政府信息公开申请20件。', ['20 →']],
  ['全市各级行政机关共收到政府信息公开申请900件。', ['900 →']],
  ['各乡镇共收到政府信息公开申请66件。', ['66 →']],
  ['本机关收到政府信息公开申请5件。', ['5 →'], { scope: { kind: 'area', level: '市' } }],
  ['全年收到政府信息公开申请约50件，答复40余件。', ['50 → ~N1 | ~N1+N2', '40 → ~R']],
  ['全年收到政府信息公开申请50件次。', ['50 →']],
  ['全年收到网民留言92条，办结92条。', ['92 →', '92 →']],
  ['办理人大代表建议30件、政协提案20件，办结50件。', ['30 →', '20 →', '50 →']],
  ['收到涉及土地征收的政府信息公开申请6件。', ['6 →']],
  ['指导各单位办理政府信息公开申请20件。', ['20 →']],
  ['全年制发公文100件，主动公开50件，依申请公开30件，不予公开20件。', ['100 →', '50 →', '30 →', '20 →']],
  ['受理行政复议案件120件。', ['120 →']],
  ['通过政府网站发布信息1200条，公众号推送文章300篇。', ['1200 →', '300 →']],
  ['行政许可公开信息300条。', ['300 →']],
  ['修订行政规范性文件3件，自然失效2件。', ['3 →', '2 →']],
  ['如未收到政府信息公开申请，应作零报告。', []],
  ['未收到涉及商业秘密的政府信息公开申请。', []],
  ['第三季度未收到政府信息公开申请。', ['未收到政府信息公开申请 →']],
  ['报告由总体情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项六个部分组成。', ['六 →']],
]

/** Numbers and characters as they are met. */
const written: readonly Row[] = [
  ['全年收到政府信息公开申请十二件，办结一百零五件。', ['十二 → N1 | N1+N2', '一百零五 → R']],
  ['全年收到政府信息公开申请１２件。', ['１２ → N1 | N1+N2']],
  ['全年收到政府信息公开申请1,206件。', ['1,206 → N1 | N1+N2']],
  ['2022年，我局共收到12條依申請公開信息。', ['12 → N1 | N1+N2']],
  ['2022年，我局通过各种渠道共收到政府信息公开\n申请 12\n件，办结 11 件。', ['12 → N1 | N1+N2', '11 → R']],
  ['全年收到<span>政府信息公开申请</span>&nbsp;<b>12</b>件。', ['12 → N1 | N1+N2']],
  ['全年收到政府信息公开申请 1 2 件。', ['1 →', '2 →']],
]

const cases: readonly (readonly [string, readonly Row[]])[] = [
  ['reads what a figure speaks of', sentences],
  ['leaves alone what differs lawfully', lawful],
  ['reads figures however they are written', written],
]

describe.each(cases)('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [sentence, expected, report]) => {
    expect(readings(sentence, report)).toEqual(expected)
  })
})
