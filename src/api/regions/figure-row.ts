import { z } from 'zod'

/** `[c]` hidden, `[x]` not available, `[z]` not applicable, as in the files of the pages; null where nothing is told. */
const cell = z
  .union([z.number(), z.enum(['[c]', '[x]', '[z]'])])
  .nullable()
  .describe(
    'Un nombre ; [c] caché, [x] pas disponible, [z] sans objet, comme dans les fichiers ; null quand rien n’est dit.',
  )

/** One row of figures, as the files of the pages have it. */
export const figureRow = z.object({
  indicator: z
    .string()
    .describe('Identifiant, pour la liste derrière le chiffre ; « import » pour un chiffre importé.'),
  title: z.string(),
  by: z.string().describe('Ensemble, ou ce par quoi le chiffre est réparti.'),
  line: z.string().describe('La ligne de la répartition ; vide pour l’ensemble.'),
  day: z.string(),
  numerator: cell,
  denominator: cell,
  unknown: cell,
  value: cell,
  valueYearBefore: cell,
  definition: z.string(),
  numeratorDefinition: z.string(),
  denominatorDefinition: z.string(),
  source: z.string(),
})

export type FigureRow = z.input<typeof figureRow>
