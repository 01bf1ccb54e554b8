/** ogiReport/corrections: the changes that the findings of a report call for, as a list to carry elsewhere. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { corrections as correctionsOf, correctionsText } from '../../features/corrections'
import { whereabouts } from '../../features/whereabouts'
import { answer } from '../answer'
import { correctionsRequest, type CorrectionsParams, type CorrectionsResult } from '../messages'
import type { Handler } from '../model'

const request = new ProtocolRequestType<CorrectionsParams, CorrectionsResult | null, never, void, void>(
  correctionsRequest,
)

export const corrections: Handler = (server) => {
  answer(server, request, null, ({ report, findings, remedies, place, language }) => {
    if (report.unchecked) return null
    const where = whereabouts(report)
    // A hint is a matter of taste, and a list of everything is a list that nobody carries out.
    const wanted = findings.filter(({ severity }) => severity !== 'hint')
    const list = correctionsOf(report, wanted, remedies, (placed) => place(placed) ?? where(placed), language)
    return { text: correctionsText(list, language), count: wanted.length }
  })
  return {}
}
