/**
 * What a sentence denies: 未收到政府信息公开申请, 没有因…被申请行政复议、提起诉讼的情况, 无结转至下一年度办理的申请.
 *
 * A claim is read only where nothing but known words stands in it: 未收到涉及…的申请 says less than 未收到申请. What is
 * denied is that there are such things (没有, 无) or that something happened (未), not how it was done: 未按期办理.
 */
import type { Clause } from '../clause'
import { all, disputes, documents, headOf, isWord, meaningful } from '../meaning'
import type { Token } from '../tokens'
import type { Action, Claim, Thing, TimeWord } from '../types'
import { addressOf, caseAddress, forms, type Edition } from '../../../form'
import type { Address } from '../../../form/types'
import { caseKinds } from './disputes'
import { documentRows } from './documents'
import type { DenialPattern, Unsigned } from './pattern'

export const none: DenialPattern = {
  kind: 'denial',
  claim: 'none',
  name: 'none',
  slots: { words: 'that none of what is named was received, made, or is there' },
  examples: [
    {
      text: '全年未收到政府信息公开申请。',
      reads: { words: '未收到政府信息公开申请' },
      cells: ['requests.received.total'],
    },
    {
      text: '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      reads: { words: '没有因政府信息公开工作被申请行政复议、提起行政诉讼' },
      cells: [
        'review.reconsideration.total',
        'review.litigation.direct.total',
        'review.litigation.afterReconsideration.total',
      ],
    },
    {
      text: '无结转至下一年度办理的政府信息公开申请。',
      reads: { words: '无结转至下一年度办理的政府信息公开申请' },
      cells: ['requests.carriedForward.total'],
    },
    {
      text: '本年度未制发行政规范性文件。',
      reads: { words: '未制发行政规范性文件' },
      cells: ['disclosure.normativeDocuments.made'],
    },
  ],
  not: [
    '未收到涉及征地拆迁的政府信息公开申请。',
    '未按期办理政府信息公开申请。',
    '没有依申请公开方面的规定。',
    '我局工作人员少，不办理政府信息公开申请。',
    { text: '未收取政府信息公开处理费。', also: ['fee'] },
  ],
  read,
  zero: (claim, edition) =>
    (claim.things.length > 0 ? claim.things : (['request'] as const)).flatMap((t) => absent(claim, t, edition)),
}

/** Nothing of these kinds makes a denial one of the tables' values. */
const others: readonly Thing[] = ['foreign', 'channel', 'topic', 'document', 'withdrawn']

function read({ text, tokens, behind, claimed: place, topic }: Clause): Unsigned<Claim> | undefined {
  if (behind) return undefined
  const from = tokens.findIndex((t) => isWord(t, 'not'))
  const says = ({ start, end }: Token) => text.slice(start, end)
  if (from < 0 || tokens.slice(0, from).some((t) => limits(t) || spokenOf.has(says(t)))) return undefined
  const told = tokens.slice(from + 1)
  if (!told.every(known) || !denies(says(tokens[from]!), told, says)) return undefined
  const named = all<Action>(told, 'action')
  const things = denied(told)
  const explicit = told.some((t) => isWord(t, 'thing') && (t.sense.key === 'topic' || t.end - t.start > 3))
  if (things.some((t) => others.includes(t))) return undefined
  if (!explicit && !topic.about && !things.some((t) => t === 'rules' || t === 'normative')) return undefined
  const carries = named.filter((a) => a === 'carryIn' || a === 'carryOut' || a === 'carry')
  const actions = carries.length > 0 ? directions(carries, told) : [...new Set(named)]
  if (carries.length > 0 ? actions.length === 0 || things.some((t) => t !== 'request') : things.length === 0)
    return undefined
  if (explicit) topic.about = true
  const span = { start: tokens[from]!.start, end: told[told.findLastIndex(meaningful)]!.end }
  return { ...place, kind: 'claim', claim: 'none', span, things, actions, qualified: false }
}

/** Before the negation: a condition, or a part of something. */
function limits(token: Token): boolean {
  return isWord(token, 'block') || isWord(token, 'all') || (isWord(token, 'relation') && token.sense.key !== 'break')
}

/** Before the negation: one of the cases spoken of. */
const spokenOf = words('该 其 这 上述 申请人')

