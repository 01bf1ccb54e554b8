/** What lets a change of the structure through, and what each of its guards holds back. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import { soundly, type Aim } from '../../../server/src/core/write/sound'
import { clean2021, edit } from '../checks/helper'

type Change = readonly [from: string, to: string]

/** Each passage stands once in the text; what is not changed at its ends is not part of the edit. */
function edits(text: string, changes: readonly Change[]) {
  return changes.map(([from, newText]) => {
    const start = text.indexOf(from)
    if (start < 0 || text.includes(from, start + 1)) throw new Error(`“${from}” does not stand exactly once`)
    return { span: { start, end: start + from.length }, newText }
  })
}

function passes(aim: Aim, changes: readonly Change[], text = clean2021): boolean {
  return soundly(read(text), edits(text, changes), aim) !== undefined
}

const values = (...entries: readonly Change[]): Aim => ({ values: new Map(entries) })
const part = (from: string, to?: string) =>
  clean2021.slice(clean2021.indexOf(from), to === undefined ? undefined : clean2021.indexOf(to))
const [five, six] = [part('五、存在', '六、其他'), part('六、其他')]
const heading = five.slice(0, five.indexOf('\n'))
const rules = '规章\t0\t0\t0'
const blankRule = edit(clean2021, [rules, '规章\t\t0\t0'])
const rule = 'disclosure.rules.made'
const force = 'disclosure.coercion.decisions'
const normative = ['made', 'repealed', 'inForce'].map((c) => [`disclosure.normativeDocuments.${c}`, ''] as const)
const withoutForce = edit(clean2021, ['行政强制\t6\t\t\n', ''])

describe('passes', () => {
  test.each<[string, Aim, readonly Change[], string?]>([
    ['words between the tables', {}, [['有的栏目更新偏慢', '有的栏目更新慢']]],
    ['a blank in front of a figure', {}, [['行政事业性收费\t', '行政事业性收费\t ']]],
    ['a label written anew', {}, [['行政强制\t', '行政 强制\t']]],
    ['a value for a blank cell', values([rule, '5']), [['规章\t\t', '规章\t5\t']], blankRule],
    [
      'a row with its value',
      values([force, '6']),
      [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制\t6\t\t']],
      withoutForce,
    ],
    ['a row left blank', values([force, '']), [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制\t\t\t']], withoutForce],
    ['a blank row further to the right', {}, [['规章\t\t\t', ' 规章\t\t\t']], edit(clean2021, [rules, '规章\t\t\t'])],
    ['a figure dropped on purpose', { dropped: (a) => a === force }, [['行政强制\t6\t\t\n', '']]],
    ['a passage moved on purpose', { moved: true }, [[rules, ` ${rules}`]]],
    ['a section put back', { sections: ['problems'] }, [[six, five + six]], edit(clean2021, [five, ''])],
  ])('%s', (_, aim, changes, text) => {
    expect(passes(aim, changes, text)).toBe(true)
  })
})

describe('is held back', () => {
  test.each<[string, Aim, readonly Change[], string?]>([
    ['no change at all', {}, []],
    ['what is no report any more', {}, [[part('一、总体情况', '五、存在'), '']]],
    ['a heading lost', {}, [[heading, '']]],
    ['a heading more', {}, [[six, `${heading}\n\n${six}`]]],
    ['a section that does not come back', { sections: ['problems'] }, [[six, `${six}\n`]], edit(clean2021, [five, ''])],
    ['sections out of order', { moved: true }, [[five + six, `${six}\n${five}`]]],
    ['another figure', {}, [['31.25', '31.2']]],
    ['another figure where one is to be written', values([rule, '5']), [[rules, '规章\t5\t0\t0']]],
    ['a figure lost', {}, [['行政强制\t6\t\t\n', '']]],
    [
      'a figure lost beside one dropped',
      { dropped: (a) => a === force },
      [['行政处罚\t87\t\t\n行政强制\t6\t\t\n', '']],
    ],
    ['a figure that moves', {}, [[rules, ` ${rules}`]]],
    ['a value where nothing was to be written', {}, [['规章\t\t', '规章\t5\t']], blankRule],
    ['not the value that was to be written', values([rule, '5']), [['规章\t\t', '规章\t6\t']], blankRule],
    [
      'a value where a blank was to be',
      values([force, '']),
      [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制\t6\t\t']],
      withoutForce,
    ],
    ['a row that is not read', values([force, '6']), [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n（空）']], withoutForce],
    ['a row that was not to be written', {}, [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制\t6\t\t']], withoutForce],
    [
      'a row under a name that is only tolerated',
      values(...normative),
      [[rules, `${rules}\n规范性文件\t\t\t`]],
      edit(clean2021, ['行政规范性文件\t4\t1\t23\n', '']),
    ],
    ['a row that nobody knows', {}, [[rules, `${rules}\n县内文件\t1\t1\t1`]]],
    ['a row twice', {}, [[rules, `${rules}\n${rules}`]]],
    ['a row run together', {}, [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制6']], withoutForce],
    ['a figure more in a row', {}, [['行政强制\t6\t\t', '行政强制\t6\t7\t']]],
    ['a head lost', {}, [['\t本年废止件数', '\t']]],
    ['heads exchanged', {}, [['本年废止件数\t现行有效件数', '现行有效件数\t本年废止件数']]],
    ['a row without a figure', {}, [['行政处罚\t87\t\t', '行政处罚\t87\t\t\n行政强制']], withoutForce],
    ['rows out of order', values([force, '6']), [['\n行政处罚', '\n行政强制\t6\t\t\n行政处罚']], withoutForce],
    [
      'a row whose name is only like one',
      values(...normative),
      [[rules, `${rules}\n行政规范姓文件\t\t\t`]],
      edit(clean2021, ['行政规范性文件\t4\t1\t23\n', '']),
    ],
  ])('%s', (_, aim, changes, text) => {
    expect(passes(aim, changes, text)).toBe(false)
  })

  test('what was wrong before may stay', () => {
    const text = edit(clean2021, [rules, `${rules}\n县内文件\t1\t1\t1`])
    expect(passes({}, [['有的栏目更新偏慢', '有的栏目更新慢']], text)).toBe(true)
  })

  test('what was wrong in one table does not excuse another', () => {
    const text = edit(clean2021, [rules, `${rules}\n县内文件\t1\t1\t1`])
    const total = clean2021.split('\n').find((line) => line.includes('（七）总计'))!
    expect(passes({}, [[total, `${total}\n\t其他情形\t\t1\t1\t1\t1\t1\t1\t1`]], text)).toBe(false)
  })

  test('a text that nobody waits for; a shorter one never, however often it is asked for', () => {
    const times = (length: number) => {
      const text = edit(clean2021, ['有的栏目更新偏慢', '慢'.repeat(length)])
      const reading = read(text)
      const change = edits(text, [['行政事业性收费\t', '行政事业性收费\t ']])
      return [1, 2, 3, 4].map(() => soundly(reading, change, {}) !== undefined)
    }
    expect(times(350_000)).toEqual([true, true, true, true])
    expect(times(450_000)).toEqual([false, false, false, false])
  })
})
