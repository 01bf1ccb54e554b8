/**
 * Takes a part of the screen as a small picture: few colours, which a screen of text does not miss, and WebP without
 * loss, in which such a picture is smaller than any that blurs its letters.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Seen } from '../page/workbench'

/** Pixels of the window. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const folder = path.join(import.meta.dirname, '../../../docs/manual')

/** Leaves `NAME.webp` beside the manual. */
export async function take({ page }: Seen, name: string, area: Area): Promise<void> {
  // What is still moving, such as a scroll bar that fades, has come to rest.
  await page.waitForTimeout(1500)
  const shot = await page.screenshot({ clip: area, animations: 'disabled', caret: 'hide' })
  const darkroom = await page.context().newPage()
  const webp = await darkroom.evaluate(develop, shot.toString('base64'))
  await darkroom.close()
  await page.bringToFront()
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(webp, 'base64'))
}

/** Runs in the browser. Base64 of a PNG → base64 of a WebP. */
async function develop(png: string): Promise<string> {
  const most = 32
  const apart = 12
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  const image = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const pixels = new Uint32Array(image.data.buffer)

  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const distance = (a: number, b: number): number =>
    Math.max(...[0, 8, 16].map((shift) => Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255))))
  const palette: number[] = []
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a))
    if (palette.length < most && palette.every((each) => distance(each, colour) > apart)) palette.push(colour)
  const nearest = new Map<number, number>()
  for (const colour of counts.keys())
    nearest.set(
      colour,
      palette.reduce((best, each) => (distance(each, colour) < distance(best, colour) ? each : best)),
    )
  for (const [index, pixel] of pixels.entries()) pixels[index] = nearest.get(pixel)!

  context.putImageData(image, 0, 0)
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 1 }) // 1 is without loss
  const bytes = new Uint8Array(await webp.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
