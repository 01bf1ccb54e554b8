/** Which documents concern this extension: texts that a person has in a tab, in a place where reports are kept. */
import {
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type Tab,
  type TextDocument,
  type Uri,
} from 'vscode'
import { formView, hostLanguages, reportLanguage } from './names'

/** The language says that the text may be a report; the text itself is not looked at. */
export function isChecked({ languageId }: TextDocument): boolean {
  return languageId === reportLanguage || hostLanguages.includes(languageId)
}

/**
 * False for what only looks like a file: output, comments, chats, and earlier versions beside the working copy, where
 * findings would only be in the way. The folder of a workspace may be read-only, or of a kind not heard of yet.
 */
export function isKept(uri: Uri): boolean {
  const { scheme } = uri
  return (
    scheme === 'file' ||
    scheme === 'untitled' ||
    workspace.fs.isWritableFileSystem(scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined
  )
}

/** Other extensions open documents that nobody sees. */
export function isInTab(document: TextDocument): boolean {
  const uri = document.uri.toString()
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some((tab) => urisOf(tab).some((each) => each.toString() === uri)),
  )
}

/** What may be edited in a tab: of a comparison the later side. */
export function urisOf({ input }: Tab): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri]
  if (input instanceof TabInputTextDiff) return [input.modified]
  return isForm(input) ? [input.uri] : []
}

/** The report is shown as its form; the text is the same document. */
export function isForm(input: unknown): input is TabInputCustom {
  return input instanceof TabInputCustom && input.viewType === formView
}

/** The document that a person is at, in its text or in its form. */
export function activeDocument(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input
  return isForm(input) ? input.uri : window.activeTextEditor?.document.uri
}
