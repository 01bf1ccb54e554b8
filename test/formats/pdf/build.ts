/** Small PDFs by hand: what real printers seldom write, and what nobody should. */
import { deflateSync } from 'node:zlib'

/** An object's body, without `1 0 obj` and `endobj`; a stream by `stream`. */
export type Body = string | Buffer

export function stream(data: string | Buffer, entries = '', compressed = true): Buffer {
  const bytes = compressed ? deflateSync(data) : Buffer.from(data)
  const filter = compressed ? '/Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** The file of these objects, the first of which has number 1 and is the catalogue. */
export function file(objects: readonly Body[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  objects.forEach((body, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]))
}

/** Numbers of the objects that every page may name. */
const shared = { catalogue: 1, pages: 2, latin: 3, song: 4, songFont: 5, picture: 6, form: 7, hiddenLayer: 8 }
const first = 9

export interface Content {
  readonly draw: string | Buffer
  /** More entries of the page: `/Rotate 90`. */
  readonly page?: string
}

/**
 * Pages of A4. Fonts: `/L` Helvetica, `/S` Song without its file, in UCS-2 (`hex`). `/Picture` is a grey square, `/Form` what
 * `form` draws, `/Hidden` a layer that is switched off.
 */
export function document(contents: readonly Content[], form = ''): Uint8Array {
  const resources =
    `/Font << /L ${shared.latin} 0 R /S ${shared.song} 0 R >> /XObject << /Picture ${shared.picture} 0 R /Form ${shared.form} 0 R >> ` +
    `/Properties << /Hidden ${shared.hiddenLayer} 0 R >>`
  const kids = contents.map((_, i) => `${first + 2 * i} 0 R`)
  return file([
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${shared.songFont} 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    stream(
      Buffer.alloc(10_000, 128),
      '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
    stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << ${resources} >>`),
    '<< /Type /OCG /Name (layer) >>',
    ...contents.flatMap(({ draw, page = '' }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R /Resources << ${resources} >> ${page} >>`,
      stream(draw),
    ]),
  ])
}

/** Text in Song for `Tj`. */
export function hex(text: string): string {
  return `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
}

/** Text at a place, y from below as PDFs count. */
export function say(text: string, x: number, y: number, size = 10): string {
  return `BT /S ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`
}

/** A grid of lines around cells with text; each row 20 high, from `top` down. */
export function grid(rows: readonly (readonly string[])[], widths: readonly number[], top = 700, left = 60): string {
  const xs = widths.reduce<number[]>((all, width) => [...all, all.at(-1)! + width], [left])
  const bottom = top - 20 * rows.length
  const level = Array.from(
    { length: rows.length + 1 },
    (_, i) => `${left} ${top - 20 * i} m ${xs.at(-1)!} ${top - 20 * i} l S\n`,
  )
  const upright = xs.map((x) => `${x} ${top} m ${x} ${bottom} l S\n`)
  const said = rows.flatMap((row, r) => row.map((cell, c) => (cell ? say(cell, xs[c]! + 3, top - 20 * r - 14) : '')))
  return [...level, ...upright, ...said].join('')
}
