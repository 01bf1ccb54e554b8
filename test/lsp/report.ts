/** The annual report of an invented agency, in tab-separated rows as they come out of a word processor; consistent unless told otherwise. */
import { addressesOf, form2021 } from '../../server/src/form'

/** Ten requests: eight of natural persons, two of companies; one is carried forward. Everything else is 0. */
const figures: Readonly<Record<string, string>> = {
  ...Object.fromEntries(addressesOf(form2021).map((address) => [address, '0'])),
  ...requests('received', 7, 2),
  ...requests('broughtForward', 1, 0),
  ...requests('granted', 4, 1),
  ...requests('partial', 1, 0),
  ...requests('refused.processInformation', 1, 0),
  ...requests('unavailable.notHeld', 1, 1),
  ...requests('total', 7, 2),
  ...requests('carriedForward', 1, 0),
  'disclosure.normativeDocuments.made': '3',
  'disclosure.normativeDocuments.inForce': '41',
  'disclosure.licensing.decisions': '1520',
  'disclosure.charges.amount': '12.5',
  'review.reconsideration.upheld': '2',
  'review.reconsideration.total': '2',
}

function requests(row: string, natural: number, commercial: number): Record<string, string> {
  const at = (column: string): string => `requests.${row}.${column}`
  return {
    [at('natural')]: `${natural}`,
    [at('commercial')]: `${commercial}`,
    [at('total')]: `${natural + commercial}`,
  }
}

/** The report with other values written at some addresses. */
export function reportText(values: Readonly<Record<string, string>> = {}, eol = '\n'): string {
  const all = { ...figures, ...values }
  return text(all).replaceAll('\n', eol)
}

function text(values: Readonly<Record<string, string>>): string {
  return `青石县水务局2023年政府信息公开工作年度报告

本报告由青石县水务局编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。

一、总体情况

我局明确一名副局长分管此项工作，按月核对公开目录。

二、主动公开政府信息情况

${disclosure(values)}

三、收到和处理政府信息公开申请情况

${requestsTable(values)}

四、政府信息公开行政复议、行政诉讼情况

${review(values)}

五、存在的主要问题及改进情况

公开目录更新偏慢，下一年度改为每周核对一次。

六、其他需要报告的事项

本年度未收取信息处理费。
`
}

function disclosure(values: Readonly<Record<string, string>>): string {
  const table = form2021.tables.find((t) => t.key === 'disclosure')
  const lines = (table?.blocks ?? []).flatMap((block) => [
    `${block.head?.text ?? ''}\t\t\t`,
    ['信息内容', ...block.columns.map((c) => c.label.text)].join('\t'),
    ...block.rows.map((row) =>
      [row.label?.text, ...block.columns.map((c) => values[`${row.key}.${c.key}`])].join('\t'),
    ),
  ])
  return lines.join('\n')
}

function requestsTable(values: Readonly<Record<string, string>>): string {
  const table = form2021.tables.find((t) => t.key === 'requests')
  const head = `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t总计
\t\t\t自然人\t法人或其他组织
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他`
  const shown = new Set<string>()
  const lines = (table?.blocks ?? []).flatMap((block) =>
    block.rows.map((row) => {
      const groups = row.groups.map((key) => {
        const group = block.groups.find((g) => g.key === key)
        const first = !shown.has(key)
        shown.add(key)
        return first && group ? group.ordinal + group.label.text : ''
      })
      const labels = [...groups, row.ordinal + (row.label?.text ?? '')]
      const cells = [...labels, ...Array.from({ length: 3 - labels.length }, () => '')]
      return [...cells, ...block.columns.map((c) => values[`${row.key}.${c.key}`])].join('\t')
    }),
  )
  return [head, ...lines].join('\n')
}

function review(values: Readonly<Record<string, string>>): string {
  const outcomes = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
  const table = form2021.tables.find((t) => t.key === 'review')
  const lines = (table?.blocks ?? []).flatMap((block) =>
    block.rows.map((row) => block.columns.map((c) => values[`${row.key}.${c.key}`]).join('\t')),
  )
  return [
    '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
    `${outcomes}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t`,
    `\t\t\t\t\t${outcomes}\t${outcomes}`,
    ...lines,
  ].join('\n')
}
