/** Reports of an invented office for the tests of the command line, consistent unless told otherwise. */

export interface Options {
  readonly agency?: string
  readonly year?: number
  /** The total column of 一、本年新收, as written. */
  readonly receivedTotal?: string
  /** What 自然人 holds in （二）部分公开, as written. */
  readonly partialNatural?: string
  /** The total of （七）总计, as written. */
  readonly resultsTotal?: string
  /** Under 第六部分. */
  readonly other?: string
}

const zeros = '\t0\t0\t0\t0\t0\t0\t0'
const numbered = (group: string, labels: readonly string[]): string[] =>
  labels.map((label, i) => `\t${i === 0 ? group : ''}\t${i + 1}.${label}${zeros}`)

/** Lines end with `\n`, the last one too. Five requests, three granted, two disclosed in part. */
export function reportText({
  agency = '青禾县档案馆',
  year = 2023,
  receivedTotal = '5',
  partialNatural = '2',
  resultsTotal = '5',
  other = '本年度没有发出收费通知，未收取信息处理费。除此之外没有其他需要报告的事项。',
}: Options = {}): string {
  const lines = [
    `${agency}${year}年政府信息公开工作年度报告`,
    '',
    `${agency}按照国办公开办函〔2021〕30号规定的格式编制本报告。数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '',
    '一、总体情况',
    '',
    '馆里把公开工作排进全年日程，查档窗口同时受理公开申请，有问必答。',
    '',
    '二、主动公开政府信息情况',
    '',
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t1\t0\t4',
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政许可\t0\t\t',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政处罚\t0\t\t',
    '行政强制\t0\t\t',
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    '行政事业性收费\t0\t\t',
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t',
    '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
    '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    `一、本年新收政府信息公开申请数量\t\t\t4\t1\t0\t0\t0\t0\t${receivedTotal}`,
    `二、上年结转政府信息公开申请数量\t\t${zeros}`,
    '三、本年度办理结果\t（一）予以公开\t\t2\t1\t0\t0\t0\t0\t3',
    `\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t${partialNatural}\t0\t0\t0\t0\t0\t2`,
    ...numbered('（三）不予公开', [
      '属于国家秘密',
      '其他法律行政法规禁止公开',
      '危及“三安全一稳定”',
      '保护第三方合法权益',
      '属于三类内部事务信息',
      '属于四类过程性信息',
      '属于行政执法案卷',
      '属于行政查询事项',
    ]),
    ...numbered('（四）无法提供', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']),
    ...numbered('（五）不予处理', [
      '信访举报投诉类申请',
      '重复申请',
      '要求提供公开出版物',
      '无正当理由大量反复申请',
      '要求行政机关确认或重新出具已获取信息',
    ]),
    ...numbered('（六）其他处理', [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '其他',
    ]),
    `\t（七）总计\t\t4\t1\t0\t0\t0\t0\t${resultsTotal}`,
    `四、结转下年度继续办理\t\t${zeros}`,
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    '',
    '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
    '\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    Array(15).fill('0').join('\t'),
    '',
    '五、存在的主要问题及改进情况',
    '',
    '老照片的说明还不够细，明年请亲历者一起辨认，补齐人物和时间。',
    '',
    '六、其他需要报告的事项',
    '',
    other,
    '',
  ]
  return lines.join('\n')
}
