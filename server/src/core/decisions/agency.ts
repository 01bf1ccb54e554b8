/**
 * Whose report it is: the organ that the title names, else a line directly beside it, else the preface where it says whose
 * report this is. Everything is written without blanks, in the characters of the text.
 */
import type { AgencyDecision, AgencyWitness, Row, Span, Title } from '../model'
import { onlyCell, sentence } from '../outline/title'

export function decideAgency(title: Title | undefined, rows: readonly Row[], preface: Span): AgencyDecision {
  const named = namedByTitle(title, rows)
  const witnesses = [
    ...(named ? [named] : []),
    ...namedByPreface(rows, { start: title?.span.end ?? preface.start, end: preface.end }),
  ]
  const value = witnesses[0]?.agency
  if (value === undefined) return { certain: false, witnesses }
  return { value, certain: witnesses.every(({ agency }) => isSameOrgan(agency, value)), witnesses }
}

/** A preface often leaves out what the organ belongs to: 县教育局 for 江源县教育局. */
export function isSameOrgan(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

const organ =
  /(?:政府|办公室|办公厅|[办局委厅部院镇乡区市县旗州省盟处站队社会团所馆署台行]|委员会|中心|街道|办事处|公司|学校|大学|管委会|科委)$/
const chrome = /^(?:正文|首页|当前位置|发布|来源|索引|字体|打印|分享|关闭)|[:：>]/

/** What stands before a title and is none of its words: marks of Markdown, a field's name, an attachment's or an item's number. */
const furniture =
  /^[#*>_]+|^.*(?:标题|名称|题名)[:：]|^[【[](?:标题|名称|题名)[】\]]|^附件\d{0,2}[:：.、]?|^\d{1,2}[.．、]/g
const date = /20\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})/g
const ofYear = /[（(]?20\d\d年?(?:度|[（(]度[)）])?[)）]?/g

/** Without blanks, furniture, dates and years. */
function bare(said: string): string {
  return said.replace(/\s+/g, '').replace(date, '').replace(furniture, '').replace(ofYear, '')
}

/** The organ named in the title before or behind the year, else on the line directly above or below. */
export function namedByTitle(title: Title | undefined, rows: readonly Row[]): AgencyWitness | undefined {
  if (!title) return undefined
  const named = bare(title.text)
    .replace(/(?:政府|政务)?信息公开.*$/, '')
    .replace(/^(?:关于|[：:\-—])+|(?<!关于|[：:\-—的])(?:关于|[：:\-—的])+$/g, '')
  if (named.length >= 2)
    return { kind: 'title', agency: named.endsWith('人民') ? `${named}政府` : named, span: title.span }
  const cells = rows.flatMap((row) => onlyCell(row) ?? [])
  const above = cells
    .filter(({ span }) => span.end <= title.span.start)
    .slice(-2)
    .reverse()
  const below = cells.find(({ span }) => span.start >= title.span.end)
  for (const cell of [above[0], below, above[1]]) {
    const said = bare(cell?.text ?? '')
    if (said.length >= 2 && said.length <= 30 && organ.test(said) && !chrome.test(said) && !sentence.test(said))
      return { kind: 'beside', agency: said, span: cell!.span }
  }
  return undefined
}

const itsOwn =
  /(?:^|[。；，、：\s》]|现将|现公布|现发布|公布|发布|编制|形成|制作|撰写|起草)([\u4e00-\u9fff]{3,30})[（(]?20\d\d年?度?[)）]?的?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|年度工作报告|报告|工作报告)/

/** The organ whose report the preface says this is: 编制江源县人民政府2023年政府信息公开工作年度报告, 本报告由江源县教育局编制. */
function namedByPreface(rows: readonly Row[], preface: Span): AgencyWitness[] {
  const found: AgencyWitness[] = []
  for (const { span, cells } of rows) {
    if (span.start < preface.start || span.start >= preface.end) continue
    const said = cells.map((cell) => cell.text).join('')
    if (said.length > longest || !said.includes('报')) continue
    const agency = namedAsOwner(said.replace(/\s+/g, '')) ?? namedAsAuthor(said.replace(/\s+/g, ''))
    if (agency !== undefined) found.push({ kind: 'preface', agency, span })
  }
  // Who is named second may have ordered the report, or checked it.
  return found.every(({ agency }) => isSameOrgan(agency, found[0]!.agency)) ? found.slice(0, 1) : []
}

/** No preface is longer. */
const longest = 2000

function namedAsOwner(said: string): string | undefined {
  const agency = itsOwn.exec(said)?.[1]?.replace(/^(?:现将|现公布|现发布|公布|发布|公开|编制|形成|关于|本|我)+/, '')
  return agency !== undefined && isOrgan(agency) ? agency : undefined
}

function isOrgan(agency: string): boolean {
  return agency.length >= 3 && organ.test(agency) && !/^[各该]|我[局委办厅院市县区镇乡]/.test(agency)
}

const makes = '(?:编制|编写|编撰|撰写|制作|起草|形成|公布|公开|发布)'
const how = '(?:[现特已]|依法|组织|负责|牵头|统一|汇总|认真|及时|面?向社会|对外|公开|结合实际)*'
const onGrounds = '(?:根据|按照|依据|依照)[^，]*'
const thisReport = '本(?:年度)?(?:政府信息公开)?(?:工作)?(?:年度)?报告'
const aReport = `(?:${thisReport}|20\\d\\d年?(?:度|年度)?的?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|年度工作报告))(?!格式|编制|编写|工作|模板|要求|[^，]*通知)`
const name = '([\u4e00-\u9fff]{3,30}?)'

/** What a clause says of who made the report. The organ's name ends where the words go on that stand behind it. */
const authors: readonly RegExp[] = [
  // 本报告由江源县教育局编制, 由江源县教育局负责编制2023年…年度报告; of what else is made the clause says nothing
  new RegExp(`^(?:${thisReport}[系是为]?)?由${name}${how}(?:${onGrounds})?${makes}(?!的(?!20|本))`),
  // 本报告系江源县教育局根据《条例》要求编制的…
  new RegExp(`^${thisReport}[系是为]${name}${how}(?:${onGrounds})?${makes}`),
  // 江源县教育局现公布2023年…年度报告, 江源县教育局编制本报告
  new RegExp(`^${name}${how}(?:${onGrounds})?${makes}(?:了|完成|完成了)?(?:本机关|本单位)?${aReport}`),
]

/** Several organs, a part of one, or whoever orders a report are not whose report it is. */
const otherThanOne =
  /^(?:根据|按照|依据|依照|[由在报对为现今已将]|指导|督促|要求|办公室$|办公厅$|委员会$)|[各等及]|所有|有关|相关|下属|全[省市县区]|社会$|(?:[局委厅院]|公开(?:工作)?)办公室$|本[局委办厅院机单]/

function namedAsAuthor(said: string): string | undefined {
  const names = withoutTitles(said)
    .split(/[。；！？]/)
    .filter((sentence) => /报告|年报/.test(sentence))
    .flatMap((sentence) => sentence.split('，'))
    .flatMap((clause) => authors.map((author) => author.exec(clause)?.[1]).find((found) => found !== undefined) ?? [])
  const [first] = names
  const isOne = first !== undefined && names.every((other) => isSameOrgan(other, first))
  return isOne && isOrgan(first) && !otherThanOne.test(first) ? first : undefined
}

/** What is cited and what stands in brackets says nothing of who writes; the report's own title stays. */
function withoutTitles(said: string): string {
  return said
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/《([^《》]*)》/g, (_, cited: string) => (/^20\d\d.*(?:报告|年报)$/.test(cited) ? cited : ''))
}
