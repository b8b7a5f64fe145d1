import { dayAfter } from '#kernel'
import type { ProgrammeCondition, ProgrammeItem } from '#questionnaires'
import type { CandidateKind } from '../candidates/candidate.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type Day, yearsAfter } from './days.ts'
import type { Anchors, Fact } from './fact.ts'
import type { AnchorName, Finding, Judged } from './finding.ts'
import type { Standing } from './standing.ts'

interface Known {
  readonly fact: Fact
  readonly anchors: Anchors
  /** Of the item, for a condition of coverage. */
  readonly coverage?: Coverage | undefined
}

/** The conditions that concern this kind of candidate. */
export function conditionsFor({ conditions }: ProgrammeItem, kind: CandidateKind): ProgrammeCondition[] {
  const who = whoIs[kind]
  return conditions.filter((condition) => condition.type !== 'coverage' || condition.who === who)
}

/** An ESMS stands for itself alone: no share of activity is asked of it. */
const whoIs = { group: 'GHT', 'legal-entity': 'legal-entity', structure: undefined } as const

/**
 * Whether what a condition waits for will never be known of this kind: an ESMS applies to nothing and declares nothing, so a
 * condition that counts from a day of candidates says nothing of it.
 */
export function isForCandidatesAlone(condition: ProgrammeCondition, { found }: Judged, kind: CandidateKind): boolean {
  if (kind !== 'structure') return false
  return found.what === 'anchor-unknown' || (found.what === 'nothing-said' && countedFromDays.has(condition.type))
}

/** No answer without a day meets them. */
const countedFromDays: ReadonlySet<string> = new Set(['reviewedBetween', 'withinDaysBefore', 'duringPhase'])

/**
 * The name of a condition in its item, under which a fact is stored. It is made of the words of the condition: a fact never
 * passes to a condition that a later programme file words otherwise.
 */
export function conditionKey(condition: ProgrammeCondition): string {
  switch (condition.type) {
    case 'validated':
      return `validated:${condition.by}`
    case 'reviewedBetween':
      return `reviewedBetween:${condition.to}`
    case 'withinDaysBefore':
    case 'duringPhase':
      return `${condition.type}:${condition.what}`
    case 'minimum':
      return `minimum:${condition.unit}`
    case 'coverage':
      return `coverage:${condition.who}`
    case 'trajectoryWithin':
      return 'trajectoryWithin'
    case 'other':
      return `other:${condition.text}`
  }
}

/** Says of one condition whether it holds, and what was found. */
export function judgeCondition(condition: ProgrammeCondition, { fact, anchors, coverage }: Known): Judged {
  switch (condition.type) {
    case 'validated':
    case 'other':
      return said(fact)
    case 'reviewedBetween':
      return window(fact, { from: condition.from, until: anchorDay(anchors, condition.to), anchor: condition.to })
    case 'withinDaysBefore': {
      const until = anchorDay(anchors, condition.anchor)
      const from = until && dayAfter(until, -condition.days)
      return window(fact, { from, until, anchor: condition.anchor })
    }
    case 'minimum':
      return atLeast(fact, condition.value)
    case 'coverage': {
      const found = coverage ?? coverageOf([], condition.percent)
      return { standing: found.standing, found: { what: 'coverage', coverage: found } }
    }
    case 'duringPhase':
      return duringPhase(fact, anchors, condition.count)
    case 'trajectoryWithin':
      return trajectory(fact, anchors, condition.years)
  }
}

type Anchor = Extract<ProgrammeCondition, { type: 'duringPhase' }>['anchor']

function anchorDay(anchors: Anchors, anchor: Anchor): Day | null {
  return anchors[nameOf(anchor)]
}

/** The operational phase begins on the day of publication. */
function nameOf(anchor: Anchor): AnchorName {
  return anchor === 'operational-phase' ? 'publication' : anchor
}

const judged = (standing: Standing, found: Finding): Judged => ({ standing, found })

function said({ word }: Fact): Judged {
  if (word === 'yes') return judged('met', { what: 'said-yes' })
  if (word === 'no') return judged('not-met', { what: 'said-no' })
  if (word === 'not-applicable') return judged('met', { what: 'not-applicable' })
  return judged('unknown', { what: 'nothing-said' })
}

/** A day between two days, both included. Of several days, one inside is enough; otherwise the latest speaks. */
function window(
  fact: Fact,
  { from, until, anchor }: { readonly from: Day | null; readonly until: Day | null; readonly anchor: Anchor },
): Judged {
  const days = fact.days.toSorted()
  const last = days.at(-1)
  if (last === undefined) return fact.word === 'yes' ? judged('unknown', { what: 'nothing-said' }) : said(fact)
  if (from !== null && last < from) return judged('not-met', { what: 'too-early', day: last, from, until })
  if (from === null || until === null)
    return judged('unknown', { what: 'anchor-unknown', anchor: nameOf(anchor), days })
  const inside = days.findLast((day) => from <= day && day <= until)
  if (inside) return judged('met', { what: 'within', day: inside, from, until })
  return judged('not-met', { what: 'too-late', day: last, from, until })
}

function atLeast(fact: Fact, minimum: number): Judged {
  const { value } = fact
  if (value === null) return fact.word === 'yes' ? judged('unknown', { what: 'nothing-said' }) : said(fact)
  const isEnough = value >= minimum
  return judged(isEnough ? 'met' : 'not-met', { what: isEnough ? 'enough' : 'too-little', value, minimum })
}

/** Enough different days between the publication and the declaration; the phase is open while nothing is declared. */
function duringPhase(fact: Fact, { publication, declaration }: Anchors, wanted: number): Judged {
  const days = [...new Set(fact.days)].toSorted()
  if (days.length === 0) return fact.word === 'yes' ? judged('unknown', { what: 'nothing-said' }) : said(fact)
  const inTime = days.filter((day) => declaration === null || day <= declaration)
  const inside = inTime.filter((day) => publication === null || publication <= day)
  const phase = { days, wanted, from: publication, until: declaration }
  if (inside.length < wanted) return judged('not-met', { what: 'not-held', ...phase })
  if (publication === null) return judged('unknown', { what: 'anchor-unknown', anchor: 'publication', days })
  return judged('met', { what: 'held', ...phase, days: inside })
}

/** Every milestone strictly before the anniversary of the declaration (« dans un délai inférieur à trois ans »). */
function trajectory(fact: Fact, { declaration }: Anchors, years: number): Judged {
  const days = fact.days.toSorted()
  const last = days.at(-1)
  if (last === undefined || fact.word === 'yes') return said(fact)
  if (declaration === null) return judged('unknown', { what: 'anchor-unknown', anchor: 'declaration', days })
  const limit = yearsAfter(declaration, years)
  const isWithin = last < limit
  return judged(isWithin ? 'met' : 'not-met', { what: isWithin ? 'all-within' : 'milestone-late', last, limit })
}
