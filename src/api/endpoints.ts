import type { Endpoint } from './endpoint.ts'
import { listQuestionnaires, readQuestionnaire } from './questionnaires/questionnaires.ts'
import { score } from './questionnaires/score.ts'
import { readIndicators } from './regions/indicators.ts'
import { listStructures } from './regions/structures.ts'
import { readResults } from './structures/results.ts'

/** Every endpoint of the door, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  listQuestionnaires,
  readQuestionnaire,
  score,
  readIndicators,
  listStructures,
  readResults,
]
