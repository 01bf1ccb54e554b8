/** Keystrokes in an open report: a digit typed into one of its figures or taken away again, in turn. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import { randomOf } from '../generator/random'
import { uri } from '../lsp/client'
import type { Server } from './server'

/** Sends the next keystroke; gives the version of the document after it. */
export function keystrokes(server: Server, text: string): () => Promise<number> {
  const document = TextDocument.create('', '', 1, text)
  const figures = [...text.matchAll(/\d+/g)].map(({ index }) => index)
  const random = randomOf(1)
  let version = 1
  let typed: number | undefined
  return async () => {
    const offset = typed ?? figures[random.below(figures.length)]!
    const start = document.positionAt(offset)
    const end = typed === undefined ? start : { ...start, character: start.character + 1 }
    const change = { range: { start, end }, text: typed === undefined ? '4' : '' }
    typed = typed === undefined ? offset : undefined
    await server.change(++version, [change], uri)
    return version
  }
}
