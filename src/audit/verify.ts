import type { Code, Issue } from '#kernel'
import { type AuditRow, chainStart, hashOf, type Link } from './chain.ts'
import {
  type AuditFiles,
  type CutMark,
  cutText,
  type EndMark,
  endText,
  type ForeignMark,
  foreignText,
} from './marks.ts'

/** The marks of the log, which are outside its rows. */
export interface LogMarks {
  readonly end: EndMark | undefined
  readonly cut: CutMark | undefined
  readonly foreign?: ForeignMark | undefined
}

export interface Verdict {
  readonly rows: number
  /** The last row, or the cut when no row is left. */
  readonly last: Link
  /** Faults of the chain of rows, then faults of the marks; the first of each kind of damage. */
  readonly rowFaults: readonly Issue[]
  readonly markFaults: readonly Issue[]
}

const mostFaults = 20

/** Checks a log given row by row, in order. A change, removal, insertion or reordering gives faults that name the rows. */
export function logVerifier({ end, cut, foreign }: LogMarks, files: Pick<AuditFiles, 'seal' | 'noted'>) {
  const noted = files.noted()
  const rowFaults: Issue[] = []
  const markFaults: Issue[] = []
  let last: Link = cut ?? chainStart
  let rows = 0
  let declared = 0

  const take = (row: AuditRow): void => {
    const fault = faultOf(last, row)
    if (fault && rowFaults.length < mostFaults) rowFaults.push(fault)
    if (row.sequence === noted?.sequence && row.hash !== noted.hash)
      markFaults.push(faultAt('audit-noted-differs', row))
    declared = Math.max(declared, foreignDeclared(row))
    last = row
    rows += 1
  }

  /** `forged` is the number of waiting entries that this server did not seal. */
  const verdict = (forged = 0): Verdict => {
    if (cut && files.seal(cutText(cut)) !== cut.seal) markFaults.push(faultAt('audit-cut-forged', cut))
    if (noted && noted.sequence > last.sequence) markFaults.push(missing('audit-noted-missing', last, noted.sequence))
    markFaults.push(...foreignFaults(foreign, declared, files))
    markFaults.push(...endFaults(end, last, files), ...waitingFaults(forged))
    return { rows, last: { sequence: last.sequence, hash: last.hash }, rowFaults, markFaults }
  }
  return { take, verdict }
}

/** The fault of a row that follows `previous`. */
function faultOf(previous: Link, row: AuditRow): Issue | undefined {
  if (row.sequence <= previous.sequence) return faultAt('audit-row-does-not-follow', row)
  if (row.sequence > previous.sequence + 1) return missing('audit-rows-missing', previous, row.sequence - 1)
  if (hashOf(row) !== row.hash) return faultAt('audit-row-changed', row)
  if (row.previousHash !== previous.hash) return faultAt('audit-row-does-not-follow', row)
  return undefined
}

/** The last row of another server, as the row of a restore says; 0 for any other row. A row speaks of earlier rows only. */
function foreignDeclared({ action, outcome, subject, sequence }: AuditRow): number {
  if (action !== 'backup.restore' || outcome !== 'done') return 0
  const to = Number(/, log of another server to row (\d+)$/.exec(subject)?.[1] ?? 0)
  return to < sequence ? to : 0
}

function foreignFaults(
  foreign: ForeignMark | undefined,
  declared: number,
  { seal }: Pick<AuditFiles, 'seal'>,
): Issue[] {
  if (foreign && seal(foreignText(foreign)) !== foreign.seal) return [faultAt('audit-foreign-forged', foreign)]
  if (declared <= (foreign?.sequence ?? 0)) return []
  return [{ path: '', code: 'audit-foreign-missing', values: { to: declared } }]
}

function endFaults(end: EndMark | undefined, last: Link, { seal }: Pick<AuditFiles, 'seal'>): Issue[] {
  if (!end) return last.sequence === 0 ? [] : [faultAt('audit-end-missing', last)]
  const faults = seal(endText(end)) === end.seal ? [] : [faultAt('audit-end-forged', end)]
  if (end.sequence > last.sequence) return [...faults, missing('audit-end-cut-off', last, end.sequence)]
  if (end.sequence < last.sequence) return [...faults, missing('audit-end-added', end, last.sequence)]
  return end.hash === last.hash ? faults : [...faults, faultAt('audit-end-changed', last)]
}

export function waitingFaults(forged: number): Issue[] {
  return forged === 0 ? [] : [{ path: '', code: 'audit-waiting-forged', values: { rows: forged } }]
}

function faultAt(code: Code, { sequence }: Link): Issue {
  return { path: '', code, values: { row: sequence } }
}

/** The rows after `previous`, up to `to`, are missing. */
function missing(code: Code, previous: Link, to: number): Issue {
  return { path: '', code, values: { from: previous.sequence + 1, to } }
}
