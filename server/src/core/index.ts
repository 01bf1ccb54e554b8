/**
 * The only door to the core: text in, report out, and what can be asked of a report. Nothing outside imports what lies
 * behind it, and nothing behind it imports this.
 */

// A text and its report.
export { analyse } from './analyse'
export type { Report } from './analysis'
export { isTooLarge, largest } from './reading'
export { isLarger } from './text/size'
export type {
  Address,
  BoundRow,
  BoundTable,
  Cell,
  Edit,
  Edition,
  Fact,
  Finding,
  Fix,
  Identity,
  Notation,
  Row,
  RowPlace,
  Section,
  Severity,
  Span,
  TableKey,
  Text,
  Unchecked,
  Value,
} from './model'
export { accountOf, type Account } from './account'
export { parseValue } from './value'
export { normalise } from './text/normalise'
export { hull, lineEnd, lineStart } from './places'
export { columnName, nameOf, placeOf as placeInForm, rowName } from './names'
export { inLanguage, languageOf, type Language } from './language'
export { append } from './append'

// What the sums and the sentences say of cells.
export { countOf, evaluate, type Evaluated } from './identities'
export { allows, demanded, setCell } from './sums'
export type { Cause, Change as CellChange, Doubt, Explanation, Pattern } from './diagnosis'
export { written as changesInWords } from './checks/sum/wording'
export { cellsOf, statementAt, statementsOn, type Matched } from './prose'
export { spanOf } from './prose/flow'

// What is checked, and what mends it.
export { checks } from './checks'
export type { AnyCheck } from './checks/check'
export { asking, noFixes, preferredOf, type Ask, type Fixes, type Problem } from './fixes'
export { applyEdits, withoutTouching } from './edits'
export { fixUntilStable, type Step } from './rounds'

// Parts of a report, written in a text's own notation.
export { siteOf } from './write/site'
export { handsLike, notationOf } from './write/hand'
export { blankLine } from './write/hands/line'
export { headingText } from './write/frame'
export { nearestTable, wholeTable } from './write/table'
export { rowText, valuesOf, type MissingRow } from './write/row'
export { wordingOf } from './write/wording'
export { keepsOthers, soundly } from './write/sound'
export { isUnread, whyUnread } from './bind/why'
