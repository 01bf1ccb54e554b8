/** ogiReport/recognise: is a text a report, before it is given the language? */
import { analyse } from '../../core'
import { RequestType } from 'vscode-languageserver'
import { respond } from '../answer'
import { recogniseRequest, type RecogniseParams, type RecogniseResult } from '../messages'
import type { Handler } from '../model'

const request = new RequestType<RecogniseParams, RecogniseResult, void>(recogniseRequest)

export const recognition: Handler = (server) => {
  respond(server, request, ({ text }) => {
    const { unchecked } = analyse(text)
    return { isReport: unchecked === undefined || unchecked === 'severalReports' || unchecked === 'formUnknown' }
  })
  return {}
}
