import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator } from '../figures/indicator.ts'
import { endOfDay, yearBefore } from '../figures/period.ts'

/** A structure that submitted a questionnaire within twelve months. Source: the submissions. */
export const diagnosed: Indicator = {
  name: 'diagnosed',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['submissions'],
  sayOn: (known) => {
    const before = endOfDay(yearBefore(known.day), known.time)
    return whereWritten(known, 'submissions', ({ submissions }) =>
      submissions && submissions.lastAt > before ? answers.yes : answers.no,
    )
  },
}
