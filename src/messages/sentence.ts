import { type AppError, type Code, type Issue, type IssueValues, numberWords } from '#kernel'
import { administration } from './fr/sentences/administration.ts'
import { api } from './fr/sentences/api.ts'
import { assessment } from './fr/sentences/assessment.ts'
import { audit } from './fr/sentences/audit.ts'
import { awareness } from './fr/sentences/awareness.ts'
import { backup } from './fr/sentences/backup.ts'
import { calendarFeeds } from './fr/sentences/calendar-feeds.ts'
import { campaigns } from './fr/sentences/campaigns.ts'
import { care } from './fr/sentences/care.ts'
import { cisoAssistant } from './fr/sentences/ciso-assistant.ts'
import { command } from './fr/sentences/command.ts'
import { comparison } from './fr/sentences/comparison.ts'
import { directory } from './fr/sentences/directory.ts'
import { evidence } from './fr/sentences/evidence.ts'
import { exerciseConduct } from './fr/sentences/exercise-conduct.ts'
import { exercises } from './fr/sentences/exercises.ts'
import { general } from './fr/sentences/general.ts'
import { groups } from './fr/sentences/groups.ts'
import { identity } from './fr/sentences/identity.ts'
import { indicators } from './fr/sentences/indicators.ts'
import { pages } from './fr/sentences/pages.ts'
import { plan } from './fr/sentences/plan.ts'
import { providers } from './fr/sentences/providers.ts'
import { questionnaires } from './fr/sentences/questionnaires.ts'
import { referents } from './fr/sentences/referents.ts'
import { regionalOffer } from './fr/sentences/regional-offer.ts'
import { regionalPlan } from './fr/sentences/regional-plan.ts'
import { reports } from './fr/sentences/reports.ts'
import { resultReviews } from './fr/sentences/result-reviews.ts'
import { structureLists } from './fr/sentences/structure-lists.ts'
import { tableFile } from './fr/sentences/table-file.ts'
import { territories } from './fr/sentences/territories.ts'
import { workbook } from './fr/sentences/workbook.ts'
import { countWords } from './french.ts'

const written = {
  ...general,
  ...groups,
  ...administration,
  ...api,
  ...assessment,
  ...audit,
  ...awareness,
  ...backup,
  ...calendarFeeds,
  ...campaigns,
  ...care,
  ...command,
  ...comparison,
  ...directory,
  ...evidence,
  ...exerciseConduct,
  ...exercises,
  ...indicators,
  ...identity,
  ...pages,
  ...plan,
  ...providers,
  ...questionnaires,
  ...cisoAssistant,
  ...referents,
  ...regionalOffer,
  ...regionalPlan,
  ...reports,
  ...resultReviews,
  ...structureLists,
  ...tableFile,
  ...territories,
  ...workbook,
}

/**
 * Every code with its French sentence. `{name}` is replaced by the value of that name, and `{name faute|fautes}` by its count
 * with the word that goes with it: `3 fautes`.
 */
export const sentences = exactly(written)

/** The compiler refuses a code without a sentence, and a sentence without a code. */
function exactly<Written extends Readonly<Record<Code, string>>>(
  every: Exclude<keyof Written, Code> extends never ? Written : never,
): Readonly<Record<Code, string>> {
  return every
}

/** Whether a text stored by an older version is a code that still has a sentence. */
export function hasSentence(text: string): text is Code {
  return Object.hasOwn(sentences, text)
}

/** The sentence of a code. An unknown code is shown as it is: an odd word on screen is better than a hidden fault. */
export function sentence(code: Code, values: IssueValues = {}): string {
  const pattern = sentences[code] ?? `Erreur « ${code} ».`
  return pattern.replace(named, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return one === undefined ? valueWords(value) : countWords(Number(value), one, many)
  })
}

const named = /\{(\w+)(?: ([^{}|]+)\|([^{}|]+))?\}/g

/** A number is a quantity, see `IssueValues`: with five digits it needs groups to be read. */
function valueWords(value: string | number): string {
  return typeof value === 'number' && value >= 10_000 ? numberWords(value) : String(value)
}

/** An issue on one line: its place, then its sentence. */
export function issueLine(issue: Issue): string {
  const words = sentence(issue.code, issue.values)
  return issue.path ? `${issue.path} : ${words}` : words
}

/** How often a sentence is repeated before its places are counted instead. */
const mostRepeated = 5

/**
 * Issues as lines. One fault of hundreds of lines (a name that a region writes otherwise) is told once, with its first places: it
 * would hide the other faults.
 */
export function issueLines(issues: readonly Issue[]): string[] {
  const bySentence = Map.groupBy(issues, ({ code, values }) => sentence(code, values))
  return [...bySentence.values()].flatMap((alike) => {
    const [first] = alike
    if (!first || alike.length <= mostRepeated || alike.some(({ path }) => path === '')) return alike.map(issueLine)
    const places = alike.slice(0, mostRepeated).map(({ path }) => path)
    return issueLine({
      ...first,
      path: `${places.join(' ; ')} ; et ${countWords(alike.length - mostRepeated, 'autre')}`,
    })
  })
}

const mostIssuesShown = 50

/**
 * A refusal as text, with all its faults at once (the first fifty lines, then how many more): for each fault, what is wrong,
 * where, and how to correct it.
 */
export function refusalText({ code, values, issues }: AppError): string {
  const lines = issueLines(issues)
  const shown = lines.slice(0, mostIssuesShown).map((line) => `  ${line}`)
  const rest = lines.length > mostIssuesShown ? [`  … et ${countWords(lines.length - mostIssuesShown, 'autre')}.`] : []
  return [sentence(code, values), ...shown, ...rest].join('\n')
}
