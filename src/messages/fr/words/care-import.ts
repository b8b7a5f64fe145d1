import type { CareFileKind, CareImportReport, PlannedCareChange } from '#care'
import { calendarDayWords, countWords, numberWords } from '../../french.ts'
import { issueLines } from '../../sentence.ts'
import { activityWords, applicationStepWords } from './care.ts'
import { shortCategoryWords } from './care-region.ts'

export const careFileWords: Readonly<Record<CareFileKind, string>> = {
  applications: 'Candidatures CaRE',
  shares: 'Parts d’activité des membres de candidats CaRE',
}

/** What one line of a file would change, in words. */
export function careChangeWords({ step, category, share }: PlannedCareChange): string {
  const parts = [
    step ? `${step.domain}, ${applicationStepWords[step.step].toLowerCase()} le ${calendarDayWords(step.day)}` : '',
    step?.euros == null ? '' : `${numberWords(step.euros)}\u00A0€`,
    category ? `type\u00A0: ${shortCategoryWords[category]}` : '',
    share ? shareWords(share) : '',
  ]
  return parts.filter(Boolean).join(', ')
}

function shareWords({ member, memberName, before, after }: NonNullable<PlannedCareChange['share']>): string {
  return `${member} ${memberName}\u00A0: ${before ? `${activityWords(before)} → ` : ''}${activityWords(after)}`
}

/** How many lines of each kind a terminal shows; the others are counted. */
const mostShown = 50

/** The report of an import, as lines for a terminal. */
export function careImportLines(report: CareImportReport, isTrial: boolean): string[] {
  const { kind, lines, issues, doubts } = report
  return [
    `${careFileWords[kind]}${isTrial ? '\u00A0: rien n’est modifié' : ''}`,
    `  ${countWords(lines, 'ligne lue', 'lignes lues')}`,
    ...(issues.length > 0 ? [] : changeLines(report)),
    ...titled('Fautes', issueLines(issues), issues.length),
    ...titled('Lues, à vérifier', issueLines(doubts)),
  ]
}

/** What a file without fault would change: a file with one changes nothing. */
function changeLines({ candidates, changes, known, planned }: CareImportReport): string[] {
  return [
    `  ${countWords(candidates, 'candidat concerné', 'candidats concernés')}`,
    `  ${countWords(changes, 'changement')}`,
    `  ${countWords(known, 'ligne déjà connue', 'lignes déjà connues')}`,
    ...titled(
      'Changements',
      planned.map((change) => `${change.where} ${change.name}\u00A0: ${careChangeWords(change)}`),
    ),
  ]
}

function titled(title: string, lines: readonly string[], most = mostShown): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - most
  const shown = lines.slice(0, most).map((line) => `  ${line}`)
  return [title, ...shown, ...(rest > 0 ? [`  … et ${numberWords(rest)} de plus`] : [])]
}
