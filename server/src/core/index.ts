/**
 * The only door to the core: a text in, a report out, and what can be asked of a report. Nothing outside imports what lies
 * behind it, and nothing behind it imports this.
 */

// A text and its report; how large a text may be.
export { analyse } from './analyse'
export type { Report } from './analysis'
export { largest } from './reading'
export { isLarger } from './text/size'

// What a report is made of: sections, tables, rows, facts, findings, and where each stands.
export type {
  Address,
  BoundRow,
  BoundTable,
  Cell,
  Edit,
  Edition,
  EditionWitness,
  Fact,
  Finding,
  Fix,
  FoundGroup,
  Identity,
  Notation,
  Place,
  Row,
  RowPlace,
  Section,
  Severity,
  Span,
  TableKey,
  Text,
  Title,
  Unchecked,
  Value,
} from './model'
export { accountOf, type Account } from './account'
export { parseValue } from './value'
export { faultIn, faultWords } from './fault'
export { whyUnread } from './bind/why'
export { isSameOrgan } from './decisions/agency'
export { witnessNames } from './decisions/witnesses'

// Its sums: what an identity says, what is to blame where one is broken, what else the cells may hold.
export { countOf, evaluate, type Evaluated } from './identities'
export { allows, demanded, setCell } from './sums'
export { filledUp, type Counts } from './filled'
export {
  diagnose,
  type Cause,
  type CellChange,
  type Doubt,
  type Equation,
  type Explanation,
  type Pattern,
} from './diagnosis'

// Its sentences, and the cells that they speak of.
export { cellsOf, statementAt, statementsOn, type Matched } from './prose'
export { spanOf } from './prose/flow'
export { blankPlaces, fillBlank, type BlankPlace } from './blanks'

// What is checked, what mends a finding, and the text after it is mended.
export { checks } from './checks'
export { internalError, type AnyCheck } from './checks/check'
export { asking, noFixes, preferredOf, type Ask, type Fixes, type Problem } from './fixes'
export { applyEdits, withoutTouching } from './edits'
export { fixUntilStable, type Step } from './rounds'

// What may be written where a person is writing, in the notation and wording of what stands there.
export type { MissingRow, Unfound } from './unfound'
export { withoutTable } from './checks/table/absent'
export { blankIn, blankTable, bringsRow, headingFor, labelFor, rebuilding, newTable, rowFor } from './write/offered'
export { notationOf } from './write/hand'
export { writeCells } from './write/cells'

// Words: the languages that messages are in, what rows and cells are called, wordings as they are compared.
export { inLanguage, languageOf, type Language } from './language'
export { cellName, columnName, nameOf, rowName } from './names'
export { changesInWords } from './checks/sum/wording'
export { fold as comparable, normalise } from './text/normalise'
export { width } from './text/width'

// Places in a text, and lists that may be as long as one.
export { hull, lineEnd, lineStart } from './places'
export { append } from './append'
