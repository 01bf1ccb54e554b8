/** What the title's hover says of the report: its year, its organ and its form, each with what speaks for it and against it. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Language } from '../../../server/src/core/language'
import { hover } from '../../../server/src/features/hover'
import { reportText } from '../../cli/report'

const title = '青禾县档案馆2023年政府信息公开工作年度报告'

function onTitle(text: string, language: Language = 'zh') {
  const report = analyse(text)
  return hover(report, report.title!.span.start + 1, language)?.items
}

describe('the hover on the title', () => {
  test('says what all witnesses agree on', () => {
    expect(onTitle(reportText())).toEqual([
      '年度：2023（标题、统计期限）',
      '机关：青禾县档案馆（标题、开头的说明）',
      '格式：2021年格式（表二、表三、报告年度）',
    ])
    expect(onTitle(reportText(), 'en')).toEqual([
      'Year: 2023 (the title, the statistical period)',
      'Organ: 青禾县档案馆 (the title, the preface)',
      'Form: the 2021 form (table two, table three, the year of the report)',
    ])
  })

  test('says who names another year, and which form that asks for', () => {
    const text = reportText().replace(title, title.replace('2023', '2020'))
    expect(onTitle(text)?.[0]).toBe('年度：2020（标题）；统计期限：2023')
    const old = reportText().replaceAll('2023年', '2020年')
    expect(onTitle(old)?.[2]).toBe(
      '格式：2021年格式（表二、表三）；报告年度：2019年格式（试行）。应使用2019年格式（试行）',
    )
  })

  test('names the organ that stands beside the title or in the preface', () => {
    const bare = title.replace('青禾县档案馆', '')
    expect(onTitle(reportText().replace(title, `青禾县档案馆\n${bare}`))?.[1]).toBe(
      '机关：青禾县档案馆（标题旁的一行、开头的说明）',
    )
    const preface = reportText()
      .replace(title, bare)
      .replace('青禾县档案馆按照', '现公布青禾县档案馆2023年政府信息公开工作年度报告。本馆按照')
    expect(onTitle(preface)?.[1]).toBe('机关：青禾县档案馆（开头的说明）')
  })

  test('tells of an organ that only the preface names so', () => {
    const text = reportText().replace('青禾县档案馆按照', '现公布青禾县林业局2023年政府信息公开工作年度报告。本馆按照')
    const { agency } = analyse(text).decisions
    expect(agency).toMatchObject({ value: '青禾县档案馆', certain: false })
    expect(onTitle(text)?.[1]).toBe('机关：青禾县档案馆（标题）；开头的说明：青禾县林业局')
  })
})
