import type { Indicator } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'
import { endOfDay, yearBefore } from '../figures/period.ts'

/** A structure that submitted a questionnaire within twelve months. Source: the submissions. */
export const diagnosed: Indicator = {
  name: 'diagnosed',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['submissions'],
  tell: (facts, hear) => {
    const before = endOfDay(yearBefore(facts.day))
    return answerOf(facts, 'submissions', hear, ({ submissions }) =>
      submissions && submissions.lastAt > before ? 'yes' : 'no',
    )
  },
}