/** Between the negation and what is denied; any other filler says how, or of which. */
const opening = words(
  '任何 任何形式 形式 各类 新 对 就 以 从 自 向 有 的 我 本 相关 市民 群众 公民 公众 社会公众 社会 组织 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 申请人 提出 提出的',
)

/** Behind it; any other filler is what the sentence is about: 没有依申请公开方面的规定. */
const closing = words(
  '的 了 等 案 案件 案子 案例 件 事项 事宜 情况 情形 现象 方面 类 类别 统计 数据 数量 件数 继续办理',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Whether what is told behind a negation is denied itself, and as a whole. */
function denies(negation: string, told: readonly Token[], says: (token: Token) => string): boolean {
  if (/[有无没]$/.test(negation)) {
    const from = told.findIndex((t) => meaningful(t) || isWord(t, 'action'))
    if (told.slice(0, from).some((t) => isWord(t, 'filler') && !opening.has(says(t)))) return false
  } else {
    const from = told.findIndex((t) => t.kind !== 'year' && !isWord(t, 'time'))
    const [verb, next] = told.slice(Math.max(0, from))
    const happens = verb && isWord(verb, 'action') && (verb.sense.key === 'arise' || !negation.endsWith('不'))
    const disputed = verb && isWord(verb, 'thing') && disputes.includes(verb.sense.key) && /^[被提申]/.test(says(verb))
    // 未办理的申请 are some; 未办理申请 is none.
    if (!(happens || disputed) || (next && says(next) === '的')) return false
  }
  const behind = told.slice(told.findLastIndex((t) => isWord(t, 'thing') || isWord(t, 'action')) + 1)
  return behind.every((t) => !isWord(t, 'filler') || closing.has(says(t)))
}

const unsafe = ['block', 'all', 'compare', 'share', 'relation', 'not', 'scope', 'result', 'outcome', 'applicant']

/** Behind the negation: only words that do not narrow it. */
function known(token: Token): boolean {
  if (token.kind === 'mark') return token.mark === 'pause'
  return token.kind === 'year' || (token.kind === 'word' && !unsafe.includes(token.sense.kind))
}

/** Every thing that is named; a request before 行政复议 only says what the dispute is about, unless it is listed with it. */
function denied(told: readonly Token[]): Thing[] {
  const named: Thing[] = []
  let listed = false
  for (const [i, token] of told.entries()) {
    if (!isWord(token, 'thing')) continue
    const next = told[i + 1]
    const joined = next && (next.kind === 'mark' || (isWord(next, 'filler') && next.sense.key === 'and'))
    if (token.sense.key === 'request' && joined) listed = true
    named.push(token.sense.key)
  }
  const head = headOf(named)
  // 未制定政府信息公开规范性文件: none on that subject.
  if (head.some((t) => documents.includes(t)) && named.some((t) => !documents.includes(t))) return []
  return listed && head.some((t) => disputes.includes(t)) ? ['request', ...head] : head
}

/** Which way nothing is carried. */
function directions(carries: readonly Action[], told: readonly Token[]): Action[] {
  if (carries.length > 1) return []
  if (carries[0] !== 'carry') return [...carries]
  const words = all<TimeWord>(told, 'time')
  return words.includes('lastYear') ? ['carryIn'] : words.includes('nextYear') ? ['carryOut'] : []
}

/** How cases come about: none that came is none at all. 未收取…费用 and 无…答复 deny something else. */
const coming: readonly Action[] = ['arise', 'receive', 'receiveNew', 'accept', 'handle', 'carryIn', 'carryOut']

function absent({ actions }: Claim, thing: Thing, edition: Edition): readonly Address[] {
  const includes = (...named: readonly Action[]) => named.some((a) => actions.includes(a))
  const row = documentRows[thing]
  if (row) {
    if (includes('revise')) return []
    const denied = actions.filter((a) => a === 'make' || a === 'repeal')
    return denied.flatMap((a) => (forms[edition].documents[a]?.columns ?? []).map((column) => addressOf(row, column)))
  }
  if (!actions.every((a) => coming.includes(a))) return []
  if (caseKinds[thing]) return caseKinds[thing].map((kind) => caseAddress(kind, 'total'))
  if (thing !== 'request') return []
  if (includes('carryIn')) return ['requests.broughtForward.total']
  return [includes('carryOut') ? 'requests.carriedForward.total' : 'requests.received.total']
}
