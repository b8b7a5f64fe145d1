import { z } from 'zod'
import { getStructureIn } from '#directory'
import { type Authorized, authorize, type Context, cleanLine, command, hashSecret, newId, newSecret } from '#kernel'
import { audiences, type CatalogueContext } from '#questionnaires'
import { type Assessment, expiryOf } from '../assessment.ts'
import { insertAssessment } from '../store.ts'

const input = z.strictObject({
  questionnaireId: z.string(),
  audience: z.enum(audiences),
  /** FINESS number of the structure, when it was found in the register. */
  finess: z.string().transform(cleanLine).optional(),
  /** Name of the structure in the user's words, when it was not found; may be empty. */
  structureName: z.string().transform(cleanLine).pipe(z.string().max(200)).default(''),
})

/**
 * Starts an open diagnosis in the latest version of a questionnaire. Returns the secret of its private link, which is
 * not stored: it is shown once and cannot be recovered.
 */
export const startAssessment = command({
  action: 'assessment.start',
  once: true,
  input,
  run: async (transaction, wanted, { actor, catalogue, clock }: Context & CatalogueContext) => {
    const questionnaire = catalogue.latest(wanted.questionnaireId)
    const structure = wanted.finess ? await getStructureIn(transaction, wanted.finess) : undefined
    const secret = newSecret()
    const createdAt = clock()
    const draft: Assessment = {
      id: newId(),
      questionnaireId: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      audience: wanted.audience,
      structureFiness: structure?.finess ?? null,
      structureName: structure?.name ?? wanted.structureName,
      secretHash: hashSecret(secret),
      ownerFiness: null,
      createdAt,
      expiresAt: expiryOf(createdAt),
      submittedAt: null,
    }
    // Anyone may start; the questionnaire must be meant for this kind of structure.
    const allowed = () => questionnaire.audience.includes(wanted.audience)
    const assessment: Authorized<Assessment> = authorize(actor, draft, allowed)
    await insertAssessment(transaction, assessment)
    return { assessment, secret }
  },
  subject: ({ assessment }) => assessment.id,
})
