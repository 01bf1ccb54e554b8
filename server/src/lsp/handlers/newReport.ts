/** ogiReport/newReport and ogiReport/identify: a report to be filled in, and whose report last year's was. */
import { RequestType } from 'vscode-languageserver'
import { identityOf, newReport as skeleton } from '../../features/newReport'
import { respond } from '../answer'
import {
  identifyRequest,
  newReportRequest,
  type IdentifyParams,
  type IdentifyResult,
  type NewReportParams,
  type NewReportResult,
} from '../messages'
import type { Handler } from '../model'

const making = new RequestType<NewReportParams, NewReportResult, void>(newReportRequest)
const identifying = new RequestType<IdentifyParams, IdentifyResult | null, void>(identifyRequest)

export const newReport: Handler = (server) => {
  respond(server, making, skeleton)
  respond(server, identifying, ({ text }) => identityOf(text) ?? null)
  return {}
}
