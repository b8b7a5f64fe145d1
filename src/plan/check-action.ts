import { cleanLine, cleanText, dayIssues, type Issue } from '#kernel'
import { type ActionContent, actionStates } from './action.ts'

/** Unchecked input for an action. */
export interface TypedAction {
  readonly title: string
  readonly details: string
  readonly ownerFunction: string
  readonly dueOn: string
  readonly state: string
  readonly objectiveCodes: readonly string[]
}

export interface CheckedAction {
  /** The cleaned content, usable only when there is no issue. */
  readonly content: ActionContent
  readonly issues: readonly Issue[]
}

/** In characters. */
export const longestTexts = { title: 200, details: 4_000, ownerFunction: 120 } as const

/** Cleans the input and lists every fault at once. `known` holds the codes of all served programmes. */
export function checkAction(typed: TypedAction, known: ReadonlySet<string>): CheckedAction {
  const state = actionStates.find((one) => one === typed.state)
  const content: ActionContent = {
    title: cleanLine(typed.title),
    details: cleanText(typed.details).trim(),
    ownerFunction: cleanLine(typed.ownerFunction),
    dueOn: cleanLine(typed.dueOn),
    state: state ?? 'todo',
    objectiveCodes: [...new Set(typed.objectiveCodes)],
  }
  const issues = [...textIssues(content), ...dueIssues(content), ...objectiveIssues(content, known)]
  if (!state) issues.push({ path: 'state', code: 'action-state-unknown' })
  return { content, issues }
}

function textIssues(content: ActionContent): Issue[] {
  const issues: Issue[] = content.title === '' ? [{ path: 'title', code: 'action-title-missing' }] : []
  for (const field of ['title', 'details', 'ownerFunction'] as const) {
    const { length } = content[field]
    const maximum = longestTexts[field]
    if (length > maximum) issues.push({ path: field, code: 'action-text-too-long', values: { length, maximum } })
  }
  return issues
}

function dueIssues({ dueOn }: ActionContent): Issue[] {
  return dayIssues('dueOn', dueOn, {
    missing: 'action-due-missing',
    notDay: 'action-due-not-date',
    implausible: 'action-due-out-of-range',
  })
}

function objectiveIssues({ objectiveCodes }: ActionContent, known: ReadonlySet<string>): Issue[] {
  return objectiveCodes.every((code) => known.has(code))
    ? []
    : [{ path: 'objectiveCodes', code: 'action-objective-unknown' }]
}
