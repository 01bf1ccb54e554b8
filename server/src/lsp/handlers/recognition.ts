/** ogiReport/recognise: is a text a report, before it is given the language? */
import { analyse } from '../../core/analyse'
import { ownAnswer } from '../answer'
import { recogniseRequest, type RecogniseParams, type RecogniseResult } from '../messages'
import type { Handler } from '../model'

export const recognition: Handler = (server) => {
  server.connection.onRequest(
    recogniseRequest,
    ownAnswer(server, recogniseRequest, ({ text }: RecogniseParams): RecogniseResult => {
      const { unchecked } = analyse(text)
      return { isReport: unchecked === undefined || unchecked === 'several-reports' }
    }),
  )
  return {}
}
