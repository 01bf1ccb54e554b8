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
  return { value, certain: witnesses.every(({ agency }) => isSame(agency, value)), witnesses }
}

/** A preface often leaves out what the organ belongs to: 县教育局 for 江源县教育局. */
function isSame(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

const organ =
  /(?:政府|办公室|办公厅|[办局委厅部院镇乡区市县旗州省盟处站队社会团所馆署台行]|委员会|中心|街道|办事处|公司|学校|大学|管委会|科委)$/
const chrome = /^(?:正文|首页|当前位置|发布|来源|索引|字体|打印|分享|关闭)|[:：>]/

/** The organ named in the title before or behind the year, else on the line directly above or below. */
export function namedByTitle(title: Title | undefined, rows: readonly Row[]): AgencyWitness | undefined {
  if (!title) return undefined
  const named = title.text
    .replace(/\s+/g, '')
    .replace(/^#+/, '')
    .replace(/[（(]?20\d\d年?度?[)）]?/g, '')
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
    const said = cell?.text.replace(/\s+/g, '') ?? ''
    if (said.length >= 2 && said.length <= 30 && organ.test(said) && !chrome.test(said) && !sentence.test(said))
      return { kind: 'beside', agency: said, span: cell!.span }
  }
  return undefined
}

const itsOwn =
  /(?:^|[。；，、：\s》]|现将|现公布|现发布|公布|发布|编制|形成|制作|撰写|起草)([\u4e00-\u9fff]{3,30})[（(]?20\d\d年?度?[)）]?的?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|年度工作报告|报告|工作报告)/

/** The organ whose report the preface says this is: 编制江源县人民政府2023年政府信息公开工作年度报告. */
function namedByPreface(rows: readonly Row[], preface: Span): AgencyWitness[] {
  for (const { span, cells } of rows) {
    if (span.start < preface.start || span.start >= preface.end) continue
    const said = cells.map((cell) => cell.text).join('')
    const match = itsOwn.exec(said.replace(/\s+/g, ''))
    if (!match) continue
    const agency = match[1]!.replace(/^(?:现将|现公布|现发布|公布|发布|公开|编制|形成|关于|本|我)+/, '')
    const isOne = agency.length >= 3 && organ.test(agency) && !/^[各该]|我[局委办厅院市县区镇乡]/.test(agency)
    return isOne ? [{ kind: 'preface', agency, span }] : []
  }
  return []
}
