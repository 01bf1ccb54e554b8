/** 2022年，我乡…; 2022年度我局…: a clause speaks of what happened in the report's own year. */
import type { Found, SentencePattern } from './pattern'

export interface YearSaid extends Found<'year'> {
  readonly year: number
}

/** Not 2022年1月, not 2022年政务公开要点. */
const clause = /(?<=^|[。;,:!?)])(20\d\d)年(?:度|以来)?,?(?=[我本全共市县区乡镇未无累]|(?<=,))/g

export const ofTheYear: SentencePattern<YearSaid, 'year'> = {
  kind: 'sentence',
  name: 'of-the-year',
  slots: { year: 'the year that the clause is on' },
  examples: [
    { text: '2022年，我乡稳步推进政务公开。', reads: { year: '2022' } },
    { text: '制度逐步健全，2022年度我局召开专题会议。', reads: { year: '2022' } },
  ],
  not: ['2022年1月，我乡召开会议。', '落实2022年政务公开工作要点。', '较2021年，我局工作更加规范。'],
  cue: /20\d\d年/,
  read: (text) =>
    [...text.matchAll(clause)].map((match) => {
      const span = { start: match.index, end: match.index + 4 }
      return { span, slots: { year: span }, year: Number(match[1]) }
    }),
}
