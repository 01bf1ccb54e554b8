/**
 * What a check is, and how checks are run.
 *
 * A check looks at what was read and yields what it finds; texts are rendered from the arguments. It never reads the
 * text anew and never knows who asks. What may mend a finding is worked out only for those who ask (`core/fixes.ts`).
 */
import { replacing, type Proposal } from '../change'
import type { Analysis } from '../analysis'
import { append } from '../append'
import { figuresIn } from '../figures'
import type { Address, Edit, Finding, Place, Severity, Span, Text } from '../model'

export interface Found<A> {
  readonly span: Span
  readonly address?: Address
  /** Every cell that it speaks of, where there are more than the one at `address`. */
  readonly addresses?: readonly Address[]
  readonly args: A
  /** Where this finding weighs less than the check's others. */
  readonly severity?: Severity
  readonly related?: readonly Place[]
  /** Worked out when somebody asks for them; never for an analysis. */
  readonly fixes?: () => readonly Proposal[]
}

export interface Check<A> {
  /** A contract: configuration, JSON and documentation use it. */
  readonly code: string
  readonly severity: Severity
  find(analysis: Analysis): Iterable<Found<A>>
  /** Short, with the numbers in it; reads well aloud. */
  readonly message: { zh(args: A): string; en(args: A): string }
  /** Why it is checked: the provision, or what goes wrong otherwise. */
  readonly why: Text
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of checks holds arguments of every kind
export type AnyCheck = Check<any>

export function defineCheck<A>(check: Check<A>): Check<A> {
  return check
}

/** All findings, in the order of the text. A check that throws is reported as such; the others still run. */
export function run(checks: readonly AnyCheck[], analysis: Analysis): Finding[] {
  const findings: Finding[] = []
  for (const check of checks) {
    try {
      append(
        findings,
        [...check.find(analysis)].map((found, nth) => finding(check, found, nth)),
      )
    } catch (error) {
      findings.push(internalError(check, error))
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function finding<A>(check: Check<A>, found: Found<A>, nth: number): Finding {
  const { span, address, addresses, args, severity = check.severity, related = [] } = found
  const message = { zh: check.message.zh(args), en: check.message.en(args) }
  return {
    code: check.code,
    nth,
    severity,
    span,
    ...(address !== undefined && { address }),
    ...(addresses && { addresses }),
    message,
    related,
  }
}

/** What is said of a check that threw. */
export function internalError(check: Pick<AnyCheck, 'code'>, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    nth: 0,
    severity: 'warning',
    span: { start: 0, end: 0 },
    message: {
      zh: `检查 ${check.code} 时程序出错，这一项没有检查：${reason}`,
      en: `Check ${check.code} failed with an internal error: ${reason}`,
    },
    related: [],
  }
}

export function replace(span: Span, newText: string): Edit {
  return { span, newText }
}

/** What a fix says that it does, with the figures that go by it. */
export type Naming = Pick<Proposal, 'title' | 'removes'>

/** Names what goes: no figure may disappear that a title does not name. */
export function changeOf(written: string, to: string): Required<Naming> {
  const from = written.replace(/<[^<>]*>|\s/g, '')
  // Chinese sets a blank before a figure, none before a quotation mark.
  const gap = to.startsWith('“') ? '' : ' '
  return { title: { zh: `“${from}”改为${gap}${to}`, en: `Change “${from}” to ${to}` }, removes: figuresIn(from) }
}

/** A fix of one edit. */
export function fix(
  naming: Naming,
  edit: Edit,
  kind: { readonly safe?: boolean; readonly preferred?: boolean } = {},
): Proposal {
  return { ...naming, change: replacing([edit]), safe: kind.safe ?? false, preferred: kind.preferred ?? false }
}
