import { z } from 'zod'
import { scoreAnswers, scoreDocument } from '#assessment'
import { audiences } from '#questionnaires'
import { endpoint } from '../endpoint.ts'
import { bodies, scorings } from '../limits.ts'
import { questionnaireNames } from './questionnaires.ts'
import { scoreSchema } from './score-schema.ts'

/** More than any questionnaire has: each of them may be refused with a sentence. */
const mostAnswers = 500

const body = z.strictObject({
  audience: z.enum(audiences).describe('ES : établissement de santé. ESMS : établissement ou service médico-social.'),
  answers: z
    .record(z.string(), z.unknown())
    .refine((answers) => Object.keys(answers).length <= mostAnswers, 'api-answers-too-many')
    .describe('Comme le fichier answers.json de la commande score : un identifiant de question, puis sa réponse.'),
})

/** Nothing is stored, and the log has no row: the answers are those of nobody. */
export const score = endpoint({
  id: 'scoreAnswers',
  path: '/api/v1/questionnaires/{id}/{version}/score',
  summary: 'Note des réponses et donne le calcul complet, question par question. Rien n’est conservé.',
  who: 'anyone',
  rates: scorings,
  offered: ({ OPEN_DIAGNOSIS }) => OPEN_DIAGNOSIS === 'on',
  names: questionnaireNames,
  body: { schema: body, limit: bodies },
  answer: scoreSchema,
  run: async (context, { names: { id, version }, body }) => {
    const { diagnosis } = await scoreAnswers(context, { questionnaireId: id, version, ...body })
    return scoreDocument(diagnosis)
  },
})
