import { z } from 'zod'
import { openFolder, openForTable, scoreDocument } from '#assessment'
import { dayDigits } from '#kernel'
import type { AppContext } from '../../app.ts'
import { endpoint } from '../endpoint.ts'
import { readings } from '../limits.ts'
import { scoreSchema } from '../questionnaires/score-schema.ts'

export const readResults = endpoint({
  id: 'readResults',
  path: '/api/v1/structures/{finess}/results',
  summary:
    'Le dernier résultat transmis de chaque questionnaire d’une structure, avec son calcul question par question.',
  who: 'key',
  rates: readings,
  names: { finess: z.string().max(20).describe('Numéro FINESS de la structure.') },
  answer: z.object({
    numero_finess: z.string(),
    name: z.string(),
    results: z.array(
      scoreSchema.extend({
        submittedOn: z.string().describe('Jour de la transmission, dans l’heure de la structure.'),
      }),
    ),
  }),
  run: async (context, { names: { finess } }) => {
    const { structure, rows } = await openFolder(context, { finess })
    const last = rows.flatMap(({ submitted: [newest] }) => (newest ? [newest.assessment.id] : []))
    const results = []
    for (const assessmentId of last) results.push(await resultOf(context, { assessmentId, finess }))
    return { numero_finess: finess, name: structure.name, results }
  },
})

/** As the file of the explanation: each reading has its row in the log, and internal comments stay in the structure. */
async function resultOf(context: AppContext, reference: { readonly assessmentId: string; readonly finess: string }) {
  const { assessment, diagnosis, legalTime } = await openForTable(context, reference)
  return {
    ...scoreDocument(diagnosis),
    submittedOn: dayDigits(assessment.submittedAt ?? context.clock(), legalTime),
  }
}
