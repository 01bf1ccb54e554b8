/** What is carried to a machine without a network: both packages, the guide, and their checksums, in one zip. */
import { zipSync } from 'fflate'
import { createHash } from 'node:crypto'

/**
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {string} epoch seconds: the time of every entry
 */
export function bundled(files, epoch) {
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  const entries = [...files, ['SHA256SUMS', Buffer.from(sums.join(''))]]
  // A zip tells local time without its zone, and none before 1980: the day is enough.
  const day = new Date(Math.max(Number(epoch), 315_619_200) * 1000).toISOString().slice(0, 10)
  const options = { mtime: `${day}T12:00:00`, level: 0 } // what is in it is compressed already
  return Buffer.from(zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, options]]))))
}
