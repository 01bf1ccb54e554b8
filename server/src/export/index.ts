/** A report set anew: as an official document for Word, as a page, as a table to paste. Pure functions from a Report. */
export { exportHtml, wordTable, type ExportedPage } from './html'
export { exportWord, type ExportedDocument } from './word'
