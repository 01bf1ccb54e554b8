/**
 * The messages between client and server that LSP does not know: their names and shapes, and nothing else.
 * This is the only file of the server that the client imports; it must stay free of code and of libraries.
 */
import type { Account, Edition, Severity, TableKey, Unchecked } from '../core'
import type { WordTable } from '../export'
import type { FormatKey, NotRead, Omission } from '../formats'
import type { Chart } from '../features/chart'
import type { ChangedCell, FormChange, RefusedCell } from '../features/form/model'
import type { Block, Cell, Insertion, LackingTable, Paragraph, Preview, Table, Words } from '../features/preview/model'

export type { WordTable }

export type { Block, Cell, ChangedCell, FormChange, Insertion, LackingTable, Paragraph, RefusedCell, Words }
export type { Table, TableKey, Unchecked }

/** The only fact about forms that the client has to know: which years can be asked for. */
export { firstFormYear } from '../form/firstYear'

/**
 * Request, client → server: is this text a report? Asked before a plain-text document is given the language.
 * Params {@link RecogniseParams}, result {@link RecogniseResult}.
 */
export const recogniseRequest = 'ogiReport/recognise'

export interface RecogniseParams {
  readonly text: string
}

export interface RecogniseResult {
  readonly isReport: boolean
}

/**
 * Notification, server → client: what became of a document, after every analysis of it.
 * Params {@link StatusParams}. Only sent to a client whose initialization options say `{ status: true }`.
 */
export const statusNotification = 'ogiReport/status'

export interface StatusParams {
  readonly uri: string
  /** The version of the document that was analysed. */
  readonly version: number
  readonly checked: boolean
  /** Why the document is not checked; absent where it is. */
  readonly reason?: Unchecked
  readonly edition?: Edition
  /** How much of the form was read; absent where the document is not checked. */
  readonly account?: Account
  /** How many findings are not shown, by a severity or an ignore; absent where the document is not checked. */
  readonly hidden?: number
  /** The year that the report is about. */
  readonly year?: number
  readonly agency?: string
  /** What stands in the document and is not in its text; absent where there is nothing of the kind. */
  readonly omitted?: readonly Omission[]
  /** Findings as shown, after configuration. */
  readonly counts: Readonly<Record<Severity, number>>
  /** How many U+FFFD the text holds: many mean that the file was opened in the wrong encoding. */
  readonly replacementCharacters: number
}

/**
 * Notification, client → server: the configuration files of all workspace folders, whenever one of them changes.
 * It replaces what was sent before. Params {@link ConfigurationParams}.
 */
export const configurationNotification = 'ogiReport/configuration'

export interface ConfigurationParams {
  readonly folders: readonly FolderConfiguration[]
}

export interface FolderConfiguration {
  readonly folderUri: string
  /** The content of the folder's `.ogi-report.json`; null where there is none, or none that can be read. */
  readonly text: string | null
  /** Why one that is there cannot be read, as the file system calls it: `EACCES`, `NoPermissions`. */
  readonly code?: string
}

/**
 * Request, client → server: all sure repairs of the table at a position, or of the one in the section around it.
 * Params {@link MendTableParams}, result {@link MendTableResult}, null where no table stands there.
 */
export const mendTableRequest = 'ogiReport/mendTable'

/** Command of the client that asks {@link mendTableRequest} for the table at the cursor, and a person which repairs to make. */
export const mendTableCommand = 'ogiReport.mendTable'

export interface MendTableParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

export interface MendTableResult {
  /** The version of the document that the repairs are for. */
  readonly version: number
  /** In the order of the text; they do not overlap. */
  readonly repairs: readonly TableRepair[]
  /** How many other findings on the table stay: what is right there is not certain. */
  readonly left: number
}

export interface TableRepair {
  readonly range: Range
  readonly newText: string
  /** The same for the changes that belong together and are made together or not at all. */
  readonly of: number
  /** What the repair does, and what was found. */
  readonly title: string
  readonly reason: string
}

/**
 * Request, client → server: a report to be filled in, with what last year's report carried forward.
 * Params {@link NewReportParams}, result {@link NewReportResult}.
 */
export const newReportRequest = 'ogiReport/newReport'

export interface NewReportParams {
  readonly agency: string
  readonly year: number
  /** Text of last year's report, where there is one. */
  readonly lastYear?: string
}

export interface NewReportResult {
  readonly text: string
  /** How many figures were brought forward from last year's report. */
  readonly broughtForward: number
}

