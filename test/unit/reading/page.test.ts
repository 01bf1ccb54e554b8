/** Pages whose tables only lay them out: what stands in their cells is read as if it stood alone. */
import { expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import { report } from './sample'

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line.includes('\t') ? `<table><tr><td>${line.replaceAll('\t', '</td><td>')}</td></tr></table>` : `<p>${line}</p>`,
    )
    .join('\n')
    .replace(/<\/table>\n<table>/g, '')

const told = (text: string) => {
  const { unchecked, title, sections, facts } = read(text)
  return {
    unchecked,
    title: title?.text,
    sections: sections.map((s) => s.heading.title.text),
    values: [...facts].map(([address, { cell }]) => [address, cell.text]),
  }
}

test('a report between the menu and the margin of a page', () => {
  const text = paragraphs(report())
  const menu = '<ul><li>政府信息公开指南</li><li>政府信息公开年报</li></ul>'
  const page = `<html><body><table width="100%"><tr><td>${menu}</td><td>\n${text}\n</td><td>打印</td></tr></table></body></html>`
  expect(told(text).sections).toHaveLength(6)
  expect(told(page)).toEqual(told(text))
})

test('an article without tables in the only cell of one', () => {
  const overview = `<p>${'全年更新栏目四十余次，办事指南逐项核对。'.repeat(60)}</p>`
  const text =
    paragraphs(report({ body: { disclosure: '见附图。', requests: '见附图。', review: '见附图。' } })) + overview
  expect(told(`<table><tr><td>${text}</td></tr></table>`)).toEqual(told(text))
})

test('a label over several paragraphs of its cell is one label', () => {
  const row = '<tr><td><p>行政</p><p>处罚</p></td><td><p>7</p></td></tr>'
  const text = report({
    body: { disclosure: `<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>${row}</table>` },
  })
  expect(read(text).facts.get('disclosure.penalties.decisions')?.cell.text).toBe('7')
})
