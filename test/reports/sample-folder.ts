import { readFileSync } from 'node:fs'
import { type Assessment, type Diagnosis, type Folder, type FolderEntry, type FolderRow, progressOf } from '#assessment'
import { parisTime } from '#kernel'
import type { Programme, Questionnaire } from '#questionnaires'
import { synthesize } from '../../src/assessment/folder/synthesis.ts'
import { catalogue, programme } from '../support/data/content.ts'
import { diagnosisOf, sampleInput } from './sample.ts'

/* Folders as a use case opens them, made by hand. */

interface Standing {
  readonly diagnosis: Diagnosis
  /** Null for a draft. */
  readonly submittedAt?: Date | null
}

export const structure = { finess: '990000017', name: 'Centre hospitalier des Deux-Vallées' }

export interface FolderContent {
  readonly entries: readonly Standing[]
  /** Questionnaires offered and not begun. */
  readonly untouched?: readonly Questionnaire[]
  readonly programme?: Programme
}

/** A folder with answered questionnaires, then questionnaires offered and not begun. */
export function folderOf(content: FolderContent, given: Partial<Folder> = {}): Folder {
  const { entries, untouched = [], programme: cited = programme } = content
  const diagnoses = entries.map(({ diagnosis }) => diagnosis)
  const offered = [...diagnoses.map(({ questionnaire }) => questionnaire), ...untouched]
  return {
    owner: { kind: 'structure', finess: structure.finess },
    structure,
    audience: 'ES',
    expiresAt: null,
    sight: 'whole',
    canEdit: true,
    legalTime: parisTime,
    rows: [...entries.map(rowOf), ...untouched.map(untouchedRow)],
    synthesis: synthesize(cited, diagnoses, offered),
    ...given,
  }
}

function rowOf({ diagnosis, submittedAt = null }: Standing): FolderRow {
  const entry = entryOf(diagnosis, submittedAt)
  const { questionnaire } = diagnosis
  return submittedAt
    ? { questionnaire, draft: undefined, submitted: [entry] }
    : { questionnaire, draft: entry, submitted: [] }
}

function untouchedRow(questionnaire: Questionnaire): FolderRow {
  return { questionnaire, draft: undefined, submitted: [] }
}

function entryOf(diagnosis: Diagnosis, submittedAt: Date | null): FolderEntry {
  const { questionnaire, audience } = diagnosis
  const { answered, asked } = progressOf(diagnosis)
  const assessment: Assessment = {
    id: questionnaire.id,
    questionnaireId: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    audience,
    structureFiness: structure.finess,
    structureName: structure.name,
    secretHash: null,
    ownerFiness: structure.finess,
    createdAt: new Date('2026-10-03T09:00:00Z'),
    expiresAt: null,
    submittedAt,
  }
  return { assessment, questionnaire, programme, diagnosis, answered, asked, legalTime: parisTime }
}

/**
 * The folder of a fictional hospital: two questionnaires submitted, one half answered, one begun without an answer, one not
 * begun.
 */
export function sampleFolder(given: Partial<Folder> = {}): Folder {
  const firstLook = goldenAnswers('diagnostic-initial')
  const governance = Object.entries(goldenAnswers('referents-ssi'))
  const entries = [
    { diagnosis: diagnosisFrom('diagnostic-initial', firstLook), submittedAt: new Date('2026-10-05T09:00:00Z') },
    { diagnosis: diagnosisFrom('referents-ssi', Object.fromEntries(governance.slice(0, governance.length / 2))) },
    { diagnosis: diagnosisFrom('pcra', {}) },
    { diagnosis: sampleInput().diagnosis, submittedAt: new Date('2026-11-02T09:00:00Z') },
  ]
  return folderOf({ entries, untouched: [catalogue.get('exercices-crise', '1.0.0')] }, given)
}

function diagnosisFrom(id: string, answers: Record<string, unknown>): Diagnosis {
  return diagnosisOf(catalogue.get(id, '1.0.0'), 'ES', answers)
}

function goldenAnswers(id: string): Record<string, unknown> {
  const path = new URL(`../golden/${id}/average-es.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}
