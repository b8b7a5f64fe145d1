import type { z } from 'zod'
import { type AssessmentReference, openAssessment } from '#assessment'
import { type Context, query } from '#kernel'
import { type Audience, type CatalogueContext, type Questionnaire, wantedFrom, wantedSchema } from '#questionnaires'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { questionnaireForm } from '../questionnaire-form.ts'

type Needs = Context & CatalogueContext & PrinterContext

/** The blank questionnaire of an assessment, as a PDF. */
export async function printAssessmentForm(
  context: Needs,
  reference: AssessmentReference,
): Promise<{ pdf: Uint8Array; fileName: string }> {
  const { assessment, questionnaire } = await openAssessment(context, reference)
  const pdf = await print(context, questionnaire, assessment.audience)
  return { pdf, fileName: `cap-care-${questionnaire.id}-${questionnaire.version}-papier.pdf` }
}

export async function printQuestionnaire(context: Needs, wanted: z.input<typeof wantedSchema>): Promise<Uint8Array> {
  const { questionnaire, audience } = await findQuestionnaire(context, wanted)
  return print(context, questionnaire, audience)
}

const findQuestionnaire = query({
  input: wantedSchema,
  run: async (_database, wanted, { catalogue }: Needs) => {
    return { questionnaire: wantedFrom(catalogue, wanted), audience: wanted.audience }
  },
})

function print(context: Needs, questionnaire: Questionnaire, audience: Audience) {
  return printReport(context, { name: 'questionnaire', report: questionnaireForm(questionnaire, audience) })
}
