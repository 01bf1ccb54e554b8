/** ogiReport/mendTable: the repairs of a table, for a client that shows them before they are made. */
import { RequestType } from 'vscode-languageserver'
import { mendTable as mended } from '../../features/mendTable'
import { respond, subjectOf } from '../answer'
import { mendTableRequest, type MendTableParams, type MendTableResult } from '../messages'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

const request = new RequestType<MendTableParams, MendTableResult | null, void>(mendTableRequest)

export const mendTable: Handler = (server) => {
  respond(server, request, async ({ textDocument, position }) => {
    const subject = await subjectOf(server, textDocument.uri)
    if (!subject) return null
    const { document, report, findings, ask, version, language } = subject
    const table = mended(report, findings, ask, offsetOf(document, position), language)
    const repairs = table?.repairs.map(({ span, ...repair }) => ({ range: rangeOf(document, span), ...repair }))
    return table && repairs ? { version, repairs, left: table.left.length } : null
  })
  return {}
}
