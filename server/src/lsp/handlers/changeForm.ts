/** ogiReport/changeForm: what a person does in the form, as edits of the text. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { workedOut } from '../../features/form'
import { answer } from '../answer'
import { changeFormRequest, type ChangeFormParams, type ChangeFormResult } from '../messages'
import type { Handler } from '../model'
import { textEditsOf } from '../positions'

const request = new ProtocolRequestType<ChangeFormParams, ChangeFormResult | null, never, void, void>(changeFormRequest)

export const changeForm: Handler = (server) => {
  answer(server, request, null, ({ document, version, report, language, isOnlyRead, departure }, { change }) => {
    if (report.unchecked) return null
    const takes = (edits: Parameters<typeof textEditsOf>[1]) =>
      !isOnlyRead && departure?.refusalOf({ edits }) === undefined
    const { edits, ...rest } = workedOut(report, change, language, takes)
    return { ...rest, version, edits: textEditsOf(document, edits) }
  })
  return {}
}
