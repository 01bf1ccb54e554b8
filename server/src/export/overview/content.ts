/** What every form of the overview says of the reports of a folder, in words. Knows no form. */
import { cellOf, seriesOf, type AgencyRow, type Entry, type Overview, type Point } from '../../collection'
import type { Address, Language, Text } from '../../core'
import { reasons, type WhyNotRead } from '../reasons'

/** A file that may hold a report and was not read. */
export interface UnreadFile {
  readonly path: string
  readonly why: WhyNotRead
}

/** What is set in a form: the overview, and the figures whose series is to be shown with it. */
export interface Told {
  readonly overview: Overview<UnreadFile>
  readonly addresses: readonly Address[]
  readonly language: Language
}

export type Row = AgencyRow<UnreadFile>

/** `wrong`: errors. `unsure`: warnings, or not all is there or was read. */
export interface CellWords {
  readonly text: string
  readonly tone?: 'wrong' | 'unsure'
}

export const words = {
  title: { zh: '年度报告概览', en: 'Overview of annual reports' },
  agency: { zh: '机关', en: 'Agency' },
  year: { zh: '年度', en: 'Year' },
  state: { zh: '状态', en: 'State' },
  path: { zh: '文件', en: 'File' },
  format: { zh: '格式', en: 'Format' },
  read: { zh: '读出', en: 'Read' },
  of: { zh: '应有', en: 'Of' },
  cells: { zh: '未读出的数', en: 'Figures not read' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  information: { zh: '提示', en: 'Information' },
  hints: { zh: '建议', en: 'Hints' },
  absent: { zh: '缺报告或未读', en: 'Missing or not read' },
  copyOf: { zh: '内容同', en: 'Same as' },
  why: { zh: '未读的原因', en: 'Why not read' },
  unread: { zh: '未读的文件', en: 'Files not read' },
  undated: { zh: '年度未知', en: 'year unknown' },
  missing: { zh: '缺', en: 'missing' },
  none: { zh: '—', en: '–' },
  sound: { zh: '✓', en: '✓' },
  legend: {
    zh: '✓ 全部读出，没有错误和警告；缺：前后年度都有报告而这一年没有，或配置中列出的机关没有报告；—：没有报告。',
    en: '✓: all read, no error or warning. missing: no report, though there are some before and after it or the configuration names the agency. –: no report.',
  },
} satisfies Record<string, Text>

const separator: Text = { zh: '，', en: ', ' }

/** Where a report names nobody its file does. */
export function nameOf({ name, entries, key }: Row): string {
  const path = entries[0]?.digest.path ?? key
  return name ?? path.slice(path.lastIndexOf('/') + 1)
}

export function cellWords(row: Row, year: number, language: Language): CellWords {
  const cell = cellOf(row, year)
  if (cell.kind === 'none') return { text: words.none[language] }
  if (cell.kind === 'missing') return { text: words.missing[language], tone: 'unsure' }
  if (cell.kind === 'unread')
    return { text: join([...new Set(cell.files.map(({ why }) => notRead(why, language)))], language), tone: 'unsure' }
  return entriesWords(cell.entries, language)
}

/** Of a year, or of the reports whose year is not known. */
export function entriesWords(entries: readonly Entry[], language: Language): CellWords {
  const own = entries.filter(({ copyOf }) => copyOf === undefined)
  const sum = (of: (entry: Entry) => number): number => own.reduce((all, entry) => all + of(entry), 0)
  const [errors, warnings] = [sum(({ counts }) => counts.error), sum(({ counts }) => counts.warning)]
  const [read, of] = [sum(({ digest }) => digest.read), sum(({ digest }) => digest.of)]
  const isInDoubt = own.some(({ digest }) => digest.year !== undefined && !digest.yearIsCertain)
  const parts = [
    ...(own.length > 1 ? [say({ zh: `${own.length} 份`, en: `${own.length} reports` })] : []),
    ...(isInDoubt ? [say({ zh: '年度不确定', en: 'year uncertain' })] : []),
    ...(errors > 0 ? [say({ zh: `错误 ${errors}`, en: many(errors, 'error') })] : []),
    ...(warnings > 0 ? [say({ zh: `警告 ${warnings}`, en: many(warnings, 'warning') })] : []),
    ...(read < of ? [say({ zh: `读出 ${read}/${of}`, en: `read ${read}/${of}` })] : []),
  ]
  if (parts.length === 0) return { text: words.sound[language] }
  return { text: join(parts, language), tone: errors > 0 ? 'wrong' : 'unsure' }

  function say(text: Text): string {
    return text[language]
  }
}

export function notRead(why: WhyNotRead, language: Language): string {
  return language === 'zh' ? `未读：${reasons[why].zh}` : `not read: ${reasons[why].en}`
}

/** The reports whose year is not known. */
export function undated({ entries }: Row): readonly Entry[] {
  return entries.filter(({ digest }) => digest.year === undefined)
}

/** All files that were not read. */
export function unreadIn<File extends UnreadFile>({ agencies, elsewhere }: Overview<File>): File[] {
  const all = [...agencies.flatMap(({ unread }) => unread.map(({ file }) => file)), ...elsewhere]
  return all.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What all of it comes to. */
export function summaryWords({ overview, language }: Pick<Told, 'overview' | 'language'>): string {
  const { agencies } = overview
  const sum = (of: (row: Row) => number): number => agencies.reduce((all, row) => all + of(row), 0)
  const reports = sum(({ entries }) => entries.length)
  const [errors, warnings] = [sum(({ need }) => need.errors), sum(({ need }) => need.warnings)]
  const [missing, files] = [sum((row) => row.missing.length), unreadIn(overview).length]
  const cells = sum(({ need }) => need.unread)
  return language === 'zh'
    ? `${agencies.length} 个机关，${reports} 份年度报告：${errors} 个错误，${warnings} 个警告；缺 ${missing} 份报告；${files} 个文件未读；${cells} 个数未读出。`
    : `${many(agencies.length, 'agency', 'agencies')}, ${many(reports, 'annual report')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}; ${many(missing, 'report')} missing; ${many(files, 'file')} not read; ${many(cells, 'figure')} not read.`
}

function many(count: number, one: string, others = `${one}s`): string {
  return `${count} ${count === 1 ? one : others}`
}

/** A figure as it is written, of a cell without one what is known of it; two of one year that contradict each other beside one another. */
export function figureWords(points: readonly Point[], year: number, language: Language): string {
  const own = points.filter((point) => point.year === year)
  const told = own.map(({ figure, state }) => (figure ? figure.decimal + (figure.unit ?? '') : states[state][language]))
  return [...new Set(told)].join(' / ')
}

const states: Readonly<Record<Point['state'], Text>> = {
  read: { zh: '', en: '' },
  blank: { zh: '空白', en: 'blank' },
  mark: { zh: '/', en: '/' },
  text: { zh: '文字', en: 'text' },
  unread: { zh: '未读出', en: 'not read' },
  none: { zh: '', en: '' },
}

/**
 * The figures of several series that can be drawn over one another: of each year the one that there is. Where units differ,
 * amounts are in 万元, and those that name no unit are left out: the form does not fix it everywhere.
 */
export function drawable(series: readonly (readonly Point[])[]): ReadonlyMap<number, string>[] {
  const units = new Set(series.flatMap((points) => points.flatMap(({ figure }) => (figure ? [figure.unit] : []))))
  const valueOf = ({ figure }: Point): string | undefined => {
    if (!figure || units.size < 2) return figure?.decimal
    if (figure.unit === undefined) return undefined
    return figure.unit === '元' ? inTenThousands(figure.decimal) : figure.decimal
  }
  return series.map((points) => {
    const values = new Map<number, string>()
    const disputed = new Set<number>()
    for (const point of points) {
      const value = valueOf(point)
      if (value === undefined) continue
      if ((values.get(point.year) ?? value) !== value) disputed.add(point.year)
      values.set(point.year, value)
    }
    return new Map([...values].filter(([year]) => !disputed.has(year)))
  })
}

function inTenThousands(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  const digits = whole.padStart(5, '0')
  const behind = digits.slice(-4) + fraction
  const last = behind.search(/[1-9]0*$/)
  return `${sign}${digits.slice(0, -4)}${last < 0 ? '' : `.${behind.slice(0, last + 1)}`}`
}

export function seriesIn(told: Told, address: Address): { readonly row: Row; readonly points: readonly Point[] }[] {
  return told.overview.agencies.flatMap((row) => {
    const points = seriesOf(row, address)
    return points.some(({ state }) => state !== 'none') ? [{ row, points }] : []
  })
}

function join(parts: readonly string[], language: Language): string {
  return parts.join(separator[language])
}
