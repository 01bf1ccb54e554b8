/** ogiReport/mendTable: the repairs of a table, for a client that shows them before they are made. */
import { mendTable as mended } from '../../features/mendTable'
import { ownAnswer, subjectOf } from '../answer'
import { mendTableRequest, type MendTableParams, type MendTableResult } from '../messages'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const mendTable: Handler = (server) => {
  server.connection.onRequest(
    mendTableRequest,
    ownAnswer(server, mendTableRequest, async (params: MendTableParams): Promise<MendTableResult | null> => {
      const subject = await subjectOf(server, params.textDocument.uri)
      if (!subject) return null
      const { document, report, findings, version, language } = subject
      const table = mended({ ...report, findings }, offsetOf(document, params.position), language)
      const repairs = table?.repairs.map(({ span, ...repair }) => ({ range: rangeOf(document, span), ...repair }))
      return repairs ? { version, repairs } : null
    }),
  )
  return {}
}
