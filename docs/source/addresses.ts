/** `docs/addresses.md`: every address of every edition, what it means, and the columns and states of `extract`. */
import type { Language, Text } from '../../server/src/core'
import { labelsIn, type Labels } from '../../server/src/features/labels'
import { addressesOf, editions, placeIn } from '../../server/src/form'
import { generated } from './page'
import { markdownTable } from './tables'

const words = {
  title: { zh: '地址', en: 'Addresses' },
  intro: {
    zh: '报告中每个数都有一个地址，JSON、CSV、Excel、Parquet、配置文件和提示信息用的都是它：行的名称，加列的名称。下面列出两种格式的全部地址；`extract --labels zh` 把各栏写在地址旁边。',
    en: 'Every value of a report has an address, the same in JSON, CSV, Excel, Parquet, the configuration file and messages: the name of a row and that of a column. All addresses of both forms stand below; `extract --labels en` writes what they mean beside them.',
  },
  columns: { zh: '输出的各列', en: 'Columns of the output' },
  states: { zh: 'state：一格的状态', en: 'state: what a cell is' },
  name: { zh: '名称', en: 'Name' },
  address: { zh: '地址', en: 'Address' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  counts: { zh: '含义', en: 'Meaning' },
  provision: { zh: '依据', en: 'Provision' },
} satisfies Record<string, Text>

type Entry = readonly [name: string, meaning: Text]

const columns: readonly Entry[] = [
  ['path', { zh: '文件', en: 'The file' }],
  ['edition', { zh: '格式：2019 或 2021', en: 'The form: 2019 or 2021' }],
  ['year', { zh: '报告的年度', en: 'The year that the report is on' }],
  ['agency', { zh: '机关', en: 'Whose report it is' }],
  ['address', { zh: '地址，见下文', en: 'The address, see below' }],
  [
    'section, row, column, provision',
    { zh: '只在用 --labels 时有：部分、行、列、依据', en: 'Only with --labels: what the address means' },
  ],
  [
    'decimal',
    { zh: '准确的数；没有读出的为空（不是 0）', en: 'The exact number; empty where none was read (which is not 0)' },
  ],
  [
    'value',
    {
      zh: '只在 Parquet 中有：最接近的浮点数。Parquet 的 decimal 是准确的 DECIMAL(38, 14)，容纳不下的为空，见 raw',
      en: 'Only in Parquet: the nearest floating-point number. There decimal is an exact DECIMAL(38, 14); a number without room in it is empty, raw has it',
    },
  ],
  [
    'unit',
    { zh: '报告写明的单位：元、万元或空；不作换算', en: 'As the report writes it: 元, 万元 or empty; never converted' },
  ],
  ['raw', { zh: '报告中的写法', en: 'As the report writes it' }],
  [
    'line, character',
    {
      zh: '在文本中的位置，都从 0 起，按 UTF-16 计；Word、PDF 的文本见 `ogi-report text`',
      en: 'Where it stands in the text, both from 0, in UTF-16 units; `ogi-report text` prints the text of a Word document or a PDF',
    },
  ],
  ['state', { zh: '见下表', en: 'See the next table' }],
  [
    'finding',
    {
      zh: '指出这一格有问题的检查（有几项时取最重的），按配置文件调整后',
      en: 'The check that blames the cell (the weightiest, if several do), after configuration',
    },
  ],
  [
    'disclosure.charges.amount.unit, disclosure.procurement.amount.unit',
    { zh: '只在 --wide 中有：金额的单位，在金额后面一列', en: 'Only with --wide: the unit of an amount, behind it' },
  ],
  [
    'read, of',
    { zh: '只在 --wide 中有：读出几个数、共几格', en: 'Only with --wide: how many figures were read, of how many' },
  ],
]

const states: readonly Entry[] = [
  ['read', { zh: '读出的数', en: 'A number that was read' }],
  [
    'sums',
    {
      zh: '位置不足以判断，按勾稽关系读出的数',
      en: 'A number whose place says too little: the sums leave no other reading',
    },
  ],
  ['blank', { zh: '空格', en: 'An empty cell' }],
  ['mark', { zh: '用“/”“—”“无”等代替数', en: 'A mark such as “/”, “—” or “无” instead of a number' }],
  ['text', { zh: '其他文字', en: 'Other words' }],
  ['unread', { zh: '没有读出，或者没有这一格', en: 'Not read, or not there' }],
]

export function addressesPage(): string {
  return [`# ${words.title.zh} · ${words.title.en}`, generated, ...part('zh', '中文'), ...part('en', 'English')].join(
    '\n\n',
  )
}

function part(language: Language, heading: string): string[] {
  const say = (text: Text): string => text[language]
  const list = (name: Text, entries: readonly Entry[]): string[] => [
    `### ${say(name)}`,
    markdownTable(
      [say(words.name), say(words.counts)],
      entries.map(([code, meaning]) => [
        code
          .split(', ')
          .map((each) => `\`${each}\``)
          .join(', '),
        say(meaning),
      ]),
    ),
  ]
  return [
    `## ${heading}`,
    say(words.intro),
    ...list(words.columns, columns),
    ...list(words.states, states),
    ...editions.flatMap((form) => [`### ${say(form.name)}`, table(form, language)]),
  ]
}

function table(form: (typeof editions)[number], language: Language): string {
  const labelsOf = labelsIn(language)
  const rows = addressesOf(form).map((address) => {
    const { row, column, provision }: Labels = labelsOf(form.edition, address)!
    return [`\`${address}\``, row, column, placeIn(form, address)!.row.counts[language], provision]
  })
  const heads = [words.address, words.row, words.column, words.counts, words.provision]
  return markdownTable(
    heads.map((head) => head[language]),
    rows,
  )
}
