import { z } from 'zod'
import { type Context, query, refuseIssues } from '#kernel'
import { type CatalogueContext, wantedSchema } from '#questionnaires'
import { checkAnswers } from '../answers/check-answers.ts'
import { diagnose } from '../diagnose.ts'

const input = wantedSchema.extend({
  /** As in `answers.json`. */
  answers: z.record(z.string(), z.unknown()),
})

/** Scores a set of answers without storing it. When one answer is wrong, refuses the whole set with every fault. */
export const scoreAnswers = query({
  input,
  run: async (
    _database,
    { questionnaireId, version, audience, answers: raw },
    { catalogue }: Context & CatalogueContext,
  ) => {
    const questionnaire = catalogue.get(questionnaireId, version)
    const programme = catalogue.programmeOf(questionnaire)
    const { answers, issues } = checkAnswers(questionnaire, audience, raw)
    refuseIssues('answers-invalid', issues)
    return { programme, diagnosis: diagnose(questionnaire, programme, answers, audience) }
  },
})
