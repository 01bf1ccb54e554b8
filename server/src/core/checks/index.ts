/** Every check, in the order of the specification. */
import { cellBlank } from './cell/blank'
import { cellMark } from './cell/mark'
import { cellNumber } from './cell/number'
import { cellStyle } from './cell/style'
import type { AnyCheck } from './check'
import { plausibleRules } from './plausible/rules'
import { plausibleStock } from './plausible/stock'
import { proseClaim } from './prose/claim'
import { proseFigure } from './prose/figure'
import { proseParts } from './prose/parts'
import { proseShare } from './prose/share'
import { reportBasis } from './report/basis'
import { reportPeriod } from './report/period'
import { reportPlaceholder } from './report/placeholder'
import { reportProcessingFee } from './report/processing-fee'
import { reportTitle } from './report/title'
import { reportYear } from './report/year'
import { rowCount } from './row/count'
import { rowDuplicate } from './row/duplicate'
import { rowLabel } from './row/label'
import { rowMissing } from './row/missing'
import { rowOrder } from './row/order'
import { rowUnknown } from './row/unknown'
import { sectionAdded } from './section/added'
import { sectionDuplicate } from './section/duplicate'
import { sectionEmpty } from './section/empty'
import { sectionGlued } from './section/glued'
import { sectionMissing } from './section/missing'
import { sectionNumber } from './section/number'
import { sectionOrder } from './section/order'
import { sectionTitle } from './section/title'
import { sumBalance, sumCell, sumColumn, sumReview, sumRow } from './sum'
import { tableBySums } from './table/by-sums'
import { tableEdition } from './table/edition'
import { tableHeader } from './table/header'
import { tableMissing } from './table/missing'
import { tableUnreadable } from './table/unreadable'

export const checks: readonly AnyCheck[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionNumber,
  sectionTitle,
  sectionGlued,
  sectionAdded,
  sectionEmpty,
  tableMissing,
  tableUnreadable,
  tableBySums,
  tableHeader,
  tableEdition,
  rowMissing,
  rowDuplicate,
  rowOrder,
  rowUnknown,
  rowLabel,
  rowCount,
  cellBlank,
  cellMark,
  cellNumber,
  cellStyle,
  sumCell,
  sumRow,
  sumColumn,
  sumBalance,
  sumReview,
  proseFigure,
  proseParts,
  proseShare,
  proseClaim,
  reportTitle,
  reportYear,
  reportPeriod,
  reportBasis,
  reportProcessingFee,
  reportPlaceholder,
  plausibleStock,
  plausibleRules,
]
