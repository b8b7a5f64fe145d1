import type { Audience, Programme, Questionnaire } from '#questionnaires'
import { answersRevision } from '../answers/answer-revision.ts'
import type { Assessment, Owner } from '../assessment.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { Synthesis } from './synthesis.ts'

/** One assessment of a folder, with what it says. */
export interface FolderEntry {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly diagnosis: Diagnosis
  readonly answered: number
  readonly asked: number
}

/** What was done of one questionnaire: the draft in progress, and what was submitted, the newest first. */
export interface FolderRow {
  /** The latest version: what whoever begins now is asked. */
  readonly questionnaire: Questionnaire
  readonly draft: FolderEntry | undefined
  readonly submitted: readonly FolderEntry[]
}

/** All the questionnaires of one owner: those behind a private link, or those of a structure. */
export interface Folder {
  readonly owner: Owner
  readonly structure: {
    readonly finess: string | null
    readonly name: string
    /** First day (`AAAA-MM-JJ`) on which the register held it no more; nothing while it is open, and behind a link. */
    readonly closedOn?: string | null
  }
  /** Undefined for a structure whose kind the register does not tell, as long as nothing was begun. */
  readonly audience: Audience | undefined
  /** When it will be erased; null for a structure's. */
  readonly expiresAt: Date | null
  /** Whether drafts are in it, or only what is shared. */
  readonly sight: 'whole' | 'shared'
  readonly canEdit: boolean
  readonly rows: readonly FolderRow[]
  readonly synthesis: Synthesis
}

/** What stands for a questionnaire in the synthesis: what was last submitted, or the draft when nothing was. */
export function standing({ draft, submitted }: FolderRow): FolderEntry | undefined {
  return submitted[0] ?? draft
}

/** Whether a draft says exactly what was last submitted: an update in which nothing was changed yet. */
export function isUnchanged({ draft, submitted: [last] }: FolderRow): boolean {
  return draft !== undefined && last !== undefined && given(draft) === given(last)
}

function given({ diagnosis }: FolderEntry): string {
  return answersRevision(
    new Map(diagnosis.explanation.flatMap(({ question, answer }) => (answer ? [[question.id, answer]] : []))),
  )
}
