/** Checks of what a report says of itself. */
import type { Description } from '../types'

export const report: readonly Description[] = [
  {
    code: 'report/title',
    title: { zh: '标题不完整', en: 'The title is incomplete' },
    remedy: {
      zh: '标题写明机关、年度和“政府信息公开工作年度报告”；机关或年度也可以写在标题的上一行或下一行。',
      en: 'Name the organ, the year and 政府信息公开工作年度报告; organ or year may also stand on the line above or below.',
    },
    examples: [
      {
        changes: [
          [
            '芦汀县文化和旅游局2024年政府信息公开工作年度报告\n\n根据',
            '芦汀县文化和旅游局政府信息公开工作年度报告\n\n根据',
          ],
        ],
        place: '芦汀县文化和旅游局政府信息公开工作年度报告',
      },
    ],
  },
  {
    code: 'report/year',
    title: { zh: '年份不一致', en: 'The years differ' },
    remedy: {
      zh: '核对标题、正文和统计期限中的年份。以上年报告为底稿时最容易漏改。',
      en: 'Compare the years in title, text and statistical period. They are easily left over from last year’s report.',
    },
    examples: [
      {
        changes: [
          [
            '芦汀县文化和旅游局2024年政府信息公开工作年度报告\n\n根据',
            '芦汀县文化和旅游局2023年政府信息公开工作年度报告\n\n根据',
          ],
        ],
        place: '2023',
      },
    ],
  },
  {
    code: 'report/period',
    title: { zh: '统计期限有误', en: 'The statistical period is wrong' },
    remedy: {
      zh: '写明当年 1 月 1 日至 12 月 31 日。年中成立的机关可以从成立之日起，在正文中说明即可。',
      en: 'State 1 January to 31 December of the report’s year. An organ set up during the year may begin later, if the text says so.',
    },
    examples: [
      {
        changes: [['自2024年1月1日起至2024年12月31日止', '自2024年1月1日起至2024年12月21日止']],
        place: '自2024年1月1日起至2024年12月21日止',
      },
    ],
  },
  {
    code: 'report/basis',
    title: { zh: '引用的文件有误', en: 'The wrong notice is cited' },
    remedy: {
      zh: '2021 年度起引用国办公开办函〔2021〕30号，2019、2020 年度引用国办公开办函〔2019〕60号；是“函”，不是“涵”。',
      en: 'Reports since 2021 cite 国办公开办函〔2021〕30号, those on 2019 and 2020 国办公开办函〔2019〕60号; it is 函, not 涵.',
    },
    examples: [{ changes: [['国办公开办函〔2021〕30号', '国办公开办涵〔2021〕30号']], place: '涵' }],
  },
  {
    code: 'report/processing-fee',
    title: { zh: '未说明信息处理费', en: 'The processing fee is not mentioned' },
    remedy: {
      zh: '在第六部分写明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，写明没有收取。快速修复补写的句子中，数字留空待填。',
      en: 'Say in section six how many fee notices were issued, what they came to and what was collected, or that nothing was charged. The quick fix leaves the figures blank.',
    },
    examples: [
      {
        changes: [
          [
            '六、其他需要报告的事项\n\n本年度没有发出信息处理费收费通知，没有收取信息处理费。',
            '六、其他需要报告的事项\n\n无。',
          ],
        ],
        place: '六、其他需要报告的事项',
      },
    ],
  },
  {
    code: 'report/placeholder',
    title: { zh: '有待填写的空白', en: 'A blank is left to fill in' },
    remedy: {
      zh: '填上数字、名称或日期，或者删去这一句。快速修复、补全和新建年报插入的语句，填写之前也会提示。',
      en: 'Fill in the figure, name or date, or take the sentence out. Sentences that quick fixes, completion and new reports insert are named until they are filled.',
    },
    examples: [
      {
        changes: [
          [
            '本年度没有发出信息处理费收费通知，没有收取信息处理费。',
            '本年度发出信息处理费收费通知____件，收取信息处理费____元。',
          ],
        ],
        place: '____',
      },
    ],
  },
]
