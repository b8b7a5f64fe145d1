import type { LegalTime } from '#kernel'
import type { Audience, Programme, Questionnaire } from '#questionnaires'
import { answersRevision } from '../answers/answer-revision.ts'
import type { Assessment, Owner } from '../assessment.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { Synthesis } from './synthesis.ts'

/** One assessment of a folder, with its diagnosis. */
export interface FolderEntry {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly diagnosis: Diagnosis
  readonly answered: number
  readonly asked: number
  /** The time of the structure assessed. */
  readonly legalTime: LegalTime
}

/** All the work on one questionnaire: the current draft, and the submitted assessments, newest first. */
export interface FolderRow {
  /** The latest version, used to start a new assessment. */
  readonly questionnaire: Questionnaire
  readonly draft: FolderEntry | undefined
  readonly submitted: readonly FolderEntry[]
}

/** All the questionnaires of one owner: the holder of a private link, or a structure. */
export interface Folder {
  readonly owner: Owner
  readonly structure: {
    readonly finess: string | null
    readonly name: string
    /**
     * First day (`AAAA-MM-JJ`) on which the register no longer lists the structure; absent while it is open, and for a
     * private link.
     */
    readonly closedOn?: string | null
  }
  /** Undefined when the register does not tell the kind of the structure and nothing was started yet. */
  readonly audience: Audience | undefined
  /** When the folder will be erased; null for the folder of a structure. */
  readonly expiresAt: Date | null
  /** Whether the reader sees the drafts, or only what is shared. */
  readonly sight: 'whole' | 'shared'
  readonly canEdit: boolean
  /** The time of the structure, in which each day of the folder is shown. */
  readonly legalTime: LegalTime
  readonly rows: readonly FolderRow[]
  readonly synthesis: Synthesis
}

/**
 * The entry that represents a questionnaire in the synthesis: the last submitted one, or the draft when nothing was
 * submitted.
 */
export function currentEntry({ draft, submitted }: FolderRow): FolderEntry | undefined {
  return submitted[0] ?? draft
}

/** Whether a draft has the same answers as the last submission: an update without any change yet. */
export function isUnchanged({ draft, submitted: [last] }: FolderRow): boolean {
  return draft !== undefined && last !== undefined && given(draft) === given(last)
}

function given({ diagnosis }: FolderEntry): string {
  return answersRevision(
    new Map(diagnosis.explanation.flatMap(({ question, answer }) => (answer ? [[question.id, answer]] : []))),
  )
}
