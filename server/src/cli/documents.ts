/**
 * The content of a file as a text that can be checked, and changes of that text as bytes again, whatever the file is. Reads
 * no file; of reports it knows what they are called.
 */
import type { Span, Text } from '../core'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  decode,
  editsBetween,
  encode,
  encodingWith,
  formatOf,
  isFaithful,
  isOpen,
  isRefusal,
  notReadWords,
  openDocument,
  openZip,
  refusalWords,
  type Decoded,
  type FormatKey,
  type Omission,
  type OpenDocument,
} from '../formats'
import { openPdf, readingHere, type PdfHost } from '../formats/pdf/open'
import { Failure } from './failure'
import { maxTextBytes, tooLarge } from './files'

export interface Opened {
  readonly format: FormatKey
  readonly text: string
  /** What a person sees and the text does not have. */
  readonly omitted: readonly Omission[]
  /** Of a document that has pages, counted from 1. */
  readonly page: (span: Span) => number | undefined
  /** Why this text cannot take the place of the one that was read, as far as that is known beforehand. */
  refused(text: string): Text | undefined
  /** The bytes that say this text. Throws a {@link Failure}. */
  write(text: string): Buffer
  /** What stands in the way if the text turns out to be no report: it may be in another encoding than it passes for. */
  doubt(): Failure | undefined
}

const unfaithful = new Failure({
  zh: '未修改：文件中有些字节不能原样写回。',
  en: 'left unchanged: some of its bytes could not be written back as they are.',
})
export const onlyRead = new Failure({
  zh: '未修改：PDF 只能检查，请在生成它的文件中改正。',
  en: 'left unchanged: a PDF is only read; correct the document that it was made from.',
})

/** `name` tells what the content leaves open. Rejects with a {@link Failure} that says why the file is not read. */
export async function open(bytes: Buffer, name: string): Promise<Opened> {
  if (formatOf(bytes, name) === 'text' || isMisnamed(bytes, name)) return openText(bytes)
  const document = await openDocument(bytes, name, { pdf: (content) => openPdf(content, readPdf) })
  if (isOpen(document)) return asOpened(document)
  const { zh, en } = notReadWords(document)
  throw new Failure({ zh: `${zh}；未检查。`, en: `${en}; not checked.` }, document.why)
}

/** A text that says what it is stays a text, though its name is that of a document: many a `.doc` is one. */
function isMisnamed(bytes: Buffer, name: string): boolean {
  const format = formatOf(bytes, name)
  const isBinary = bytes.subarray(0, 4096).includes(0) || bytes.subarray(0, 5).toString('latin1') === '{\\rtf'
  return typeof format === 'object' && 'named' in format && !isBinary && isSpoken(bytes)
}

/** What every report says early on, in the characters that are the same in all encodings of Chinese. */
const spoken = /政府(?:信息|資訊)公/

function isSpoken(bytes: Buffer): boolean {
  return bytes.length <= maxTextBytes && spoken.test(decode(bytes)?.text ?? '')
}

/** The reader is a program of its own beside this one, loaded when the first PDF is met. */
const readPdf = readingHere({
  reader: () =>
    Promise.resolve(createRequire(__filename)(join(__dirname, 'pdf.js')) as Awaited<ReturnType<PdfHost['reader']>>),
  load: (name) => readFile(join(__dirname, name)),
})

function asOpened(document: OpenDocument): Opened {
  const { format, text, omitted } = document
  return {
    format,
    text,
    omitted,
    page: (span) => document.place(span)?.page,
    refused(after) {
      const refusal = document.refusals?.(editsBetween(text, after))[0]
      return refusal && refusalWords(refusal.refused)
    },
    write(after) {
      if (!document.write) throw onlyRead
      const written = document.write(editsBetween(text, after))
      if (!isRefusal(written)) return bufferOf(written)
      const { zh, en } = refusalWords(written.refused)
      throw new Failure({ zh: `未修改：${zh}。`, en: `left unchanged: ${en}.` })
    },
    doubt: () => undefined,
  }
}

function openText(bytes: Buffer): Opened {
  if (bytes.length > maxTextBytes) throw tooLarge
  const decoded = decode(bytes)
  if (!decoded) throw unknownEncoding(bytes)
  return {
    format: 'text',
    text: decoded.text,
    omitted: [],
    page: () => undefined,
    refused: () => undefined,
    write: (after) => reencoded(bytes, decoded, after),
    doubt: () =>
      decoded.encoding !== 'utf-8' && encodingWith(spoken, bytes) !== undefined ? unknownEncoding(bytes) : undefined,
  }
}

function reencoded(before: Buffer, decoded: Decoded, text: string): Buffer {
  const bytes = encode(text, decoded)
  if (!bytes || !isFaithful(before, decoded) || decode(bytes)?.text !== text) throw unfaithful
  return bufferOf(bytes)
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function unknownEncoding(bytes: Uint8Array): Failure {
  const name = encodingWith(spoken, bytes)
  return name === undefined
    ? new Failure(
        {
          zh: '无法识别文件的编码（不是 UTF-8、GB18030，也不是带 BOM 的 UTF-16），未检查。',
          en: 'in no known encoding (UTF-8, GB18030, UTF-16 with a byte order mark); not checked.',
        },
        'encoding',
      )
    : new Failure(
        {
          zh: `文件的编码是 ${name}，请另存为 UTF-8；未检查。`,
          en: `encoded in ${name}; save it as UTF-8. Not checked.`,
        },
        'encoding',
      )
}

/** Parts of Word documents that unfold to more take memory that must be limited. Reports have a tenth of it. */
const light = 8 * 1024 * 1024

/** Whether to open the file costs so much that it needs limits. A PDF's reader keeps its own; of a text its length decides. */
export function isHeavy(bytes: Uint8Array, name: string): boolean {
  if (formatOf(bytes, name) !== 'word') return false
  const zip = openZip(bytes)
  if (typeof zip === 'string') return false
  const parts = zip.entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name))
  return parts.reduce((sum, part) => sum + part.size, 0) > light
}

const omissions: Readonly<Record<Omission, Text>> = {
  picture: { zh: '图片', en: 'pictures' },
  embedded: { zh: '嵌入的对象', en: 'embedded objects' },
}

/** What is said of a document that was not read whole. */
export function omittedWords(omitted: readonly Omission[]): Text {
  const names = omitted.map((each) => omissions[each])
  return {
    zh: `文件中有${names.map(({ zh }) => zh).join('和')}，其中的文字没有读取。`,
    en: `holds ${names.map(({ en }) => en).join(' and ')}, whose words were not read.`,
  }
}
