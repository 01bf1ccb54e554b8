/** ogiReport/ignored: the findings of a document that the configuration file accepts, and its entries that meet none. */
import { inLanguage } from '../../core'
import { RequestType } from 'vscode-languageserver'
import type { Ignore } from '../../features/configuration'
import { respond, subjectOf } from '../answer'
import { ignoredRequest, type IgnoredFinding, type IgnoredParams, type IgnoredResult } from '../messages'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

const request = new RequestType<IgnoredParams, IgnoredResult | null, void>(ignoredRequest)

export const ignored: Handler = (server) => {
  respond(server, request, async ({ textDocument }) => {
    const subject = await subjectOf(server, textDocument.uri)
    const file = subject?.configurationFile
    if (!subject || !file) return null
    const described = (by: Ignore): IgnoredFinding => ({
      code: by.code,
      reason: by.reason,
      entry: rangeOf(file.document, by.span),
    })
    const met = subject.ignored.map(({ finding, by }): IgnoredFinding => ({
      ...described(by),
      finding: {
        message: inLanguage(finding.message, subject.language),
        range: rangeOf(subject.document, finding.span),
      },
    }))
    return { folderUri: file.folderUri, ignored: [...met, ...subject.unused.map(described)] }
  })
  return {}
}
