/** ogiReport/newReport and ogiReport/identify: a report to be filled in, and whose report last year's was. */
import { identityOf, newReport as skeleton } from '../../features/newReport'
import {
  identifyRequest,
  newReportRequest,
  type IdentifyParams,
  type IdentifyResult,
  type NewReportParams,
  type NewReportResult,
} from '../messages'
import type { Handler } from '../model'

export const newReport: Handler = ({ connection }) => {
  connection.onRequest(newReportRequest, (params: NewReportParams): NewReportResult => skeleton(params))
  connection.onRequest(identifyRequest, ({ text }: IdentifyParams): IdentifyResult | null => identityOf(text) ?? null)
  return {}
}