/**
 * Request, client → server: whose report is a text, and on which year?
 * Params {@link IdentifyParams}, result {@link IdentifyResult}, null where the text is no report.
 */
export const identifyRequest = 'ogiReport/identify'

export interface IdentifyParams {
  readonly text: string
}

export interface IdentifyResult {
  readonly agency?: string
  readonly year?: number
}

/**
 * Command of a code action that the client carries out: writes an entry of `ignore` into the configuration file, after
 * asking for the reason. Its one argument is {@link IgnoreArgument}. Only offered to a client whose initialization
 * options say `{ ignore: true }`.
 */
export const ignoreCommand = 'ogiReport.ignore'

export interface IgnoreArgument {
  readonly uri: string
  readonly code: string
  /** Absent where the finding is on no value: the entry is then about every finding of that code in the file. */
  readonly address?: string
  /** What people call the cell at `address`. */
  readonly name?: string
}

/**
 * Command of a code action that the client carries out: shows the page of a check. Its one argument is
 * {@link DocumentationArgument}. Only offered to a client whose initialization options say `{ openDocumentation: true }`.
 */
export const documentationCommand = 'ogiReport.openDocumentation'

export interface DocumentationArgument {
  /** URI of the page. */
  readonly page: string
}

/**
 * Command of a code action that the client carries out: shows the same words of two reports side by side. Its one argument
 * is {@link SameWordsArgument}. Only offered to a client whose initialization options say `{ sameWords: true }`.
 */
export const sameWordsCommand = 'ogiReport.showSameWords'

/**
 * Command of a code action that the client carries out: shows what a fix makes of the whole text, and makes it if that is
 * wanted. Its one argument is {@link ShownFixArgument}. Only offered to a client whose initialization options say
 * `{ shownFixes: true }`; others get the edits, with an annotation that asks for confirmation where they can show one.
 */
export const shownFixCommand = 'ogiReport.showFix'

