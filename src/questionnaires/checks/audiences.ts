import type { Fault } from '#content'
import { audienceOf } from '../audience.ts'
import type { Parts } from '../parts.ts'

/** No question goes beyond the questionnaire's audience, and each audience is asked something. */
export function checkAudiences(parts: Parts): Fault[] {
  return [...outside(parts), ...askedNothing(parts)]
}

function outside({ questions, audience }: Parts): Fault[] {
  return questions.flatMap(({ at, thing }) =>
    (thing.audience ?? []).flatMap((one, index): Fault[] => {
      if (audience.includes(one)) return []
      return [{ at: [...at, 'audience', index], code: 'audience-outside-questionnaire', values: { audience: one } }]
    }),
  )
}

function askedNothing(parts: Parts): Fault[] {
  if (!parts.whole) return []
  return parts.audience.flatMap((audience, index): Fault[] => {
    if (parts.questions.some(({ thing }) => audienceOf(thing, parts).includes(audience))) return []
    return [{ at: ['audience', index], code: 'audience-without-question', values: { audience } }]
  })
}
