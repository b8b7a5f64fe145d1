import type { AppError, Code, Issue, IssueValues } from '#kernel'
import { administration } from './fr/administration.ts'
import { assessment } from './fr/assessment.ts'
import { audit } from './fr/audit.ts'
import { backup } from './fr/backup.ts'
import { cisoAssistant } from './fr/ciso-assistant.ts'
import { command } from './fr/command.ts'
import { directory } from './fr/directory.ts'
import { general } from './fr/general.ts'
import { identity } from './fr/identity.ts'
import { pages } from './fr/pages.ts'
import { plan } from './fr/plan.ts'
import { providers } from './fr/providers.ts'
import { questionnaires } from './fr/questionnaires.ts'
import { referents } from './fr/referents.ts'
import { reports } from './fr/reports.ts'
import { tableFile } from './fr/table-file.ts'
import { territories } from './fr/territories.ts'
import { workbook } from './fr/workbook.ts'

const written = {
  ...general,
  ...administration,
  ...assessment,
  ...audit,
  ...backup,
  ...command,
  ...directory,
  ...identity,
  ...pages,
  ...plan,
  ...providers,
  ...questionnaires,
  ...cisoAssistant,
  ...referents,
  ...reports,
  ...tableFile,
  ...territories,
  ...workbook,
}

/** Every code and its sentence in French. `{name}` is replaced by the value of that name. */
export const sentences = exactly(written)

/** A code without a sentence does not compile, nor does a sentence for a code that no room has. */
function exactly<Written extends Readonly<Record<Code, string>>>(
  every: Exclude<keyof Written, Code> extends never ? Written : never,
): Readonly<Record<Code, string>> {
  return every
}

/** Whether a text kept by an older version is a code that still has a sentence. */
export function hasSentence(text: string): text is Code {
  return Object.hasOwn(sentences, text)
}

/** The sentence of a code. An unknown code shows itself: better an odd word on screen than a hidden fault. */
export function sentence(code: Code, values: IssueValues = {}): string {
  const pattern = sentences[code] ?? `Erreur « ${code} ».`
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** An issue as one line: where, then what. */
export function issueLine(issue: Issue): string {
  const words = sentence(issue.code, issue.values)
  return issue.path ? `${issue.path} : ${words}` : words
}

const mostIssuesShown = 50

/** A refusal as text: what, where, how to mend it, all faults at once (the first fifty, and how many others). */
export function refusalText({ code, values, issues }: AppError): string {
  const shown = issues.slice(0, mostIssuesShown).map((issue) => `  ${issueLine(issue)}`)
  const rest = issues.length > mostIssuesShown ? [`  … et ${issues.length - mostIssuesShown} autres.`] : []
  return [sentence(code, values), ...shown, ...rest].join('\n')
}
