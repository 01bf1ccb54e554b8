/** Why a document was not opened, and why an edit is not written, in the words of those who work with them. Data only. */
import type { NotRead, RefusalReason } from './format'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** What was not read, and what to do. */
export function notReadWords({ why, detail }: NotRead): Words {
  return whys[why](detail)
}

const whys: Readonly<Record<NotRead['why'], (detail: string | undefined) => Words>> = {
  tooLarge: () => ({ zh: '文件过大，未打开', en: 'the file is too large and was not opened' }),
  tooCostly: () => ({
    zh: '文件内容过多（如表格单元格过多），未打开',
    en: 'the file holds too much, such as too many table cells, and was not opened',
  }),
  encoding: (detail) =>
    detail
      ? {
          zh: `文字编码是 ${detail}，请另存为 UTF-8 或 GB18030`,
          en: `encoded in ${detail}; save it as UTF-8 or GB18030`,
        }
      : { zh: '文字编码无法识别，请另存为 UTF-8 或 GB18030', en: 'unknown encoding; save it as UTF-8 or GB18030' },
  picture: () => ({
    zh: '内容是图片（扫描件），没有可以读取的文字',
    en: 'its pages are pictures (a scan) without text that could be read',
  }),
  format: (detail = '') => {
    const advice = advices[detail] ?? advices['']!
    return {
      zh: `${detail ? `${detail} ` : '该'}格式不能直接读取，${advice.zh}`,
      en: `${detail || 'this format'} is not read; ${advice.en}`,
    }
  },
  protected: () => ({ zh: '文件有密码，请取消密码后再打开', en: 'it has a password; remove that to have it read' }),
  damaged: (detail = '') => {
    // The name of a part or an ending says something to a person, the kind of the damage does not.
    const [zh, en] = /[./]/.test(detail) ? [`（${detail}）`, ` (${detail})`] : ['', '']
    return {
      zh: `文件已损坏或不完整${zh}，请用 Word 或 WPS 打开后另存`,
      en: `the file is damaged or incomplete${en}; open it in a word processor and save it anew`,
    }
  },
}

/** By the ending of the format. */
const advices: Readonly<Record<string, Words>> = {
  '': { zh: '请另存为 .docx', en: 'save it as .docx' },
  '.xls': {
    zh: '请把表格复制到 Word 或 WPS 文字中，另存为 .docx',
    en: 'copy its tables into a word processor and save as .docx',
  },
  '.xlsx': {
    zh: '请把表格复制到 Word 或 WPS 文字中，另存为 .docx',
    en: 'copy its tables into a word processor and save as .docx',
  },
  '.et': {
    zh: '请把表格复制到 WPS 文字中，另存为 .docx',
    en: 'copy its tables into a word processor and save as .docx',
  },
  '.ofd': { zh: '请用原来的 .docx 或 .pdf 文件', en: 'use the .docx or .pdf that it was made from' },
}

export function refusalWords(reason: RefusalReason): Words {
  return refusals[reason]
}

const refusals: Readonly<Record<RefusalReason, Words>> = {
  acrossCells: {
    zh: '改动跨了几个单元格，又不是整行：请一格一格地改',
    en: 'the change reaches over several cells that are no whole row: change them one by one',
  },
  acrossParagraphs: {
    zh: '改动跨了段落或单元格内的换行：请一段一段地改',
    en: 'the change reaches over paragraphs or a line break inside a cell: change them one by one',
  },
  trackedChange: {
    zh: '文件正在记录修订，或此处有未接受的修订：请先在 Word 或 WPS 中接受修订并停止修订',
    en: 'changes are tracked in the document, or here: accept them and stop tracking in the word processor first',
  },
  generatedText: {
    zh: '此处是自动编号、域或特殊符号，不是键入的文字：请在 Word 或 WPS 中改',
    en: 'this is an automatic number, a field or a symbol, not typed text: change it in the word processor',
  },
  nestedTable: {
    zh: '此处是嵌套在单元格里的表格：请在 Word 或 WPS 中改',
    en: 'this is a table inside a cell: change it in the word processor',
  },
  textBox: {
    zh: '此处在文本框里：请在 Word 或 WPS 中改',
    en: 'this stands in a text box: change it in the word processor',
  },
  contentControl: {
    zh: '此处是日期、下拉列表等控件：请在 Word 或 WPS 中改',
    en: 'this is a control, such as a date or a list: change it in the word processor',
  },
  protected: { zh: '文件或此处受保护，不能改', en: 'the document, or this part of it, is protected' },
  signed: { zh: '文件有数字签名，改动会使签名失效', en: 'the document is signed; a change would break the signature' },
  newTable: {
    zh: '不能在 Word 文件中插入或删除整张表：请在 Word 或 WPS 中做',
    en: 'whole tables are not put in or taken out here: do that in the word processor',
  },
  rowShape: {
    zh: '这一行与相邻各行的单元格（含合并单元格）对不上：请在 Word 或 WPS 中改',
    en: 'the row does not have the cells, merged ones included, of its neighbours: change it in the word processor',
  },
  anchored: {
    zh: '这一段含有分节、书签、图片等内容，不能整段插入、删除或拆开：请在 Word 或 WPS 中做',
    en: 'the paragraph holds a section’s end, a bookmark or a picture and is not put in, taken out or parted here',
  },
  character: { zh: '含有文件不能保存的字符', en: 'it has characters that the file cannot hold' },
  form: {
    zh: '文件的存储形式不能改写：请在 Word 或 WPS 中另存为普通的 .docx',
    en: 'the document is stored in a form that is not written: save it as an ordinary .docx in the word processor',
  },
  unfaithful: {
    zh: '写回后与所改的内容不一致，因此没有写：请在 Word 或 WPS 中改',
    en: 'written so, it would not read as meant, so nothing was written: change it in the word processor',
  },
  overlapping: { zh: '改动互相重叠', en: 'the changes overlap' },
}
