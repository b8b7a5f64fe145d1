import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { readings } from '../limits.ts'
import { regionNames, year } from './figure-question.ts'
import { figureRow } from './figure-row.ts'

export const readIndicators = endpoint({
  id: 'readIndicators',
  path: '/api/v1/regions/{code}/indicators',
  summary: 'Les chiffres d’une région, avec leur définition et leur répartition, comme dans le fichier de la page.',
  who: 'key',
  rates: readings,
  names: regionNames,
  parameters: {
    year,
    cut: z
      .enum(['territory', 'departement', 'kind', 'size', 'group'])
      .optional()
      .describe(
        'Ce par quoi les chiffres sont répartis. L’édition diffusable ne l’est que par territory, departement ou kind.',
      ),
    edition: z
      .enum(['interne', 'diffusable'])
      .default('interne')
      .describe('diffusable : ce qui peut sortir de la région, et qui ne dit rien d’une structure.'),
  },
  answer: z.object({
    region: z.object({ code: z.string(), name: z.string() }),
    year: z.int(),
    day: z.string().nullable().describe('Le jour des chiffres.'),
    edition: z.enum(['interne', 'diffusable']),
    figures: z.array(figureRow),
  }),
  // What makes the rows reads most rooms: a program that scores answers does without.
  run: async (context, asked) => (await import('./read-figures.ts')).readFigures(context, asked),
})
