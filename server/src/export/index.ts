/** A report set anew: as an official document for Word, as a page, as a table to paste. Pure functions from a Report. */
export { exportHtml } from './html'
export { wordTables, type WordTable } from './pasted'
export { exportWord, type Docx } from './word'
