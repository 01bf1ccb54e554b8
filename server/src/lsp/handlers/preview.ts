/** ogiReport/preview: a report as it will be published, for a client that draws it. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { preview as previewed } from '../../features/preview'
import { answer, type Subject } from '../answer'
import { previewRequest, type PreviewParams, type PreviewResult } from '../messages'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

const request = new ProtocolRequestType<PreviewParams, PreviewResult | null, never, void, void>(previewRequest)

export const preview: Handler = (server) => {
  answer(server, request, null, (subject) => ({ ...previewOf(subject), version: subject.version }))
  return {}
}

/** With places in the protocol's form. */
export function previewOf({
  document,
  report,
  findings,
  language,
  isOnlyRead,
}: Pick<Subject, 'document' | 'report' | 'findings' | 'language' | 'isOnlyRead'>): Omit<PreviewResult, 'version'> {
  const { places, ...rest } = previewed(report, findings, language, !isOnlyRead)
  return { ...rest, places: places.map((span) => rangeOf(document, span)) }
}
