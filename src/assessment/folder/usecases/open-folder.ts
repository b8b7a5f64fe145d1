import { z } from 'zod'
import { compareVersions } from '#content'
import { findStructureIn, placeOf, type Structure } from '#directory'
import { type Actor, AppError, authorize, type Context, legalTimeOf, query } from '#kernel'
import type { Audience, Catalogue, CatalogueContext, Programme, Questionnaire } from '#questionnaires'
import type { Database } from '#storage'
import type { AnswerSet } from '../../answers/answers.ts'
import { listAnswersOf } from '../../answers/store.ts'
import type { Assessment } from '../../assessment.ts'
import { diagnose } from '../../diagnose.ts'
import { withoutInternalComments } from '../../opened-assessment.ts'
import { canAddTo, type PlacedOwner, sightOf } from '../../policy.ts'
import { progressOf } from '../../progress.ts'
import { listAssessments } from '../../store.ts'
import { currentEntry, type Folder, type FolderEntry, type FolderRow } from '../folder.ts'
import { synthesize } from '../synthesis.ts'

/** FINESS number of the structure; absent for the folder of the actor's private link. */
export const folderReference = z.strictObject({ finess: z.string().optional() })

/**
 * Opens the folder of a structure, or of the actor's private link. Throws not-found when the actor may see nothing in
 * it.
 */
export const openFolder = query({
  input: folderReference,
  run: async (database, { finess }, { actor, catalogue, clock }: Context & CatalogueContext): Promise<Folder> => {
    const placed = await placedOwner(database, actor, finess)
    const { owner } = authorize(actor, placed, (who, it) => sightOf(who, it) !== undefined)
    const sight = sightOf(actor, placed) ?? 'shared'
    const found = await listAssessments(database, owner, clock())
    const seen = sight === 'whole' ? found : found.filter(({ submittedAt }) => submittedAt !== null)
    const first = seen[0]
    const structure = finess === undefined ? undefined : await findStructureIn(database, finess)
    const legalTime = legalTimeOf(structure ?? (await placeNamed(database, first)))
    if (first === undefined && structure === undefined) throw new AppError('not-found', 'not-found')
    const given = await listAnswersOf(
      database,
      seen.map(({ id }) => id),
    )
    const entries = seen.map((one) => entryOf(catalogue, one, given.get(one.id) ?? new Map(), { sight, legalTime }))
    const audience = audienceIn(structure, first)
    const offered = catalogue.list().filter((one) => audience === undefined || one.audience.includes(audience))
    const rows = rowsOf(offered, entries, catalogue)
    const current = rows.flatMap((row) => currentEntry(row)?.diagnosis ?? [])
    return {
      owner,
      structure: structure ?? { finess: first?.structureFiness ?? null, name: first?.structureName ?? '' },
      audience,
      expiresAt: first?.expiresAt ?? null,
      sight,
      canEdit: canAddTo(actor, placed) && !structure?.closedOn,
      legalTime,
      rows,
      synthesis: synthesize(latestCited(catalogue, offered), current, offered),
    }
  },
})

/**
 * The latest programme that the questionnaires cite. A programme that no questionnaire cites yet has no answers to
 * show.
 */
function latestCited(catalogue: Catalogue, questionnaires: readonly Questionnaire[]): Programme {
  const cited = questionnaires.map((one) => catalogue.programmeOf(one))
  const latest = cited.toSorted((one, other) => compareVersions(one.version, other.version)).at(-1)
  return latest ?? catalogue.latestProgramme('care')
}

/** The structure that the holder of a private link chose in the register, if any. */
async function placeNamed(database: Database, first: Assessment | undefined) {
  const finess = first?.structureFiness
  return finess ? placeOf(database, finess) : undefined
}

/** The owner of a folder: a structure, or the actor's link when no number is given. */
export async function placedOwner(database: Database, actor: Actor, finess: string | undefined): Promise<PlacedOwner> {
  if (finess === undefined) {
    const secretHash = actor.kind === 'link' ? actor.secretHash : ''
    return { owner: { kind: 'link', secretHash }, place: undefined }
  }
  return { owner: { kind: 'structure', finess }, place: await placeOf(database, finess) }
}

/** The kind of structure, as the register tells it, or as the user chose it for the first assessment. */
export function audienceIn(structure: Structure | undefined, first: Assessment | undefined): Audience | undefined {
  if (structure && structure.kind !== 'to-classify') return structure.kind
  return first?.audience
}

function entryOf(
  catalogue: Catalogue,
  assessment: Assessment,
  answers: AnswerSet,
  { sight, legalTime }: Pick<Folder, 'sight' | 'legalTime'>,
): FolderEntry {
  const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
  const programme = catalogue.programmeOf(questionnaire)
  const seen = sight === 'whole' ? answers : withoutInternalComments(answers)
  const diagnosis = diagnose(questionnaire, programme, seen, assessment.audience)
  const { answered, asked } = progressOf(diagnosis)
  return { assessment, questionnaire, programme, diagnosis, answered, asked, legalTime }
}

/** One row for each questionnaire offered, and one for each started questionnaire that is no longer offered. */
function rowsOf(offered: readonly Questionnaire[], entries: readonly FolderEntry[], catalogue: Catalogue): FolderRow[] {
  const begun = new Set(entries.map(({ assessment }) => assessment.questionnaireId))
  const others = [...begun].filter((id) => !offered.some((one) => one.id === id)).map((id) => catalogue.latest(id))
  return [...offered, ...others].map((questionnaire) => {
    const own = entries.filter(({ assessment }) => assessment.questionnaireId === questionnaire.id)
    return {
      questionnaire,
      draft: own.find(({ assessment }) => assessment.submittedAt === null),
      submitted: own.filter(({ assessment }) => assessment.submittedAt !== null).toSorted(newestFirst),
    }
  })
}

function newestFirst(one: FolderEntry, other: FolderEntry): number {
  return Number(other.assessment.submittedAt) - Number(one.assessment.submittedAt)
}
