/** A report set anew: as an official document for Word, as a page, as a table to paste. Pure functions from a Report. */
export { exportHtml } from './html'
export { wordTables, type WordTable } from './pasted'
export { returnSheetMarkdown, returnSheetWord, returnSheetWorkbook, type ReturnSheet } from './returnSheet'
export { exportWord, type Docx } from './word'
