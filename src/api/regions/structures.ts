import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { readings } from '../limits.ts'
import { wholeNumber } from '../whole-number.ts'
import { regionNames, year } from './figure-question.ts'

const states = ['reached', 'not-reached', 'unknown', 'unmeasured'] as const

export const listStructures = endpoint({
  id: 'listStructures',
  path: '/api/v1/regions/{code}/indicators/{indicator}/structures',
  summary:
    'La liste derrière un chiffre : les structures, ou les entités juridiques, avec ce que l’indicateur dit de chacune.',
  who: 'key',
  rates: readings,
  names: { ...regionNames, indicator: z.string().max(60).describe('Par exemple diagnosed, ou domain-floor:D2.') },
  parameters: {
    year,
    state: z
      .enum(['all', ...states])
      .default('all')
      .describe('all : toutes celles dont l’indicateur dit quelque chose.'),
    page: wholeNumber(1, 10_000).default(1).describe('500 lignes par page.'),
  },
  answer: z.object({
    region: z.object({ code: z.string(), name: z.string() }),
    indicator: z.string(),
    title: z.string(),
    year: z.int(),
    day: z.string().nullable(),
    page: z.int(),
    pages: z.int(),
    total: z.int(),
    structures: z.array(
      z.object({
        numero_finess: z.string(),
        name: z.string(),
        sites: z
          .array(z.string())
          .describe('Numéros FINESS des établissements de l’entité ; le sien pour une structure.'),
        departements: z.array(z.string()),
        territories: z.array(z.string()),
        kinds: z.array(z.string()),
        state: z.enum(states),
        value: z.string().describe('En toutes lettres, comme sur la page.'),
        valueYearBefore: z.string(),
      }),
    ),
  }),
  run: async (context, asked) => (await import('./read-structures.ts')).readStructures(context, asked),
})
