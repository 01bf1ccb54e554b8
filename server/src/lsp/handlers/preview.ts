/** ogiReport/preview: a report as it will be published, for a client that draws it. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { preview as previewed } from '../../features/preview'
import { answer } from '../answer'
import { previewRequest, type PreviewParams, type PreviewResult } from '../messages'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

const request = new ProtocolRequestType<PreviewParams, PreviewResult | null, never, void, void>(previewRequest)

export const preview: Handler = (server) => {
  answer(server, request, null, ({ document, version, report, findings, language, isOnlyRead }) => {
    const { places, ...rest } = previewed(report, findings, language, !isOnlyRead)
    return { ...rest, version, places: places.map((span) => rangeOf(document, span)) }
  })
  return {}
}
