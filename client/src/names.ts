/** Names that the manifest, the server and this client share. */

export const reportLanguage = 'ogi-report'

/** Languages that are kept and checked all the same where the text is a report. */
export const hostLanguages: readonly string[] = ['markdown', 'html']

/** Root of the settings; the language client looks for `<id>.trace.server` under it. */
export const clientId = 'ogiReport'

export const clientName = 'OGI Report'

/** As in the manifest's `customEditors`. */
export const formView = 'ogiReport.form'

export const configurationFile = '.ogi-report.json'
