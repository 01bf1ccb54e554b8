/**
 * A megabyte of each awkward character, in `npm test` a part of it, is checked in the time that a megabyte takes. Work that grew by the square of the
 * length would take a million times as long: the limit is there to name the character, and is nothing to be reached.
 * `npm test` takes a part of each sweep; all of them come with `npm run properties`.
 */
import { expect, test } from 'vitest'
import { floodJoints, floodPieces, floodPlaces, floodText } from '../generator/floods'
import { everyNth, whole } from '../properties/runs'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

/** What some pattern or reader looks at: marks, blanks, digits, words and tags, by themselves and before one another. */
const awkward = [
  ...Array.from('0９一年月件无第零均其中表统未减规'),
  ...Array.from(' \u3000\u00A0\t\r\n|、()（）<>&"“《,.，。；;:：-—*#%/_`~+￥'),
  ...['\u200B', '\u0301', '\u202E', '\uFEFF', '\0', '\uD842', '😀'],
  ...[
    '其中',
    '2023年',
    '1月',
    '（一）',
    '一、',
    '1.',
    '10件，',
    '占1%，',
    '收到申请',
    '未收到',
    '第二十条',
    '统计期限',
  ],
  ...['规章', '总计', '规章\n', '0\t', '规章\t0\n', '其他处理', '| ', '|-', '——', '**', '。”', '...'],
  ...['<b>', '<p>', '<td>', '<tr>', '</p>', '<table>', '<!--', '&nbsp;', '&#160;'],
]

/** The processor time is bounded; how long that takes is the machine's affair. */
const minutes = 20 * 60_000

const head = '青石县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年'
const table = '\n二、主动公开政府信息情况\n'
const rest = '规章\t0\t0\t0\n三、收到和处理政府信息公开申请情况\n'

const flood = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length))
const inProse = (text: string): string => head + text + table + rest
const inTable = (text: string): string => head + table + text + rest

/** So much shows what grows by the square: it would take a hundred thousand times as long. */
const long = 2 ** (whole ? 20 : 18)

/** As long a text of each by itself in a sentence. */
const sentences = awkward.map((part) => [`a sentence of ${JSON.stringify(part)}`, inProse(flood(part, long))] as const)

/** A quarter of each before the next one in a table. */
const tables = awkward.map((part, i) => {
  const two = part + awkward[(i + 1) % awkward.length]!
  return [`a table of ${JSON.stringify(two)}`, inTable(flood(two, long / 4))] as const
})

/** Sentences that contradict the tables, which are compared with those before and behind them: as many as are always checked. */
const contradicting = [
  '全县共收到政府信息公开申请9件，县政府收到政府信息公开申请5件。',
  '收到政府信息公开申请9件，其中予以公开1件，占19%，部分公开1件，其他处理1件，占29%，',
].map(
  (part) =>
    [
      `sentences like ${part}`,
      reportText({ agency: '青禾县人民政府' }).replace(
        /(?<=总体情况\n)/,
        `${flood(part, whole ? 600_000 : 200_000)}\n`,
      ),
    ] as const,
)

/** What took minutes by its square once. */
const named = (
  [
    ['"\n', 'before'],
    ['"\n"\n', 'table'],
    ['发出收费通知1件收取5元', 'after'],
    ['其中自然人1件，', 'prose'],
    ['一', 'before'],
    ['<b ', 'prose'],
  ] as const
).map(
  ([piece, place]) =>
    [`${JSON.stringify(piece)}, ${place}`, floodText({ piece, joint: '', place }, long, reportText())] as const,
)

/** A few of all the pieces of reports there are, ever the same ones. */
const pieces = floodPieces()
const some = Array.from({ length: 24 }, (_, i) => {
  const piece = pieces[Math.floor((i * pieces.length) / 24)]!
  const [joint, place] = [floodJoints[i % floodJoints.length]!, floodPlaces[(i * 3) % floodPlaces.length]!]
  const text = floodText({ piece, joint, place }, long, reportText())
  return [`${JSON.stringify(piece + joint)}, ${place}`, text] as const
})

test.concurrent.each([
  ...everyNth(sentences, 24),
  ...everyNth(tables, 24, 12),
  ...everyNth(contradicting, 2),
  ...everyNth(named, 2, 1),
  ...everyNth(some, 8),
])(
  '%s',
  async (_, stdin) => {
    const { code, stderr } = await ogiReport(['check', '-'], { stdin, limit: 120 })
    expect(stderr).toBe('')
    expect([0, 1]).toContain(code)
  },
  minutes,
)

test('a file of millions of pieces is named, and the others are checked', { timeout: minutes }, async () => {
  const cwd = folderWith({
    'a.txt': `${reportText()}\n${'1 1 1 '.repeat(2_500_000)}`,
    'b.txt': reportText({ resultsTotal: '6' }),
  })
  const env = { NODE_OPTIONS: '--max-old-space-size=1024' }
  const { code, stdout, stderr } = await ogiReport(['check', '.'], { cwd, env, limit: 120 })
  expect(stderr).toContain('a.txt: made of more than two million pieces')
  expect(stdout).toContain('b.txt')
  expect(code).toBe(1) // of the findings in b.txt: what a folder holds and nobody can read is named
})
