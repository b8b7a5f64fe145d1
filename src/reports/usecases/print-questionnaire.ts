import { z } from 'zod'
import { openAssessment } from '#assessment'
import { AppError, type Context, query } from '#kernel'
import { type Audience, audiences, type CatalogueContext, type Questionnaire } from '#questionnaires'
import { reportHtml } from '../html.ts'
import type { PrinterContext } from '../pdf.ts'
import { questionnaireForm } from '../questionnaire-form.ts'

type Needs = Context & CatalogueContext & PrinterContext

/** The questionnaire of the assessment that the actor's private link opens, blank, as a PDF. */
export async function printAssessmentForm(context: Needs): Promise<{ pdf: Uint8Array; fileName: string }> {
  const { assessment, questionnaire } = await openAssessment(context, {})
  const pdf = await print(context, questionnaire, assessment.audience, assessment.secretHash)
  return { pdf, fileName: `cap-care-${questionnaire.id}-${questionnaire.version}-papier.pdf` }
}

const input = z.strictObject({
  questionnaireId: z.string(),
  /** The latest released version when absent. */
  version: z.string().optional(),
  audience: z.enum(audiences),
})

/** A questionnaire, blank, as a PDF. */
export async function printQuestionnaire(context: Needs, wanted: z.input<typeof input>): Promise<Uint8Array> {
  const { questionnaire, audience } = await findQuestionnaire(context, wanted)
  return print(context, questionnaire, audience)
}

const findQuestionnaire = query({
  input,
  run: async (_database, { questionnaireId, version, audience }, { catalogue }: Needs) => {
    const questionnaire = version ? catalogue.get(questionnaireId, version) : catalogue.latest(questionnaireId)
    if (!questionnaire.audience.includes(audience)) {
      throw new AppError('invalid', 'questionnaire-not-for-audience', { values: { audience } })
    }
    return { questionnaire, audience }
  },
})

async function print({ printer }: PrinterContext, questionnaire: Questionnaire, audience: Audience, owner?: string) {
  return printer.print({ html: await reportHtml('questionnaire', questionnaireForm(questionnaire, audience)), owner })
}
