/** Why a document was not written, and where a place in it is, in the words of those who work with it. Data and wording only. */
import type { Text } from '../core'
import { notReadWords, refusalWords, type DocumentPlace } from '../formats'
import type { Unwritten } from './originals'

const words: Readonly<Record<'changed' | 'open' | 'readOnly' | 'onlyRead', Text>> = {
  changed: {
    zh: '文件已被其他程序改动，没有保存。请把这里的改动另行记下，用“还原文件”重新读取后再改',
    en: 'the file was changed by another program and nothing was saved. Note your changes, revert the file to read it again, and make them there',
  },
  open: {
    zh: '文件正在被 Word/WPS 打开，没有保存。请先在那里关闭它，再保存',
    en: 'the file is open in a word processor and nothing was saved. Close it there, then save again',
  },
  readOnly: { zh: '文件是只读的，没有保存', en: 'the file is read-only and nothing was saved' },
  onlyRead: { zh: '这种文件只能查看，不能改', en: 'this kind of file is only read, not written' },
}

export function unwrittenWords(unwritten: Unwritten): Text {
  switch (unwritten.why) {
    case 'failed':
      return { zh: `无法写入文件：${unwritten.detail}`, en: `the file cannot be written: ${unwritten.detail}` }
    case 'notRead':
      return notReadWords(unwritten.notRead)
    case 'refused':
      return refusedWords(unwritten)
    default:
      return words[unwritten.why]
  }
}

/** One message for all: how many, and for each reason the first place. */
function refusedWords({ document, refusals }: Extract<Unwritten, { why: 'refused' }>): Text {
  const first = new Map(refusals.toReversed().map((refusal) => [refusal.refused, refusal]))
  const reasons = [...first.values()].reverse().map(({ refused, span }) => {
    const [place, reason] = [placeWords(document.place(span)), refusalWords(refused)]
    return place ? { zh: `${place.zh}，${reason.zh}`, en: `${place.en}: ${reason.en}` } : reason
  })
  const list = (language: 'zh' | 'en', comma: string) => reasons.map((each) => each[language]).join(comma)
  return {
    zh: `没有保存：有 ${refusals.length} 处改动不能写回文件，已在文中标出。${list('zh', '；')}`,
    en: `nothing was saved: ${refusals.length} of the changes cannot be written back; they are marked in the text. ${list('en', '; ')}`,
  }
}

/** `第 3 页第 2 个表第 8 行第 4 列`; undefined where the format has no places. */
export function placeWords(place: DocumentPlace | undefined): Text | undefined {
  const parts = kinds.flatMap(([key, say]) => {
    const number = place?.[key]
    return number === undefined ? [] : [say(number)]
  })
  if (parts.length === 0) return undefined
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(', ') }
}

const kinds: readonly (readonly [keyof DocumentPlace, (n: number) => Text])[] = [
  ['page', (n) => ({ zh: `第 ${n} 页`, en: `page ${n}` })],
  ['table', (n) => ({ zh: `第 ${n} 个表`, en: `table ${n}` })],
  ['row', (n) => ({ zh: `第 ${n} 行`, en: `row ${n}` })],
  ['column', (n) => ({ zh: `第 ${n} 列`, en: `column ${n}` })],
  ['paragraph', (n) => ({ zh: `第 ${n} 段`, en: `paragraph ${n}` })],
]
