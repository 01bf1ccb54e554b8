/** Why a row's values are read in their columns, or why they are not, in words. Judges nothing. */
import type { Text, Unread, Why } from '../model'

const words: Readonly<Record<Unread, Text>> = {
  runTogether: {
    zh: '几个数连在一起，分不清是几个。',
    en: 'Figures have run together; how many there are cannot be told.',
  },
  astray: {
    zh: '有的数只能属于另一列，说明这一行丢了格子。',
    en: 'One of the values can only belong to another column: the row has lost a cell.',
  },
  tooMany: {
    zh: '数比列多，不知道多出的是哪一个。',
    en: 'There are more values than columns; which one is too many cannot be told.',
  },
  noCell: { zh: '这一行没有填数的格子。', en: 'The row has no cells for values.' },
  tooFewOnLines: {
    zh: '一格一行，格数不够，不知道缺的是哪一格。',
    en: 'Each cell stands on a line of its own and some are missing; which ones cannot be told.',
  },
  severalWays: {
    zh: '数比列少，按表中其他行的排法不止一种对法。',
    en: 'There are fewer values than columns, and by the other rows of the table they may stand in several ways.',
  },
  cellLost: {
    zh: '这一行比表中其他行少一列，不知道少的是哪一格。',
    en: 'The row covers one column less than the others; which cell is lost cannot be told.',
  },
  apart: {
    zh: '数比列少，第一个数又不紧跟在项目名称后面，不知道从哪一列开始。',
    en: 'There are fewer values than columns, and the first does not stand right behind the label; where they begin cannot be told.',
  },
  figureBetween: {
    zh: '项目名称和这一行数之间还有别的数，不知道它属于哪一格。',
    en: 'Another figure stands between the label and the values; which cell it belongs to cannot be told.',
  },
  tooFew: {
    zh: '数比列少，没有空格可以看出缺的是哪一列。',
    en: 'There are fewer values than columns, and no empty cell shows which is missing.',
  },
}

export function isUnread(why: Why): why is Unread {
  return why in words
}

/** Undefined for a row that is read. */
export function whyUnread(why: Why): Text | undefined {
  return isUnread(why) ? words[why] : undefined
}
