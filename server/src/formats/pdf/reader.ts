/* eslint-disable @typescript-eslint/triple-slash-reference -- a module that brings no types */
/// <reference path="./pdfjs.d.ts" />
/**
 * Bytes of a PDF to its text. A bundle of its own, `dist/pdf.js`: it holds pdf.js, which is larger than all the rest, and is
 * loaded when the first PDF is opened. Runs where it is called, in Node and in a web worker, and starts no thread.
 */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { NotRead } from '../format'
import type { PlacedPage } from '../placed/page'
import { placedText, type PlacedText } from '../placed'
import { placedPage, type Font } from './drawing'

/** The bytes of a file that is shipped beside the bundle, by its name. */
export type Load = (name: string) => Promise<Uint8Array>

/** More pages than any report has, and as many as are read in the time that a file may take. */
const mostPages = 500
/** What a file may cost: bytes after decompression, operators drawn, milliseconds. Reports take a tenth of it at most. */
const budget = { bytes: 300_000_000, operators: 2_000_000, milliseconds: 20_000 }
/** Characters and lines of all pages together. */
const mostPlaced = 1_000_000

/** The last file that was asked for. One is read after the other: what it costs is counted in one place. */
let last: Promise<unknown> = Promise.resolve()

/** Never rejects: what goes wrong is told by `why`. */
export function readPdf(bytes: Uint8Array, load: Load): Promise<PlacedText | NotRead> {
  const next = last.then(() => readAlone(bytes, load))
  last = next
  return next
}

async function readAlone(bytes: Uint8Array, load: Load): Promise<PlacedText | NotRead> {
  if (!hasHeader(bytes)) return { why: 'format' }
  if (!hasEnd(bytes)) return { why: 'damaged' }
  // Where pdf.js finds the half of itself that would else be a thread.
  Object.assign(globalThis, { pdfjsWorker: worker })
  worker.budget.start(budget)
  const task = getDocument({
    // A copy, which `slice` is not of a Buffer: pdf.js takes what it is given away.
    ...{
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
    },
    ...{ maxImageSize: 0, useWorkerFetch: false, isOffscreenCanvasSupported: false, enableXfa: false },
    ...{ CMapReaderFactory: characterMaps(load), StandardFontDataFactory: noFonts },
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) return { why: 'tooLarge', detail: String(document.numPages) }
    const pages = await pagesOf(document)
    if (worker.budget.isSpent() || !pages) return { why: 'tooCostly' }
    // A page that is read in part would pass for the whole.
    return worker.budget.isLost() ? { why: 'damaged' } : written(pages)
  } catch (reason) {
    if (worker.budget.isSpent()) return { why: 'tooCostly' }
    return { why: reason instanceof Error && reason.name === 'PasswordException' ? 'protected' : 'damaged' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function written(pages: readonly PlacedPage[]): PlacedText | NotRead {
  const isReadable = ({ glyphs }: PlacedPage) => glyphs.some(({ text }) => text.trim() !== '')
  if (pages.some(isReadable)) return placedText(pages)
  return pages.some(({ unknown }) => unknown > 0) ? { why: 'encoding' } : { why: 'picture' }
}

/** Undefined where they hold more than can be worked through. */
async function pagesOf(document: PDFDocumentProxy): Promise<PlacedPage[] | undefined> {
  const layers = await document.getOptionalContentConfig()
  const isForm = (await document.getFieldObjects()) !== null
  const pages: PlacedPage[] = []
  let left = mostPlaced
  for (let number = 1; number <= document.numPages && !worker.budget.isSpent(); number++) {
    const page = await document.getPage(number)
    const content = await placed(page, layers, isForm)
    left -= content.glyphs.length + content.rules.length
    if (left < 0) return undefined
    pages.push(content)
    page.cleanup()
  }
  return pages
}

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>

/** Remarks that readers have put on the page are left out, as comments are; what is filled into a form is part of it. */
const remarks = { out: 0, in: 1 }

async function placed(page: PDFPageProxy, layers: Layers, isForm: boolean): Promise<PlacedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: isForm ? remarks.in : remarks.out })
  return placedPage({
    width,
    height,
    toPage: transform as [number, number, number, number, number, number],
    operators: list.fnArray,
    operands: list.argsArray as (readonly unknown[] | null)[],
    font: (name) => fontOf(page, name),
    isShown: (group) => group === null || (layers.isVisible(group) as boolean),
  })
}

function fontOf({ commonObjs }: PDFPageProxy, name: string): Font | undefined {
  const fonts = commonObjs as { has(name: string): boolean; get(name: string): unknown }
  return fonts.has(name) ? (fonts.get(name) as Font) : undefined
}

/** Which character a code of a font is, for fonts that do not say it themselves. */
function characterMaps(load: Load): object {
  return class {
    async fetch({ name }: { name: string }) {
      return { cMapData: await load(`cmaps/${name}.bcmap`), isCompressed: true }
    }
  }
}

/** Nothing is drawn, and widths are known without the fonts themselves. */
const noFonts = class {
  fetch() {
    return Promise.reject(new Error('No fonts are shipped.'))
  }
}

/** `word`: ASCII. */
function isIn(bytes: Uint8Array, word: string): boolean {
  return String.fromCharCode(...bytes).includes(word)
}

/** Within its first thousand bytes, as every reader allows. */
function hasHeader(bytes: Uint8Array): boolean {
  return isIn(bytes.subarray(0, 1024), '%PDF-')
}

/** A file that was cut off would be read as far as it goes, and nothing would say that pages are missing. */
function hasEnd(bytes: Uint8Array): boolean {
  return isIn(bytes.subarray(-2048), 'startxref')
}
