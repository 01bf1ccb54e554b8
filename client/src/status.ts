/** The language status item: how the report in the editor stands, or why it is not checked. */
import { Disposable, l10n, languages, LanguageStatusSeverity, TabInputText, window, workspace } from 'vscode'
import type { Command, LanguageStatusItem, TextDocument } from 'vscode'
import type { StatusParams } from '../../server/src/lsp/messages'
import type { Encodings } from './encoding'
import { hostLanguages, reportLanguage } from './names'
import type { Server, ServerState } from './server'

/** What a state looks like in the editor. */
interface Appearance {
  readonly text: string
  readonly detail: string
  readonly severity?: LanguageStatusSeverity
  readonly busy?: boolean
  readonly command?: Command
}

export function showStatus(server: Server, garbled: Encodings): Disposable {
  const statuses = new Map<string, StatusParams>()
  /** Most Markdown and HTML is no report; there the item would only be in the way. */
  const reports = new Set<string>()
  const item = languages.createLanguageStatusItem('ogiReport.status', { language: reportLanguage })
  item.name = l10n.t('OGI report')

  function update(): void {
    const document = window.activeTextEditor?.document
    if (!document) {
      item.selector = { language: reportLanguage }
      if (isWithheld()) show(item, withheld())
      return
    }
    const uri = document.uri.toString()
    if (garbled.has(document.uri)) {
      item.selector = { language: document.languageId }
      show(item, wrongEncoding(l10n.t('The characters are not those of the report; the file is in another encoding.')))
      return
    }
    const isHost = hostLanguages.includes(document.languageId) && reports.has(uri)
    item.selector = { language: isHost ? document.languageId : reportLanguage }
    show(item, appearance(document, server.state, statuses.get(uri)))
  }

  update()
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    garbled.onDidChange(update),
    window.tabGroups.onDidChangeTabs(update),
    server.onDidChangeState((state) => {
      if (state !== 'running') statuses.clear()
      update()
    }),
    server.onDidReport((status) => {
      statuses.set(status.uri, status)
      if (status.reason === 'notReport') reports.delete(status.uri)
      else reports.add(status.uri)
      update()
    }),
    workspace.onDidCloseTextDocument((document) => {
      statuses.delete(document.uri.toString())
      reports.delete(document.uri.toString())
    }),
  )
}

/** VS Code shows very large files to a person, but not to an extension: then there is a tab with a text, and no text. */
function isWithheld(): boolean {
  return window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputText
}

function withheld(): Appearance {
  return {
    text: l10n.t('Not checked'),
    detail: l10n.t('The file is too large: VS Code does not pass files above 50 MB on to extensions.'),
    severity: LanguageStatusSeverity.Warning,
  }
}

function show(item: LanguageStatusItem, { text, detail, severity, busy, command }: Appearance): void {
  item.text = text
  item.detail = detail
  item.severity = severity ?? LanguageStatusSeverity.Information
  item.busy = busy ?? false
  item.command = command
}

function appearance(document: TextDocument, state: ServerState, status: StatusParams | undefined): Appearance {
  if (state === 'stopped') {
    return {
      text: l10n.t('Not checked'),
      detail: l10n.t('The language server is not running.'),
      severity: LanguageStatusSeverity.Error,
      command: { command: 'ogiReport.restartServer', title: l10n.t('Restart') },
    }
  }
  if (!status) return { text: l10n.t('Reading the report'), detail: '', busy: true }
  if (isWrongEncoding(status.replacementCharacters, document.getText().length)) {
    return wrongEncoding(
      l10n.t('{0} characters could not be read; the file is probably GBK.', status.replacementCharacters),
    )
  }
  if (!status.checked) {
    return {
      text: l10n.t('Not checked'),
      detail: whyUnchecked(status.reason),
      severity: LanguageStatusSeverity.Warning,
    }
  }
  return {
    text: title(status),
    detail: summary(status),
    command: { command: 'workbench.actions.view.problems', title: l10n.t('Problems') },
  }
}

function wrongEncoding(detail: string): Appearance {
  return {
    text: l10n.t('Wrong encoding'),
    detail,
    severity: LanguageStatusSeverity.Warning,
    command: { command: 'ogiReport.reopenWithEncoding', title: l10n.t('Reopen with Encoding') },
  }
}

/** A text in a Chinese encoding that is read as UTF-8 turns into these characters by the third; a damaged one holds a few. */
function isWrongEncoding(replaced: number, length: number): boolean {
  return replaced >= 10 && replaced * 50 >= length
}

export function whyUnchecked(reason: StatusParams['reason']): string {
  switch (reason) {
    case 'severalReports':
      return l10n.t('The file holds several reports; give each a file of its own.')
    case 'formUnknown':
      return l10n.t('The report is on 2018 or earlier; the form of that time is not known.')
    case 'tooLarge':
      return l10n.t('The file is larger than 20 MB in UTF-8.')
    case 'tooCostly':
      return l10n.t(
        'The file is made of more than two million pieces (lines, cells, figures); reading it would cost too much.',
      )
    default:
      return l10n.t('The text is not an annual report: its title or its statutory sections were not found.')
  }
}

function title({ year, edition }: StatusParams): string {
  const form = edition ? l10n.t('form of {0}', edition) : l10n.t('form unknown')
  return year ? l10n.t('Report on {0}, {1}', year, form) : l10n.t('Report, {0}', form)
}

/** What of a document was not read, though a person sees it. */
const unseen: Readonly<Record<NonNullable<StatusParams['omitted']>[number], () => string>> = {
  picture: () => l10n.t('what stands in pictures was not read'),
  embedded: () => l10n.t('what is embedded was not read'),
}

function figuresRead({ read, of, sums = 0 }: NonNullable<StatusParams['account']>): string {
  return sums > 0
    ? l10n.t('{0} of {1} figures read, {2} by the sums', read, of, sums)
    : l10n.t('{0} of {1} figures read', read, of)
}

/** “Nothing found” is said only where all was read and nothing is hidden. */
function summary({
  counts: { error, warning, information, hint },
  account,
  hidden = 0,
  omitted = [],
}: StatusParams): string {
  const others = information + hint
  const parts = [
    error > 0 ? l10n.t('errors: {0}', error) : '',
    warning > 0 ? l10n.t('warnings: {0}', warning) : '',
    others > 0 ? l10n.t('remarks: {0}', others) : '',
  ].filter(Boolean)
  const isWhole = hidden === 0 && omitted.length === 0 && account?.unread === 0
  const found = parts.length > 0 ? parts : [isWhole ? l10n.t('Nothing found') : l10n.t('No problem to show')]
  return [
    found.join(l10n.t(', ')),
    ...(account ? [figuresRead(account)] : []),
    ...omitted.map((each) => unseen[each]()),
    ...(hidden > 0 ? [l10n.t('not shown: {0}', hidden)] : []),
  ].join(l10n.t('; '))
}
