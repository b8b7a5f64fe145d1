import { currentEntry, type Folder, type FolderEntry, type FolderRow } from '#assessment'
import { countWords, dayWords, noScoreWords } from '#messages'
import { rangeWords, scoreFigures } from '../score-figures.ts'

export interface QuestionnaireRow {
  readonly title: string
  /** `Transmis`, `En cours : 12 réponses sur 20 questions`, `Non commencé`. */
  readonly state: string
  readonly date: string
  readonly version: string
  /** From the sure score to the possible score, or why there is no score. */
  readonly score: string
  readonly level: string
  /** Why an answered questionnaire is missing from the synthesis by axis and domain. */
  readonly note: string
}

/** Every questionnaire for this kind of structure, answered or not. */
export function questionnaireRows({ rows, synthesis, sight }: Folder): QuestionnaireRow[] {
  const programme = `${synthesis.programme.id}@${synthesis.programme.version}`
  return rows.map((row) => {
    const entry = currentEntry(row)
    if (!entry) return untouchedRow(row, sight)
    return {
      title: row.questionnaire.title,
      state: stateWords(row, entry),
      date: dayWords(entry.assessment.submittedAt ?? entry.assessment.createdAt, entry.legalTime),
      version: entry.questionnaire.version,
      ...scoreWords(entry),
      note:
        entry.questionnaire.programme === programme
          ? ''
          : 'Il cite une autre version du programme\u00A0: il n’entre pas dans la synthèse par axe et domaine.',
    }
  })
}

function untouchedRow({ questionnaire }: FolderRow, sight: Folder['sight']): QuestionnaireRow {
  const state = sight === 'shared' ? 'Non transmis' : 'Non commencé'
  return { title: questionnaire.title, state, date: '', version: '', score: 'Non évalué', level: '', note: '' }
}

function stateWords({ draft }: FolderRow, { assessment, answered, asked }: FolderEntry): string {
  if (assessment.submittedAt !== null) return draft ? 'Transmis. Une mise à jour est en cours.' : 'Transmis'
  return answered === 0 ? 'Commencé, sans réponse' : `En cours\u00A0: ${progressWords({ answered, asked })}`
}

/** `12 réponses sur 20 questions` */
export function progressWords({ answered, asked }: Pick<FolderEntry, 'answered' | 'asked'>): string {
  return `${countWords(answered, 'réponse')} sur ${countWords(asked, 'question')}`
}

/** Without an answer there is no score: a zero would be read as a judgement. */
function scoreWords({ answered, diagnosis: { overall } }: FolderEntry): { score: string; level: string } {
  if (answered === 0) return { score: noScoreWords['not-assessed'], level: '' }
  const figures = scoreFigures(overall)
  return { score: rangeWords(overall), level: figures.scored ? `${figures.level} ${figures.levelName}` : '' }
}
