import type { Fault, Part } from '#content'
import type { Parts } from '../parts.ts'
import type { Programme, ProgrammeItem } from '../programme-schema.ts'
import type { ChoiceQuestion, Question } from '../schema.ts'

/** Only a single-choice answer may declare an attainment; for several answers and numbers the score decides. */
export function checkAttainments({ questions }: Parts): Fault[] {
  return questions.flatMap(({ at, thing }) =>
    attainmentsOf({ at, thing }).flatMap(({ at: place }): Fault[] => {
      if (thing.kind !== 'single') return [{ at: place, code: 'attainment-not-single' }]
      return thing.objectives?.length ? [] : [{ at: place, code: 'attainment-without-objective' }]
    }),
  )
}

/** Cited items exist in the programme, and an item with an answer « trajectory » allows trajectories. */
export function checkAgainstProgramme({ themes, questions }: Parts, programme: Programme): Fault[] {
  const scopes = new Set([...programme.axes, ...programme.domains].map(({ id }) => id))
  const items = new Map(programme.domains.flatMap((domain) => domain.items.map((item) => [item.code, item])))
  const lost = themes.filter(({ thing }) => !scopes.has(thing.domain))
  return [
    ...lost.map(({ at, thing }): Fault => {
      return { at: [...at, 'domain'], code: 'domain-unknown', values: { domain: thing.domain } }
    }),
    ...questions.flatMap((part) => [...unknownObjectives(part, items), ...forbiddenTrajectories(part, items)]),
  ]
}

type Items = ReadonlyMap<string, ProgrammeItem>

function unknownObjectives({ at, thing }: Part<Question>, items: Items): Fault[] {
  return (thing.objectives ?? []).flatMap((objective, index): Fault[] => {
    if (items.has(objective)) return []
    return [{ at: [...at, 'objectives', index], code: 'objective-unknown', values: { objective } }]
  })
}

function forbiddenTrajectories(part: Part<Question>, items: Items): Fault[] {
  const objectives = part.thing.objectives ?? []
  if (objectives.length === 0 || objectives.some((code) => items.get(code)?.trajectoryAllowed)) return []
  return attainmentsOf(part)
    .filter(({ thing }) => thing === 'trajectory')
    .map(({ at }) => ({ at, code: 'trajectory-not-allowed', values: { objectives: objectives.join(', ') } }))
}

function attainmentsOf({ at, thing }: Part<Question>): Part<ChoiceQuestion['answers'][number]['attainment']>[] {
  if (thing.kind !== 'single' && thing.kind !== 'multiple') return []
  return thing.answers.flatMap(({ attainment }, index) => {
    return attainment ? [{ at: [...at, 'answers', index, 'attainment'], thing: attainment }] : []
  })
}
