import { cleanLine, cleanText, dayIssues, type Issue } from '#kernel'
import { type ActionContent, type ActionState, actionKinds, actionStates, type Stage } from './action.ts'

/** Unchecked fields of an action. */
export interface TypedAction {
  readonly axisId: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly lead: string
  readonly contributors: string
  readonly consulted: string
  readonly informed: string
  readonly startsOn: string
  readonly endsOn: string
  readonly state: string
  readonly progress: string
  readonly budget: string
  readonly indicators: readonly string[]
  readonly stages: readonly { readonly title: string; readonly doneOn: string }[]
}

/** In characters. */
export const longestActionTexts = {
  title: 200,
  detail: 4_000,
  lead: 200,
  contributors: 300,
  consulted: 300,
  informed: 300,
} as const
export const mostStages = 10
const texts = ['title', 'detail', 'lead', 'contributors', 'consulted', 'informed'] as const
const raci = ['lead', 'contributors', 'consulted', 'informed'] as const
const largestBudget = 999_999_999

/** What an action may refer to: the axes of its plan, and the indicators of the product. */
export interface ActionChoices {
  readonly axes: readonly string[]
  readonly indicators: readonly string[]
}

/** Cleans an action and lists every fault at once. `today`: `AAAA-MM-JJ`. */
export function checkAction(
  typed: TypedAction,
  { axes, indicators }: ActionChoices,
  today: string,
): { content: ActionContent; issues: Issue[] } {
  const issues: Issue[] = []
  const days = { startsOn: cleanLine(typed.startsOn), endsOn: cleanLine(typed.endsOn) }
  const state = actionStates.find((each) => each === typed.state)
  const cleaned = {
    title: cleanLine(typed.title),
    detail: cleanText(typed.detail).trim(),
    lead: cleanLine(typed.lead),
    contributors: cleanLine(typed.contributors),
    consulted: cleanLine(typed.consulted),
    informed: cleanLine(typed.informed),
  }
  if (!axes.includes(typed.axisId)) issues.push({ path: 'axisId', code: 'regional-action-axis-missing' })
  issues.push(...texts.flatMap((field) => textIssues(field, cleaned[field])))
  issues.push(...raci.filter((field) => namesAddress(cleaned[field])).map(personIssue))
  issues.push(...dayIssues('startsOn', days.startsOn, dayCodes), ...dayIssues('endsOn', days.endsOn, dayCodes))
  if (issues.every(({ path }) => path !== 'startsOn' && path !== 'endsOn') && days.startsOn && days.endsOn)
    if (days.endsOn < days.startsOn) issues.push({ path: 'endsOn', code: 'regional-action-day-order' })
  if (!state) issues.push({ path: 'state', code: 'regional-action-state-missing' })
  const progress = wholeNumber(typed.progress, 100)
  if (progress === undefined) issues.push({ path: 'progress', code: 'regional-action-progress' })
  const budget = wholeNumber(typed.budget, largestBudget)
  if (budget === undefined) issues.push({ path: 'budget', code: 'regional-action-budget' })
  if (typed.indicators.some((key) => !indicators.includes(key)))
    issues.push({ path: 'indicators', code: 'regional-action-indicator-unknown' })
  const stages = checkStages(typed.stages, today)
  const content = {
    ...cleaned,
    axisId: typed.axisId,
    kind: actionKinds.find((each) => each === typed.kind) ?? 'action',
    startsOn: days.startsOn || null,
    endsOn: days.endsOn || null,
    state: state ?? ('planned' satisfies ActionState),
    progressPercent: progress ?? null,
    budgetEuros: budget ?? null,
    indicators: indicators.filter((key) => typed.indicators.includes(key)),
    stages: stages.stages,
  }
  return { content, issues: [...issues, ...stages.issues] }
}

function textIssues(path: (typeof texts)[number], { length }: string): Issue[] {
  const maximum = longestActionTexts[path]
  if (path === 'title' && length === 0) return [{ path, code: 'regional-action-title-missing' }]
  return length > maximum ? [{ path, code: 'regional-action-text-too-long', values: { length, maximum } }] : []
}

/** An email address names a person; the plan names functions and bodies, which stay when people leave. */
function namesAddress(text: string): boolean {
  return /\S@\S/.test(text)
}

function personIssue(path: string): Issue {
  return { path, code: 'regional-action-person' }
}

const dayCodes = { notDay: 'regional-action-not-day', implausible: 'regional-action-day-out-of-range' } as const

/** A whole number written in figures, spaces allowed between thousands; null when nothing is typed, undefined when it is no such number. */
function wholeNumber(typed: string, largest: number): number | null | undefined {
  const text = cleanLine(typed).replace(/[\s\u00A0\u202F]/g, '')
  if (text === '') return null
  return /^\d{1,9}$/.test(text) && Number(text) <= largest ? Number(text) : undefined
}

/** Stages without title and without day are lines left blank. */
function checkStages(typed: TypedAction['stages'], today: string): { stages: Stage[]; issues: Issue[] } {
  const issues: Issue[] = []
  const stages = typed.slice(0, mostStages).flatMap(({ title: typedTitle, doneOn: typedDay }, index) => {
    const [title, doneOn] = [cleanLine(typedTitle), cleanLine(typedDay)]
    if (title === '' && doneOn === '') return []
    if (title === '' || title.length > longestActionTexts.title)
      issues.push({ path: `stages.${index}.title`, code: 'regional-action-stage-title' })
    const dayPath = `stages.${index}.doneOn`
    const faults = dayIssues(dayPath, doneOn, dayCodes)
    if (faults.length === 0 && doneOn > today) faults.push({ path: dayPath, code: 'regional-action-stage-day-passed' })
    issues.push(...faults)
    return [{ title, doneOn: doneOn || null }]
  })
  return { stages, issues }
}
