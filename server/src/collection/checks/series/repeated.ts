/** Section one or five in the words of last year's report, or of another agency's of the same year. */
import type { Span } from '../../../core'
import { sections } from '../../../form'
import { repeatedBy, repeatedSentences, type Alike } from '../../alike'
import type { Digest } from '../../digest'
import type { Fingerprints } from '../../fingerprints'
import type { OwnSection } from '../../sentences'
import { defineAcross, type FarPlace } from '../check'

interface Args {
  readonly nearest: Alike
  /** Whether the nearest is the same agency's of the year before. */
  readonly isLast: boolean
  /** How many more are repeated as far. */
  readonly others: number
}

export const seriesRepeated = defineAcross<Args>({
  code: 'series/repeated',
  severity: 'information',
  *find(member, collection) {
    const [nearest, ...others] = repeatedBy(collection, member)
    if (!nearest) return
    const { partner } = nearest
    const [{ section }] = nearest.sections as [Alike['sections'][number]]
    const isLast = partner.organ === member.organ
    const pairs = nearest.sections.map((each) => {
      const [own, there] = [printsIn(member.digest, each.section), printsIn(partner.digest, each.section)]
      return { section: each.section, here: repeatedSentences(own, there), there: repeatedSentences(there, own) }
    })
    yield {
      span: printsIn(member.digest, section).heading,
      section,
      args: { nearest, isLast, others: others.length },
      related: pairs.flatMap((pair) => [
        placeIn(partner.digest, pair.section, pair.there),
        placeIn(member.digest, pair.section, pair.here),
      ]),
      sameWords: {
        path: partner.digest.path,
        here: pairs.flatMap(({ here }) => here),
        there: pairs.flatMap(({ there }) => there),
      },
    }
  },
  message: {
    zh({ nearest: { partner, sections: found }, isLast, others }) {
      const whose = isLast
        ? `上年（${partner.digest.year} 年度）报告`
        : `${nameOf(partner.digest)} ${partner.digest.year} 年度报告`
      const parts = found.map(
        (each) => `第${numeralOf(each.section)}部分约 ${percent(each.share)}%（约 ${each.characters} 字）`,
      )
      const more = others > 0 ? `另有 ${others} 份报告也重复到这个程度。` : ''
      return `与${whose}文字重复：${parts.join('，')}。${more}`
    },
    en({ nearest: { partner, sections: found }, isLast, others }) {
      const whose = isLast
        ? `last year’s report (${partner.digest.year})`
        : `the report of ${nameOf(partner.digest)} on ${partner.digest.year}`
      const parts = found.map(
        (each) =>
          `about ${percent(each.share)} % of part ${numberOf(each.section)} (some ${each.characters} characters)`,
      )
      const more = others > 0 ? ` ${others} more ${others === 1 ? 'report is' : 'reports are'} repeated as far.` : ''
      return `The same words as in ${whose}: ${parts.join(', ')}.${more}`
    },
  },
  why: {
    zh: '第一、五部分写本机关本年度的工作和问题，照抄上年报告或其他单位的，各地考评会扣分。法定用语、文件名称、表格要求写明的数字和“未收到”“未发生”一类的话不算重复；不足一百五十字左右的不比较。',
    en: 'Parts one and five tell of the agency’s own work and problems of the year; what is copied from last year or from others costs points in reviews. Wording laid down by law, names of documents, figures that the form asks for and sentences that nothing has happened are no repetition; fewer than some hundred and fifty characters are not compared.',
  },
})

function nameOf({ agency, path }: Digest): string {
  return agency ?? path
}

/** 99 of what is not the same throughout. */
function percent(share: number): number {
  return share === 1 ? 100 : Math.min(99, Math.round(share * 100))
}

function numberOf(section: string): number {
  return sections.find(({ key }) => key === section)!.number
}

function numeralOf(section: string): string {
  return '一二三四五六'[numberOf(section) - 1]!
}

function printsIn({ fingerprints }: Digest, section: OwnSection): Fingerprints {
  return fingerprints.find((each) => each.section === section)!
}

/** The first of the sentences; the heading where the words are spread so thinly that no sentence is the same. */
function placeIn(digest: Digest, section: OwnSection, [first]: readonly Span[]): FarPlace {
  return {
    path: digest.path,
    ...(first ? { span: first, isSentence: true } : { span: printsIn(digest, section).heading }),
    text: {
      zh: `${nameOf(digest)} ${digest.year} 年度报告第${numeralOf(section)}部分。`,
      en: `part ${numberOf(section)} of the report of ${nameOf(digest)} on ${digest.year}.`,
    },
  }
}
