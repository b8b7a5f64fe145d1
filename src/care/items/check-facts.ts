import { readTypedQuantity, type TypedQuantity } from '#assessment'
import { cleanLine, type Issue, readTypedDay } from '#kernel'
import type { ProgrammeCondition } from '#questionnaires'
import { dayIssues, lengthIssues } from '../candidates/check-step.ts'
import type { Day } from '../conditions/days.ts'
import type { Fact } from '../conditions/fact.ts'
import { conditionKey } from '../conditions/judge.ts'

/** What somebody typed about one condition. */
export interface TypedFact {
  readonly word: string
  /** Days, separated by commas, semicolons or line breaks. */
  readonly days: string
  readonly value: string
  readonly where: string
}

export const blankFact: TypedFact = { word: '', days: '', value: '', where: '' }

const words = ['yes', 'no', 'not-applicable'] as const

/** A milestone is to come; every other day is over. */
const lastDay: Day = '2099-12-31'

/** Reads what was typed about the conditions of an item, by the place of each condition. Every fault at once. */
export function readFacts(
  conditions: readonly ProgrammeCondition[],
  typed: readonly TypedFact[],
  today: Day,
): { readonly facts: Readonly<Record<string, Fact>>; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const facts = conditions.flatMap((condition, place): [string, Fact][] => {
    const read = readFact(typed[place] ?? blankFact, condition.type === 'trajectoryWithin' ? lastDay : today)
    issues.push(...read.issues.map((issue) => ({ ...issue, path: `${issue.path}-${place}` })))
    return condition.type === 'coverage' || isSilent(read.fact) ? [] : [[conditionKey(condition), read.fact]]
  })
  return { facts: Object.fromEntries(facts), issues }
}

function readFact(typed: TypedFact, latest: Day): { readonly fact: Fact; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const days = typed.days
    .split(/[,;\n]/)
    .map((each) => readTypedDay(each))
    .filter((day) => day !== '')
  for (const day of days) issues.push(...dayIssues(day, latest, 'days'))
  const value = cleanLine(typed.value) === '' ? { number: null } : readValue(typed.value, 'care-value-faulty')
  if ('issue' in value) issues.push({ path: 'value', ...value.issue })
  issues.push(...lengthIssues('where', typed.where))
  const word = words.find((each) => each === typed.word) ?? null
  const number = 'issue' in value ? null : value.number
  return { fact: { word, days: [...new Set(days)].toSorted(), value: number, where: typed.where }, issues }
}

function isSilent({ word, days, value, where }: Fact): boolean {
  return word === null && days.length === 0 && value === null && where === ''
}

/** `2,5` -> 2.5: a value of a condition, or the activity of a member. */
export function readValue(text: string, code: Issue['code']): TypedQuantity {
  return readTypedQuantity(text, { below: 1e9, decimals: 3, code })
}
