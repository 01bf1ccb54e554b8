/** What a client says of itself in `initialize`: its language, its folders, what it can do and what it wants. */
import { MarkupKind, type InitializeParams } from 'vscode-languageserver'
import type { InitializationOptions } from './messages'
import { uriOfPath } from './uris'

export interface Session {
  readonly locale: string | undefined
  /** Absent or malformed options are an empty object. Settings may stand here for a client that cannot be asked. */
  readonly options: InitializationOptions
  readonly folders: readonly string[]
  readonly can: Abilities
}

interface Abilities {
  readonly pullDiagnostics: boolean
  readonly registerDiagnostics: boolean
  readonly refreshDiagnostics: boolean
  readonly refreshInlayHints: boolean
  readonly refreshSemanticTokens: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly diagnosticData: boolean
  readonly codeActionLiterals: boolean
  readonly preferredActions: boolean
  readonly versionedEdits: boolean
  readonly annotatedEdits: boolean
  readonly markdownHover: boolean
  readonly definitionLinks: boolean
  readonly nestedSymbols: boolean
  readonly foldingLimit: number
  readonly snippets: boolean
  readonly insertModes: boolean
  /** Settings can be asked for. */
  readonly configuration: boolean
  readonly registerConfiguration: boolean
  readonly watchFiles: boolean
  readonly progress: boolean
  readonly workspaceFolders: boolean
}

/** The folders, else the one root that older clients name as a URI or as a path. */
function foldersOf({ workspaceFolders, ...older }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri)
  // oxlint-disable-next-line typescript/no-deprecated -- older clients send nothing else
  const { rootUri, rootPath } = older
  return rootUri ? [rootUri] : rootPath ? [uriOfPath(rootPath)] : []
}

export function sessionOf(params: InitializeParams): Session {
  const { textDocument, workspace, window } = params.capabilities
  const shown = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic }
  const options: unknown = params.initializationOptions
  return {
    locale: params.locale,
    options: typeof options === 'object' && options !== null ? options : {},
    folders: foldersOf(params),
    can: {
      pullDiagnostics: textDocument?.diagnostic !== undefined,
      registerDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
      refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
      refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      relatedInformation: shown.relatedInformation === true,
      codeDescription: shown.codeDescriptionSupport === true,
      diagnosticData: shown.dataSupport === true,
      codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
      preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
      definitionLinks: textDocument?.definition?.linkSupport === true,
      nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      insertModes: textDocument?.completion?.completionItem?.insertTextModeSupport !== undefined,
      foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Infinity,
      configuration: workspace?.configuration === true,
      registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      workspaceFolders: workspace?.workspaceFolders === true,
      progress: window?.workDoneProgress === true,
    },
  }
}
