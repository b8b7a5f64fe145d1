import { z } from 'zod'
import { audiences, getReleased, listReleased, questionnaireSchema } from '#questionnaires'
import { endpoint } from '../endpoint.ts'
import { openReadings } from '../limits.ts'

/** The names of a released questionnaire in an address. */
export const questionnaireNames = {
  id: z.string().max(100).describe('Identifiant du questionnaire.'),
  version: z.string().max(20).describe('Version publiée, par exemple 1.0.0.'),
}

export const listQuestionnaires = endpoint({
  id: 'listQuestionnaires',
  path: '/api/v1/questionnaires',
  summary: 'Les questionnaires publiés, avec chacune de leurs versions, de la plus ancienne à la plus récente.',
  who: 'anyone',
  rates: openReadings,
  answer: z.object({
    questionnaires: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        summary: z.string(),
        audience: z.array(z.enum(audiences)),
        durationMinutes: z.int(),
        questions: z.int().describe('Nombre de questions, tous publics confondus.'),
      }),
    ),
  }),
  run: async (context) => ({
    questionnaires: (await listReleased(context, {})).map(({ questions, ...each }) => ({
      ...each,
      questions: questions.length,
    })),
  }),
})

export const readQuestionnaire = endpoint({
  id: 'readQuestionnaire',
  path: '/api/v1/questionnaires/{id}/{version}',
  summary: 'Une version publiée d’un questionnaire : questions, réponses, mesures, et la source de chaque question.',
  who: 'anyone',
  rates: openReadings,
  names: questionnaireNames,
  answer: questionnaireSchema,
  run: (context, { names: { id, version } }) => getReleased(context, { questionnaireId: id, version }),
})
