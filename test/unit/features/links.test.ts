import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { links } from '../../../server/src/features/links'
import { publications } from '../../../server/src/form/publications'
import { reportText } from '../../lsp/report'

const cited = (sentence: string) => {
  const text = reportText().replace('按月核对公开目录。', `${sentence}。`)
  return links(analyse(text)).map(({ span, address }) => [text.slice(span.start, span.end), address])
}
const [regulations] = publications

describe('links', () => {
  it('lead from the name of the Regulations to their text', () => {
    const address = regulations?.address
    expect(cited('依照《中华人民共和国政府信息公开条例》和《政府信息公开条例》第五十条编制')).toEqual([
      ['中华人民共和国政府信息公开条例', address],
      ['政府信息公开条例', address],
    ])
    expect(cited('依照《中华人民共和国\n政府信息公开条例》编制')).toEqual([
      ['中华人民共和国\n政府信息公开条例', address],
    ])
  })

  it('lead nowhere from what has no certain address', () => {
    expect(
      cited('依照《青石省政府信息公开条例》《政府信息公开信息处理费管理办法》和国办公开办函〔2021〕30号编制'),
    ).toEqual([])
    expect(links(analyse('《政府信息公开条例》摘要'))).toEqual([])
  })

  it('are those of the State Council only', () => {
    for (const { address } of publications) expect(address).toMatch(/^https:\/\/www\.gov\.cn\/[\w\-/]+\.htm$/)
  })
})
