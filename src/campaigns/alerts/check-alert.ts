import { cleanLine, cleanText, dayIssues, type Issue } from '#kernel'
import { type AlertContent, severities } from './alert.ts'

/** Unchecked texts of an alert. */
export interface TypedAlert {
  readonly title: string
  readonly source: string
  readonly concerned: string
  readonly advice: string
  readonly dueOn: string
  readonly severity: string
}

/** In characters. */
export const longestAlertTexts = { title: 150, source: 500, concerned: 1_000, advice: 4_000 } as const
const fields = ['title', 'source', 'concerned', 'advice'] as const

/** Cleans the texts and lists every fault at once. `today`: `AAAA-MM-JJ`. */
export function checkAlert(
  typed: TypedAlert,
  today: string,
): { content: Omit<AlertContent, 'target'>; issues: Issue[] } {
  const severity = severities.find((each) => each === typed.severity)
  const content = {
    title: cleanLine(typed.title),
    source: cleanText(typed.source).trim(),
    concerned: cleanText(typed.concerned).trim(),
    advice: cleanText(typed.advice).trim(),
    dueOn: cleanLine(typed.dueOn),
    severity: severity ?? 'important',
  }
  const issues = [...fields.flatMap((field) => textIssues(field, content[field])), ...dueIssues(content.dueOn, today)]
  if (!severity) issues.push({ path: 'severity', code: 'alert-severity-missing' })
  return { content, issues }
}

function textIssues(path: (typeof fields)[number], { length }: string): Issue[] {
  if (length === 0) return [{ path, code: 'alert-text-missing' }]
  const maximum = longestAlertTexts[path]
  return length > maximum ? [{ path, code: 'alert-text-too-long', values: { length, maximum } }] : []
}

function dueIssues(dueOn: string, today: string): Issue[] {
  const issues = dayIssues('dueOn', dueOn, {
    missing: 'alert-due-missing',
    notDay: 'alert-due-not-date',
    implausible: 'alert-due-out-of-range',
  })
  return issues.length === 0 && dueOn < today ? [{ path: 'dueOn', code: 'alert-due-passed' }] : issues
}
