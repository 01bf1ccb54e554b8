/** ogiReport/openDocument and ogiReport/writeDocument: the text of a Word document or PDF, and the way back. */
import { languageOf } from '../../core'
import { RequestType } from 'vscode-languageserver'
import { isOpen, notReadWords } from '../../formats'
import { respond } from '../answer'
import { base64Of, bytesIn } from '../base64'
import { isUnwritten } from '../originals'
import { unwrittenWords } from '../unwritten'
import {
  openDocumentRequest,
  writeDocumentRequest,
  type OpenDocumentParams,
  type OpenDocumentResult,
  type WriteDocumentParams,
  type WriteDocumentResult,
} from '../messages'
import type { Handler } from '../model'

const opening = new RequestType<OpenDocumentParams, OpenDocumentResult, void>(openDocumentRequest)
const writing = new RequestType<WriteDocumentParams, WriteDocumentResult, void>(writeDocumentRequest)

export const originals: Handler = (server) => {
  const language = languageOf(server.session.locale)
  // What is not seen stands in the document all the same: without it, saving would take it out.
  const exactly = <T>(text: T): T => text

  respond(
    server,
    opening,
    async ({ uri, bytes }) => {
      const document = await server.originals.open(uri, given(bytes))
      if (!isOpen(document)) return { notRead: document.why, words: notReadWords(document)[language] }
      return { text: document.text, format: document.format, readOnly: document.write === undefined }
    },
    exactly,
  )
  respond(server, writing, async ({ uri, text, bytes }): Promise<WriteDocumentResult> => {
    const written = await server.originals.write(uri, text, given(bytes))
    if (isUnwritten(written)) return { refused: written.why, words: unwrittenWords(written)[language] }
    return { written: true, ...(written.bytes && { bytes: base64Of(written.bytes) }) }
  })
  return {}
}

function given(bytes: string | undefined): Uint8Array | undefined {
  return bytes === undefined ? undefined : bytesIn(bytes)
}
