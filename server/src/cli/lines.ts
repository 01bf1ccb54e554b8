/** Lines of a stream of bytes, each as soon as it is whole. Knows nothing of what they say. */

const lineFeed = 0x0a

/** Without their ends; undefined for one of more than `most` bytes, which is not kept. What follows the last end is a line if there is anything. */
export async function* linesOf(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer | undefined> {
  let pieces: Buffer[] = []
  let length = 0
  const keep = (piece: Buffer): void => {
    length += piece.length
    if (length > most) pieces = []
    else pieces.push(piece)
  }
  const taken = (): Buffer | undefined => {
    const line = length > most ? undefined : Buffer.concat(pieces)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end; (end = chunk.indexOf(lineFeed, from)) >= 0; from = end + 1) {
      keep(chunk.subarray(from, end))
      yield taken()
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (length > 0) yield taken()
}
