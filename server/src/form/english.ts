/**
 * What the parts of the form are called in English, after the usual translation of the Regulations: for data that goes to
 * people who read no Chinese. Messages quote the statutory Chinese instead. By the keys of sections, rows and columns.
 */
import { lastPart, type Place } from './address'
import type { SectionForm, SectionKey } from './types'

const sections: Readonly<Record<SectionKey, string>> = {
  overview: 'overview',
  disclosure: 'information disclosed on the organ’s own initiative',
  requests: 'requests received and handled',
  review: 'administrative reconsideration and litigation',
  problems: 'main problems and improvements',
  other: 'other matters to be reported',
}

/** Of tables two and three; the one row of table four has the kinds of case in its columns. */
const rows: Readonly<Record<string, string>> = {
  'disclosure.rules': 'rules',
  'disclosure.normativeDocuments': 'normative documents',
  'disclosure.licensing': 'licensing',
  'disclosure.otherServices': 'other services to the public',
  'disclosure.penalties': 'penalties',
  'disclosure.coercion': 'coercion',
  'disclosure.charges': 'charges',
  'disclosure.procurement': 'centralised procurement',
  'requests.received': 'received this year',
  'requests.broughtForward': 'brought forward from last year',
  'requests.granted': 'granted',
  'requests.partial': 'granted in part',
  'requests.refused.stateSecret': 'refused: state secret',
  'requests.refused.prohibitedByLaw': 'refused: prohibited by law',
  'requests.refused.security': 'refused: security and stability',
  'requests.refused.thirdParty': 'refused: rights of a third party',
  'requests.refused.internalAffairs': 'refused: internal affairs',
  'requests.refused.processInformation': 'refused: process information',
  'requests.refused.enforcementFile': 'refused: enforcement file',
  'requests.refused.administrativeInquiry': 'refused: inquiry into administrative matters',
  'requests.unavailable.notHeld': 'unavailable: not held',
  'requests.unavailable.needsCreation': 'unavailable: would have to be created',
  'requests.unavailable.stillUnclear': 'unavailable: still unclear after correction',
  'requests.notProcessed.petition': 'not processed: petition or complaint',
  'requests.notProcessed.duplicate': 'not processed: duplicate',
  'requests.notProcessed.publication': 'not processed: asks for a publication',
  'requests.notProcessed.excessive': 'not processed: excessive without good reason',
  'requests.notProcessed.reissue': 'not processed: asks to confirm or reissue information',
  'requests.otherHandling.notSupplemented': 'other: not supplemented in time',
  'requests.otherHandling.feeUnpaid': 'other: processing fee not paid in time',
  'requests.otherHandling.otherReason': 'other: other reasons',
  'requests.otherHandling.all': 'other handling',
  'requests.total': 'total of the results',
  'requests.carriedForward': 'carried forward to next year',
}

/** By the last part of the column’s key. */
const columns: Readonly<Record<string, string>> = {
  made: 'made this year',
  repealed: 'repealed this year',
  inForce: 'in force',
  disclosed: 'newly disclosed this year',
  public: 'public in all',
  lastYearItems: 'items last year',
  change: 'change this year',
  decisions: 'decisions this year',
  items: 'items',
  amount: 'amount',
  natural: 'natural persons',
  commercial: 'commercial enterprises',
  research: 'research institutions',
  welfare: 'public welfare organisations',
  legalService: 'legal service institutions',
  otherOrganization: 'other organisations',
  total: 'total',
  upheld: 'upheld',
  corrected: 'corrected',
  other: 'other outcome',
  pending: 'pending',
}

/** Heads over the columns of table four. */
const heads: Readonly<Record<string, string>> = {
  行政复议: 'administrative reconsideration',
  行政诉讼: 'administrative litigation',
  未经复议直接起诉: 'without reconsideration',
  复议后起诉: 'after reconsideration',
}

/** A place and the section that its table stands in. In table four, whose rows have no label, the row is the kind of case. */
export function inEnglish({ row, column }: Place, { number, key }: SectionForm) {
  return {
    section: `${number} ${sections[key]}`,
    row: rows[row.key] ?? (column.under ?? []).map((head) => heads[head]!).join(', '),
    column: columns[lastPart(column.key)]!,
  }
}
