import type { Issue } from '#kernel'
import { dayFault, plausibleYears, readTypedDay } from '#kernel'
import type { Day } from '../conditions/days.ts'
import {
  type ApplicationChange,
  type ApplicationStanding,
  type ApplicationStep,
  applicationSteps,
  canFollow,
} from './application.ts'

/** A change of an application as somebody typed it, or as a file says it. */
export interface TypedStep {
  readonly step: string
  readonly day: string
  readonly euros: string
  readonly motive: string
}

export const longestCareText = 1_000

type Checked = { readonly change: Omit<ApplicationChange, 'enteredAt'> | undefined; readonly issues: readonly Issue[] }

/** Checks a change against where the application stands. Every fault at once. */
export function checkStep(typed: TypedStep, { state }: Pick<ApplicationStanding, 'state'>, today: Day): Checked {
  const step = applicationSteps.find((each) => each === typed.step)
  const day = readTypedDay(typed.day)
  const euros = readEuros(typed.euros)
  const { motive } = typed
  const issues: Issue[] = [...stepIssues(step, state), ...dayIssues(day, today)]
  if (euros === undefined) issues.push({ path: 'euros', code: 'care-amount-faulty', values: { value: typed.euros } })
  if ((step === 'refused' || step === 'rejected') && motive === '')
    issues.push({ path: 'motive', code: 'care-motive-missing' })
  if (motive.length > longestCareText)
    issues.push({ path: 'motive', code: 'care-text-too-long', values: { maximum: longestCareText } })
  const change = step && euros !== undefined ? { step, day, euros, motive } : undefined
  return { change: issues.length === 0 ? change : undefined, issues }
}

function stepIssues(step: ApplicationStep | undefined, state: ApplicationStanding['state']): Issue[] {
  if (!step) return [{ path: 'step', code: 'care-step-missing' }]
  return canFollow(state, step) ? [] : [{ path: 'step', code: 'care-step-impossible' }]
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

/** `120 000` -> 120000; null for an empty text, undefined for one that is not a whole amount. */
function readEuros(text: string): number | null | undefined {
  const digits = text.replace(/[\s\u00A0\u202F€]/g, '')
  if (digits === '') return null
  const euros = /^\d{1,10}$/.test(digits) ? Number(digits) : undefined
  return euros !== undefined && euros <= largestEuros ? euros : undefined
}
