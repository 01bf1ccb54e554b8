/**
 * Paths of files whose names need not be UTF-8: archives from Windows leave names in GBK. Such a path is kept as bytes,
 * any other as the string it is; what a person reads of it is another matter. Touches no file.
 */
import { dirname, join } from 'node:path'
import { decode } from '../formats'

/** Bytes where it is not UTF-8. They may come from another thread, where a buffer becomes an array. */
export type SystemPath = string | Uint8Array

const slash = 0x2f

/** As the functions of `node:fs` take it. */
export function forSystem(path: SystemPath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path.buffer, path.byteOffset, path.byteLength)
}

export function inside(folder: SystemPath, name: SystemPath): SystemPath {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name)
  const [before, after] = [bytesOf(folder), bytesOf(name)]
  return asText(Buffer.concat(before.at(-1) === slash ? [before, after] : [before, Buffer.of(slash), after]))
}

/** The folder that an absolute path lies in; the path itself at the top. */
export function folderOf(path: SystemPath): SystemPath {
  if (typeof path === 'string') return dirname(path)
  const bytes = bytesOf(path)
  return asText(bytes.subarray(0, Math.max(1, bytes.lastIndexOf(slash))))
}

export function nameOf(path: SystemPath): SystemPath {
  const bytes = bytesOf(path)
  return asText(bytes.subarray(bytes.lastIndexOf(slash) + 1))
}

/** For a person: names that are not UTF-8 are mostly GB18030. */
export function shown(path: SystemPath): string {
  if (typeof path === 'string') return path
  const names = Buffer.from(path).toString('latin1').split('/')
  return names.map((name) => decode(Buffer.from(name, 'latin1'))?.text ?? lossy(name)).join('/')
}

/** The same for the same path, and for no other. */
export function keyOf(path: SystemPath): string {
  return bytesOf(path).toString('latin1')
}

/** A string wherever it can be one, so that a path has one form. */
export function asText(bytes: Uint8Array): SystemPath {
  const text = Buffer.from(bytes).toString()
  return Buffer.from(text).equals(bytes) ? text : bytes
}

function lossy(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString()
}

function bytesOf(path: SystemPath): Buffer {
  return typeof path === 'string' ? Buffer.from(path) : Buffer.from(path.buffer, path.byteOffset, path.byteLength)
}
