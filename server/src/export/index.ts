/** A report set anew: as an official document for Word, as a page, as a table to paste. Pure functions from a Report. */
export { exportHtml, wordTable } from './html'
export { exportWord } from './word'
