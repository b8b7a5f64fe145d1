import type { Issue } from '#kernel'
import { dayAsTyped, dayFault, plausibleYears, readTypedDay } from '#kernel'
import type { Day } from '../conditions/days.ts'
import {
  type ApplicationChange,
  type ApplicationStep,
  applicationSteps,
  canFollow,
  changeBefore,
  saysAmount,
  standingOf,
} from './application.ts'

/** A change of an application as somebody typed it, or as a file says it. */
export interface TypedStep {
  readonly step: string
  readonly day: string
  readonly euros: string
  readonly motive: string
}

export const longestCareText = 1_000

/** The fault of a text that is too long for its field. */
export function lengthIssues(path: string, { length }: string): Issue[] {
  return length > longestCareText ? [{ path, code: 'care-text-too-long', values: { maximum: longestCareText } }] : []
}

/** A change whose own faults are listed; `change` is undefined while there is one. */
export interface ReadStep {
  readonly change: Omit<ApplicationChange, 'enteredAt'> | undefined
  readonly issues: readonly Issue[]
}

/** Reads what a change says by itself, without looking at the application. Every fault at once. */
export function readStep(typed: TypedStep, today: Day): ReadStep {
  const step = applicationSteps.find((each) => each === typed.step)
  const day = readTypedDay(typed.day)
  const { motive } = typed
  const issues: Issue[] = step ? [] : [{ path: 'step', code: 'care-step-missing' }]
  issues.push(...dayIssues(day, today), ...eurosIssues(typed.euros, step))
  if ((step === 'refused' || step === 'rejected') && motive === '')
    issues.push({ path: 'motive', code: 'care-motive-missing' })
  issues.push(...lengthIssues('motive', motive))
  const change = step ? { step, day, euros: readEuros(typed.euros) ?? null, motive } : undefined
  return { change: issues.length === 0 ? change : undefined, issues }
}

/** Faults of a step after what is known of the application: it must follow, and no step goes back in time. */
export function orderIssues(typed: TypedStep, changes: readonly ApplicationChange[]): Issue[] {
  const step = applicationSteps.find((each) => each === typed.step)
  if (!step) return []
  if (!canFollow(standingOf(changes).state, step)) return [{ path: 'step', code: 'care-step-impossible' }]
  const day = readTypedDay(typed.day)
  const earlier = changeBefore(changes, step)
  if (!earlier || day === '' || dayFault(day) || day >= earlier.day) return []
  const values = { day: dayAsTyped(day), earlier: dayAsTyped(earlier.day) }
  return [{ path: 'day', code: 'care-day-before-last-step', values }]
}

/** Checks a change against what is known of the application. Every fault at once. */
export function checkStep(typed: TypedStep, changes: readonly ApplicationChange[], today: Day): ReadStep {
  const { change, issues: own } = readStep(typed, today)
  const issues = [...orderIssues(typed, changes), ...own]
  return { change: issues.length === 0 ? change : undefined, issues }
}

/** Faults of a day that is over: nothing is recorded before it happened. */
export function dayIssues(day: string, today: Day, path = 'day'): Issue[] {
  if (day === '') return [{ path, code: 'care-day-missing' }]
  const fault = dayFault(day)
  if (fault === 'not-a-day') return [{ path, code: 'care-day-faulty', values: { value: day } }]
  if (fault) return [{ path, code: 'care-day-implausible', values: { value: day, ...plausibleYears } }]
  return day > today ? [{ path, code: 'care-day-in-future' }] : []
}

const largestEuros = 1_000_000_000

function eurosIssues(text: string, step: ApplicationStep | undefined): Issue[] {
  const euros = readEuros(text)
  if (euros === undefined) return [{ path: 'euros', code: 'care-amount-faulty', values: { value: text } }]
  if (euros === null) return []
  if (step && !saysAmount(step)) return [{ path: 'euros', code: 'care-amount-unexpected' }]
  return euros > largestEuros
    ? [{ path: 'euros', code: 'care-amount-too-large', values: { value: text, maximum: largestEuros } }]
    : []
}

/** `120 000` -> 120000; null for an empty text, undefined for one that is not a whole amount. */
function readEuros(text: string): number | null | undefined {
  const digits = text.replace(/[\s\u00A0\u202F€]/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : undefined
}
