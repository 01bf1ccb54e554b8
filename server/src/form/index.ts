/** The door of the forms: the list of editions and what is derived from it. */
import { editions } from './editions'
import { sectionsOfAll } from './sections'

/** The six sections with the wordings of every edition. */
export const sections = sectionsOfAll(editions)

export { addressesOfTable, addressOf, isWithin, placesOf, type Place } from './address'
export { editions, type Edition } from './editions'
export { firstFormYear } from './firstYear'
export {
  addressesOf,
  addressesOfRow,
  allAddresses,
  cellBy,
  parseAddress,
  placeIn,
  placeOf,
  rowsCalled,
  tableOf,
} from './places'
export { caseAddress } from './review'
export { acrossYears, editionOf, forms, latest, othersThan, reportsIn, yearsOf } from './years'
export { form2019 } from './2019'
export { form2021 } from './2021'