export interface ShownFixArgument {
  readonly uri: string
  /** The version of the document that the edits are for. */
  readonly version: number
  readonly title: string
  /** In the order of the text; they do not overlap. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[]
}

/** The other report, and the one that the finding stands on. */
export interface SameWordsArgument {
  readonly there: MarkedText
  readonly here: MarkedText
}

/** Where the words stand, in the order of the text. */
export interface MarkedText {
  readonly uri: string
  readonly ranges: readonly Range[]
}

/**
 * Request, client → server: what the configuration file ignores in a document.
 * Params {@link IgnoredParams}, result {@link IgnoredResult}, null where no configuration file speaks for the document.
 */
export const ignoredRequest = 'ogiReport/ignored'

export interface IgnoredParams {
  readonly textDocument: { readonly uri: string }
}

export interface IgnoredResult {
  /** The folder of the configuration file. */
  readonly folderUri: string
  /** In the order of the text; entries that meet no finding come last. */
  readonly ignored: readonly IgnoredFinding[]
}

export interface IgnoredFinding {
  readonly code: string
  readonly reason: string
  /** What would be said, and where; absent where the entry meets no finding. */
  readonly finding?: { readonly message: string; readonly range: Range }
  /** Where the entry stands in the configuration file. */
  readonly entry: Range
}

/**
 * Request, client → server: a report as it will be published, to be drawn beside its text.
 * Params {@link PreviewParams}, result {@link PreviewResult}, null for a document that is not open.
 */
export const previewRequest = 'ogiReport/preview'

export interface PreviewParams {
  readonly textDocument: { readonly uri: string }
}

export interface PreviewResult extends Preview<Range> {
  /** The version of the document that the places are for. */
  readonly version: number
}

/**
 * Request, client → server: what a person does in the form, as edits of the text as it is now; they are made by the client
 * if the text is still of that version, and else asked for again. Params {@link ChangeFormParams}, result
 * {@link ChangeFormResult}, null for a document that is not open or not checked.
 */
export const changeFormRequest = 'ogiReport/changeForm'

export interface ChangeFormParams {
  readonly textDocument: { readonly uri: string }
  readonly change: FormChange
}

export interface ChangeFormResult {
  /** The version of the document that the edits are for. */
  readonly version: number
  /** They do not overlap. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[]
  readonly cells: readonly ChangedCell[]
  /** What of the change is not made, each with the reason. */
  readonly refused: readonly RefusedCell[]
  /**
   * The report as it is once the edits are made, so that nobody waits for the editor to make them; absent where there are
   * none, and where rows are written, which gives all that follows another place.
   */
  readonly preview?: Omit<PreviewResult, 'version'>
}

/**
 * Request, client → server: the text of a Word document or PDF, by the URI of its file.
 * Params {@link OpenDocumentParams}, result {@link OpenDocumentResult}.
 */
export const openDocumentRequest = 'ogiReport/openDocument'

/** The texts of documents are edited under this scheme, with the path of the file, and its whole URI as the query. */
export const documentScheme = 'ogi-report-document'

export interface OpenDocumentParams {
  readonly uri: string
  /** In base64, for a file that the server cannot read itself. */
  readonly bytes?: string
}

export type OpenDocumentResult =
  | { readonly text: string; readonly format: FormatKey; readonly readOnly: boolean }
  | { readonly notRead: NotRead['why']; readonly words: string }

/**
 * Request, client → server: writes what was changed in the text of a document into its file; all of it or nothing.
 * Params {@link WriteDocumentParams}, result {@link WriteDocumentResult}.
 */
export const writeDocumentRequest = 'ogiReport/writeDocument'

export interface WriteDocumentParams {
  readonly uri: string
  readonly text: string
  /** What the file holds now, in base64, for one that the server cannot write itself. */
  readonly bytes?: string
}

export type WriteDocumentResult =
  /** `bytes` are to be written by the client; absent where the server has done so, or nothing was changed. */
  | { readonly written: true; readonly bytes?: string }
  | {
      readonly refused: 'changed' | 'open' | 'readOnly' | 'failed' | 'onlyRead' | 'notRead' | 'refused'
      readonly words: string
    }

/**
 * Request, client → server: where a position of a document's text stands in the document: `第 3 页，表三第 8 行`.
 * Params {@link PlaceParams}, result {@link PlaceResult}, null for a text that is its own file.
 */
export const placeRequest = 'ogiReport/place'

export interface PlaceParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

export interface PlaceResult {
  readonly words: string
}

/**
 * Request, client → server: what should be changed in a report, for carrying it into another program.
 * Params {@link CorrectionsParams}, result {@link CorrectionsResult}, null for a text that is not open or not checked.
 */
export const correctionsRequest = 'ogiReport/corrections'

export interface CorrectionsParams {
  readonly textDocument: { readonly uri: string }
}

export interface CorrectionsResult {
  /** A line for each change with tabs between its parts, under a line that names the parts. */
  readonly text: string
  /** How many findings the list speaks of. */
  readonly count: number
}

/**
 * Request, client → server: the statutory tables of a report, each to be pasted into a word processor.
 * Params {@link WordTablesParams}, result {@link WordTablesResult}, null for a text that is not open or not checked.
 */
export const wordTablesRequest = 'ogiReport/wordTables'

export interface WordTablesParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

export interface WordTablesResult {
  /** In the order of the text. */
  readonly tables: readonly WordTable[]
  /** Which of them the position stands in or below; absent above all. */
  readonly at?: number
}

/**
 * Request, client → server: a report set anew. Params {@link ExportParams}, result {@link ExportResult}, null for a text
 * that is not open or not checked.
 */
export const exportRequest = 'ogiReport/export'

export interface ExportParams {
  readonly textDocument: { readonly uri: string }
  readonly format: 'docx' | 'html'
}

export interface ExportResult {
  /** In base64. */
  readonly bytes: string
  /** Rows and columns of the cells that were not read and are empty. */
  readonly unread: readonly string[]
}

/**
 * Request, server → client: the files of the workspace that may be reports. Params {@link ReportFilesParams}, result
 * {@link ReportFilesResult}. Only asked of a client whose initialization options say `{ files: true }`.
 */
export const reportFilesRequest = 'ogiReport/reportFiles'

export interface ReportFilesParams {
  /** With their dot, in small letters. */
  readonly endings: readonly string[]
}

export interface ReportFilesResult {
  readonly uris: readonly string[]
  /** Folders whose files are not among them because they could not be listed. */
  readonly unlisted?: readonly Unlisted[]
}

export interface Unlisted {
  readonly uri: string
  /** As the file system calls it: `EACCES`, `NoPermissions`. */
  readonly code?: string
}

/**
 * Request, server → client: the bytes of a file that the server cannot read itself.
 * Params {@link ReadFileParams}, result {@link ReadFileResult}. Asked of the same clients.
 */
export const readFileRequest = 'ogiReport/readFile'

export interface ReadFileParams {
  readonly uri: string
}

export interface ReadFileResult {
  /** In base64; absent where the file cannot be read. */
  readonly bytes?: string
  /** Why it cannot be read, as the file system calls it: `EACCES`, `NoPermissions`. */
  readonly code?: string
}

/**
 * Request, client → server: checks the reports of the folders that no editor shows, and goes on doing so until the server
 * ends. No params, result {@link CheckFolderResult}.
 */
export const checkFolderRequest = 'ogiReport/checkFolder'

export interface CheckFolderResult {
  /** How many files are reports that were checked. */
  readonly reports: number
  /** How many of those have an error or a warning, and how many there are in all. */
  readonly faulty: number
  readonly errors: number
  readonly warnings: number
  /** Files that may be reports and were not read, each with the reason. */
  readonly notRead: readonly UnreadFile[]
  /** Not all was looked at: a person has stopped it. */
  readonly stopped: boolean
}

/**
 * Request, client → server: for each agency of the folders what is to be mended in its reports, as a sheet to be sent back.
 * All are read first. Params {@link ReturnSheetsParams}, result {@link ReturnSheetsResult}.
 */
export const returnSheetsRequest = 'ogiReport/returnSheets'

export interface ReturnSheetsParams {
  readonly format: 'docx' | 'xlsx' | 'md'
}

export interface ReturnSheetsResult {
  /** By agency; none for those of which nothing is to be mended. */
  readonly sheets: readonly ReturnSheetFile[]
  /** How many agencies have nothing to mend. */
  readonly clean: number
  /** How many files may be reports and were not read. */
  readonly notRead: number
  /** Not all was looked at: a person has stopped it. */
  readonly stopped: boolean
}

interface ReturnSheetFile {
  /** Of a file, without a folder; no two are the same, whatever their case. */
  readonly file: string
  /** In base 64. */
  readonly bytes: string
}

/**
 * Request, client → server: whose reports may be summed up, as the configuration says, and for which years there are reports.
 * All are read first. No params, result {@link SummaryChoices}.
 */
export const summaryChoicesRequest = 'ogiReport/summaryChoices'

export interface SummaryChoices {
  /** Agencies with units; none where the configuration names no units. */
  readonly agencies: readonly string[]
  /** The latest first. */
  readonly years: readonly number[]
}

/**
 * Request, client → server: a report whose tables are the sums of those of its units, or what stands in its way.
 * Params {@link SummariseParams}, result {@link SummariseResult}.
 */
export const summariseRequest = 'ogiReport/summarise'

export interface SummariseParams {
  readonly agency: string
  readonly year: number
  /** What an editor opens for each unit, as in {@link ReportOverview}, where a person has picked them. */
  readonly units?: readonly string[]
  /** Sums that lack a share stay blank: without it, what lacks anything is not made. */
  readonly allowMissing: boolean
}

export interface SummariseResult {
  /** How many units there are. */
  readonly units: number
  /** What stands in its way, a sentence each. */
  readonly notes: readonly string[]
  /** Whether a person may have it all the same. */
  readonly mayGoOn: boolean
  /** Absent where something stands in its way and is not allowed to. */
  readonly text?: string
  /** Every unit's share of every sum: a workbook, in base 64. Absent where the text is. */
  readonly shares?: string
}

/**
 * Request, client → server: the reports of the folders, whether an editor shows them or not, as they were last checked;
 * what was not read yet is read first. Params {@link OverviewParams}, which may be absent, result {@link OverviewResult}.
 */
export const overviewRequest = 'ogiReport/overview'

/** Notification, server → client: what {@link overviewRequest} answers is something else now. No params. */
export const overviewNotification = 'ogiReport/overviewChanged'

export interface OverviewParams {
  /** From now on all files are looked at whenever they change, as after {@link checkFolderRequest}. */
  readonly begins?: boolean
}

export interface OverviewResult {
  /** In the order of their paths. */
  readonly reports: readonly ReportOverview[]
  /** Files that may be reports and were not read, each with the reason. */
  readonly notRead: readonly UnreadFile[]
  readonly grid: Grid
  /** Not all was looked at: a person has stopped it. */
  readonly stopped: boolean
}

export interface ReportOverview {
  /** What an editor opens: the file, or the text of a document. */
  readonly uri: string
  /** Its path below the folder that holds all of them. */
  readonly path: string
  /** The same for the reports of one agency, however it is written; absent where the report names none. */
  readonly organ?: string
  readonly agency?: string
  readonly year?: number
  /** Cells with a value, of those that the form has. */
  readonly read: number
  readonly of: number
  /** After configuration, what several reports show together included. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The path of a file that says the same and goes before this one. */
  readonly copyOf?: string
  /** Where its gravest finding stands, of equal ones the first. */
  readonly first?: Range
}

/** Agencies by years, in words. */
export interface Grid {
  readonly language: 'zh' | 'en'
  /** What all of it comes to, and what the marks in the cells mean. */
  readonly summary: string
  readonly legend: string
  /** Over the columns: of the agencies, and of each cell. */
  readonly heads: readonly [agency: string, ...cells: string[]]
  /** Whoever needs a person most first. */
  readonly agencies: readonly GridRow[]
}

export interface GridRow {
  /** Stands for the agency in {@link SeriesParams}. */
  readonly key: string
  readonly name: string
  /** Years without a report that there should be. */
  readonly missing: readonly number[]
  readonly need: Readonly<Record<'errors' | 'warnings' | 'absent' | 'unread', number>>
  /** By their places in {@link OverviewResult.reports}; the latest year first. */
  readonly reports: readonly number[]
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly text: string
  readonly tone?: 'wrong' | 'unsure'
  /** By their places in {@link OverviewResult.reports}. */
  readonly reports?: readonly number[]
  /** Files that were not read, by their places in {@link OverviewResult.notRead}. */
  readonly files?: readonly number[]
}

/** Request, client → server: the figures that a report has. No params, result {@link FiguresResult}. */
export const figuresRequest = 'ogiReport/figures'

export interface FiguresResult {
  readonly figures: readonly {
    readonly address: string
    readonly section: string
    readonly row: string
    readonly column: string
  }[]
}

/** Request, client → server: a figure over the years. Params {@link SeriesParams}, result {@link SeriesResult}. */
export const seriesRequest = 'ogiReport/series'

export interface SeriesParams {
  readonly address: string
  /** The keys of the agencies that are compared. */
  readonly agencies: readonly string[]
}

export interface SeriesResult {
  readonly name: string
  readonly years: readonly string[]
  /** Absent where there is nothing to draw; its lines are those of the first rows. */
  readonly chart?: Chart
  readonly rows: readonly { readonly name: string; readonly cells: readonly SeriesCell[] }[]
}

export interface SeriesCell {
  readonly text: string
  /** Where it stands, if it stands in one report only. */
  readonly place?: { readonly uri: string; readonly range: Range }
}

/** Request, client → server: the overview as a file. Params {@link ExportOverviewParams}, result {@link ExportOverviewResult}. */
export const exportOverviewRequest = 'ogiReport/exportOverview'

export interface ExportOverviewParams {
  readonly format: 'xlsx' | 'html' | 'csv' | 'json'
  /** The figures whose series go with it. */
  readonly addresses: readonly string[]
}

export interface ExportOverviewResult {
  /** Base64. */
  readonly bytes: string
}

export interface UnreadFile {
  readonly uri: string
  /** Why it was not opened. */
  readonly words?: string
  /** Why its text was not checked. */
  readonly unchecked?: Unchecked
}

interface Range {
  readonly start: Position
  readonly end: Position
}

/** As in LSP: both count from 0, characters in UTF-16. */
interface Position {
  readonly line: number
  readonly character: number
}

/** What this client tells the server when it starts; a client of another editor sends nothing of it. */
export interface InitializationOptions {
  /** The client understands {@link statusNotification}. */
  readonly status?: boolean
  /** The client reads the configuration files and sends them: the server must not look for them itself. */
  readonly configuration?: boolean
  /** The configuration files as they are at the start; later {@link configurationNotification} replaces them. */
  readonly folders?: readonly FolderConfiguration[]
  /** The client carries out {@link ignoreCommand}. */
  readonly ignore?: boolean
  /** The client carries out {@link documentationCommand}. */
  readonly openDocumentation?: boolean
  /** The client carries out {@link sameWordsCommand}. */
  readonly sameWords?: boolean
  /** The client carries out {@link shownFixCommand}. */
  readonly shownFixes?: boolean
  /** The client has a command {@link mendTableCommand} that shows the repairs before they are made. */
  readonly mendTable?: boolean
  /** The client answers {@link reportFilesRequest} and {@link readFileRequest}; holds together with `configuration`. */
  readonly files?: boolean
  /** URI of the folder that the server's own files lie in: a web worker cannot find them otherwise. */
  readonly program?: string
  /** URI of the documentation's root, for the links of diagnostics; the checks' pages lie below it. */
  readonly documentation?: string
}
