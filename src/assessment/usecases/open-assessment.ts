import { z } from 'zod'
import { placeOf } from '#directory'
import { AppError, authorize, type Context, legalTimeOf, query } from '#kernel'
import type { Catalogue, CatalogueContext } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import { listAnswers } from '../answers/store.ts'
import type { Assessment } from '../assessment.ts'
import { findActiveDelegation } from '../delegation/usecases/active-delegation.ts'
import { type OpenedAssessment, openedWith, withinTheme, withoutInternalComments } from '../opened-assessment.ts'
import { delegateRights, type PlacedAssessment, type Rights, rightsOn } from '../policy.ts'
import { findAssessment, lockAssessment } from '../store.ts'

/** Which assessment, and its structure when it belongs to one. */
export const assessmentReference = z.strictObject({
  assessmentId: z.string(),
  finess: z.string().optional(),
})

export type AssessmentReference = z.infer<typeof assessmentReference>

/**
 * Opens an assessment: whole for its owner, without internal comments for those it is shared with, restricted to one
 * theme for a colleague. Throws not-found when the assessment does not exist, has expired, or is not visible to the
 * actor.
 */
export const openAssessment = query({
  input: assessmentReference,
  run: (database, reference, context: Context & CatalogueContext) => readSeen(database, reference, context),
})

/** `openAssessment`, inside another use case. */
export async function readSeen(
  database: Database,
  reference: AssessmentReference,
  context: Context & CatalogueContext,
): Promise<OpenedAssessment> {
  return withinTheme(await readAssessment(database, reference, context, findAssessment))
}

/** An exported file holds the whole assessment, or its shared part. A colleague with one theme cannot export it. */
const leaving = {
  input: assessmentReference,
  run: async (database: Database, reference: AssessmentReference, context: Context & CatalogueContext) => {
    const opened = await readAssessment(database, reference, context, findAssessment)
    return { ...opened, assessment: authorize(context.actor, opened.assessment, () => opened.rights.read !== 'theme') }
  },
  subject: ({ assessment }: OpenedAssessment) => assessment.id,
}

/* Exports are written to the audit log before the file is made. */
export const openForReport = query({ exports: 'assessment.export-report', ...leaving })
export const openForTable = query({ exports: 'assessment.export-table', ...leaving })
export const openForWorkbook = query({ exports: 'assessment.export-workbook', ...leaving })

/**
 * Opens an assessment for writing, and locks it until the transaction ends: nobody else writes to it or erases it.
 * Throws not-found when the actor lacks the right. People who answer are told that it was submitted meanwhile.
 */
export async function readToWrite(
  transaction: Transaction,
  reference: AssessmentReference,
  context: Context & CatalogueContext,
  wanted: 'answer' | 'edit' | 'submit',
): Promise<OpenedAssessment> {
  const opened = await readAssessment(transaction, reference, context, lockAssessment)
  if (wanted === 'answer') refuseSubmitted(opened)
  return { ...opened, assessment: authorize(context.actor, opened.assessment, () => opened.rights[wanted]) }
}

function refuseSubmitted({ assessment, rights }: OpenedAssessment): void {
  const isSubmitted = rights.read === 'whole' && assessment.submittedAt !== null
  if (isSubmitted) throw new AppError('conflict', 'assessment-submitted-meanwhile')
}

/** Opens an assessment for its owner only, who also sees the internal comments. */
export async function readWhole(
  database: Database,
  reference: AssessmentReference,
  context: Context & CatalogueContext,
): Promise<OpenedAssessment> {
  const opened = await readAssessment(database, reference, context, findAssessment)
  return { ...opened, assessment: authorize(context.actor, opened.assessment, () => opened.rights.read === 'whole') }
}

async function readAssessment<Handle extends Database>(
  database: Handle,
  reference: AssessmentReference,
  context: Context & CatalogueContext,
  find: (database: Handle, id: string, now: Date) => Promise<Assessment | undefined>,
): Promise<OpenedAssessment> {
  const { actor, catalogue, clock } = context
  const found = await find(database, reference.assessmentId, clock())
  const known = found && found.ownerFiness === (reference.finess ?? null) ? found : undefined
  const place = known && (await placeAssessed(database, known))
  const rights = known && (await rightsIn(database, { assessment: known, place }, context))
  const assessment = authorize(actor, known, () => rights?.read !== undefined)
  const legalTime = legalTimeOf(place)
  return opened(
    catalogue,
    { assessment, rights: rights as Rights, legalTime },
    await listAnswers(database, assessment.id),
  )
}

async function placeAssessed(database: Database, { ownerFiness, structureFiness }: Assessment) {
  const finess = ownerFiness ?? structureFiness
  return finess === null ? undefined : placeOf(database, finess)
}

async function rightsIn(database: Database, placed: PlacedAssessment, context: Context): Promise<Rights> {
  const { actor } = context
  const { assessment } = placed
  if (actor.kind === 'delegate') {
    const active = await findActiveDelegation(database, actor.secretHash, context)
    const theme = active?.assessment.id === assessment.id ? active.delegation.themeId : undefined
    return theme === undefined ? rightsOn(actor, { assessment, place: undefined }) : delegateRights(assessment, theme)
  }
  return rightsOn(actor, placed)
}

function opened(
  catalogue: Catalogue,
  reached: Pick<OpenedAssessment, 'assessment' | 'rights' | 'legalTime'>,
  answers: OpenedAssessment['answers'],
): OpenedAssessment {
  const { assessment, rights } = reached
  const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
  const programme = catalogue.programmeOf(questionnaire)
  const seen = rights.read === 'shared' ? withoutInternalComments(answers) : answers
  return openedWith({ ...reached, questionnaire, programme, answers: seen }, seen)
}
