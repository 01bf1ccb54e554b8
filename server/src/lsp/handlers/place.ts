/** ogiReport/place: where a position of a document's text stands in the document, for a client that shows it. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { answer } from '../answer'
import { placeRequest, type PlaceParams, type PlaceResult } from '../messages'
import type { Handler } from '../model'
import { offsetOf } from '../positions'

const request = new ProtocolRequestType<PlaceParams, PlaceResult | null, never, void, void>(placeRequest)

export const place: Handler = (server) => {
  answer(server, request, null, ({ document, report, place: placeOf, language }, { position }) => {
    const offset = offsetOf(document, position)
    const fact = [...report.facts.values()].find(({ cell: { span } }) => span.start <= offset && offset <= span.end)
    const words = placeOf({ span: { start: offset, end: offset }, ...(fact && { address: fact.address }) })
    return words ? { words: words[language] } : null
  })
  return {}
}
