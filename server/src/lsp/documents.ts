/** The open documents, each with the one analysis of its present version, and what may mend its findings. */
import { analyse, asking, type Ask, type Report } from '../core'
import { TextDocuments, type Connection } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { explained } from './attempt'

interface Analysed {
  readonly document: TextDocument
  readonly version: number
  readonly report: Report
  /** Remembers the fixes of this version: a cursor that moves over the findings asks for them again and again. */
  readonly ask: Ask
  /** Names this analysis among all of the server's life: a document that is opened again starts its versions anew. */
  readonly serial: number
}

export interface OpenDocuments {
  has(uri: string): boolean
  /** Undefined for a document that is not open. */
  get(uri: string): Analysed | undefined
  /** The analysis of what the text of an open document is about to become, kept for when it has. */
  foresee(uri: string, text: string): Report
  uris(): readonly string[]
  /** The client has, or is just given, what is found in this open document. */
  tell(uri: string): void
  isTold(uri: string): boolean
  onChange(listener: (uri: string) => void): void
  onOpen(listener: (uri: string) => void): void
  /** For the first time since the document was opened. */
  onTell(listener: (uri: string) => void): void
  onSave(listener: (uri: string) => void): void
  onClose(listener: (uri: string) => void): void
}

export function openDocuments(connection: Connection): OpenDocuments {
  const documents = new TextDocuments(TextDocument)
  const analyses = new Map<string, Analysed>()
  const foreseen = new Map<string, Report>()
  const told = new Set<string>()
  const onTell: ((uri: string) => void)[] = []
  let serial = 0

  documents.onDidOpen(({ document }) => analyses.delete(document.uri))
  documents.onDidClose(({ document }) => {
    analyses.delete(document.uri)
    foreseen.delete(document.uri)
    told.delete(document.uri)
  })
  documents.listen(connection)

  return {
    has: (uri) => documents.get(uri) !== undefined,
    get(uri) {
      const document = documents.get(uri)
      const known = analyses.get(uri)
      if (!document) return undefined
      if (known?.version === document.version) return known
      const text = document.getText()
      const [next, before] = [foreseen.get(uri), known?.report]
      const report = next?.text === text ? next : analyse(text, before)
      foreseen.delete(uri)
      // A fix that could not be worked out is logged.
      const ask = asking(report, ({ code, error }) => {
        connection.console.error(`a fix of ${code}: ${explained(error)}`)
      })
      const analysed = { document, version: document.version, report, ask, serial: serial++ }
      analyses.set(uri, analysed)
      return analysed
    },
    foresee(uri, text) {
      const report = analyse(text, analyses.get(uri)?.report)
      foreseen.set(uri, report)
      return report
    },
    uris: () => documents.keys(),
    tell(uri) {
      if (told.has(uri) || !documents.get(uri)) return
      told.add(uri)
      for (const listener of onTell) listener(uri)
    },
    isTold: (uri) => told.has(uri),
    onChange: (listener) => void documents.onDidChangeContent(({ document }) => listener(document.uri)),
    onOpen: (listener) => void documents.onDidOpen(({ document }) => listener(document.uri)),
    onTell: (listener) => void onTell.push(listener),
    onSave: (listener) => void documents.onDidSave(({ document }) => listener(document.uri)),
    onClose: (listener) => void documents.onDidClose(({ document }) => listener(document.uri)),
  }
}
