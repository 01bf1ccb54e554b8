/** What is wrong with a text that should be JSON, in words for a person who has never written any. */
import type { Text } from '../core'
import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser'

type Name = ReturnType<typeof printParseErrorCode>

const messages: Readonly<Record<Name, Text>> = {
  InvalidSymbol: {
    zh: '文字要放在英文双引号 "…" 里，标点用英文标点。',
    en: 'Words stand in straight double quotes "…", punctuation is ASCII.',
  },
  InvalidNumberFormat: { zh: '数字写法有误。', en: 'This is no number.' },
  PropertyNameExpected: { zh: '此处应为放在英文双引号里的名称。', en: 'A name in double quotes is expected here.' },
  ValueExpected: { zh: '此处缺少内容。', en: 'A value is missing here.' },
  ColonExpected: { zh: '此处缺少英文冒号“:”。', en: 'A colon is missing here.' },
  CommaExpected: { zh: '此处缺少英文逗号“,”。', en: 'A comma is missing here.' },
  CloseBraceExpected: { zh: '缺少右花括号“}”。', en: 'A closing brace } is missing.' },
  CloseBracketExpected: { zh: '缺少右方括号“]”。', en: 'A closing bracket ] is missing.' },
  EndOfFileExpected: {
    zh: '文件到此应已结束，后面的内容多余。',
    en: 'The file should end here; the rest is too much.',
  },
  InvalidCommentToken: { zh: '此处不能写注释。', en: 'No comment can stand here.' },
  UnexpectedEndOfComment: { zh: '注释没有结束，缺少“*/”。', en: 'The comment does not end; */ is missing.' },
  UnexpectedEndOfString: { zh: '缺少右引号。', en: 'The closing quote is missing.' },
  UnexpectedEndOfNumber: { zh: '数字没有写完。', en: 'The number is not complete.' },
  InvalidUnicode: { zh: '“\\u”后面应有四位十六进制数。', en: 'Four hexadecimal digits are expected after \\u.' },
  InvalidEscapeCharacter: { zh: '反斜杠要写成“\\\\”；路径请用“/”。', en: 'A backslash is written \\\\; paths use /.' },
  InvalidCharacter: { zh: '此处有不能使用的字符。', en: 'This character cannot stand here.' },
  '<unknown ParseErrorCode>': { zh: 'JSON 语法错误。', en: 'This is no valid JSON.' },
}

export function syntaxMessage(error: ParseErrorCode): Text {
  return messages[printParseErrorCode(error)]
}
