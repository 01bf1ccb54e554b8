/** ogiReport/changeForm: what a person does in the form, as edits of the text, and what comes of them. */
import { ProtocolRequestType } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { workedOut } from '../../features/form'
import { answer } from '../answer'
import { changeFormRequest, type ChangeFormParams, type ChangeFormResult } from '../messages'
import type { Handler } from '../model'
import { textEditsOf } from '../positions'
import { previewOf } from './preview'

const request = new ProtocolRequestType<ChangeFormParams, ChangeFormResult | null, never, void, void>(changeFormRequest)

export const changeForm: Handler = (server) => {
  answer(server, request, null, (subject, { change }) => {
    const { document, version, report, language, isOnlyRead, departure } = subject
    if (report.unchecked) return null
    const takes = (edits: Parameters<typeof textEditsOf>[1]) =>
      !isOnlyRead && departure?.refusalOf({ edits }) === undefined
    const { edits, ...rest } = workedOut(report, change, language, takes)
    const worked = { ...rest, version, edits: textEditsOf(document, edits) }
    if (edits.length === 0 || change.kind === 'insert') return worked
    const after = subject.after(edits)
    if (after.report.unchecked) return worked
    const { uri, languageId } = document
    const next = TextDocument.create(uri, languageId, version, after.report.text)
    return { ...worked, preview: previewOf({ ...subject, ...after, document: next }) }
  })
  return {}
}
