import type { Audience, Question } from '#questionnaires'
import { type OfferedResource, resourcesFor } from './resources-for.ts'

/** What a measure is called for by, in a computed diagnosis. */
interface Called {
  readonly measure: { readonly id: string }
  /** Ids of questions. */
  readonly questions: readonly string[]
}

interface Asked {
  readonly questionnaire: { readonly questions: readonly Question[] }
  readonly audience: Audience
}

/** The resources that help with each measure of a diagnosis: named for the measure, or for an objective of its questions. */
export function helpWith({ questionnaire, audience }: Asked, offered: readonly OfferedResource[]) {
  const objectives = new Map(questionnaire.questions.map((question) => [question.id, question.objectives ?? []]))
  return ({ measure, questions }: Called): OfferedResource[] =>
    resourcesFor(offered, {
      measures: [measure.id],
      objectives: questions.flatMap((id) => objectives.get(id) ?? []),
      audience,
    })
}

interface Served {
  /** Code of an objective of the programme CaRE. */
  readonly code: string
  readonly audience: Audience | undefined
  readonly questionnaires: readonly { readonly questions: readonly Question[] }[]
}

/** The resources that help to reach an objective: those that name it, and those of the measures that its questions call for. */
export function helpToReach(
  offered: readonly OfferedResource[],
  { code, audience, questionnaires }: Served,
): OfferedResource[] {
  const questions = questionnaires
    .flatMap((each) => each.questions)
    .filter(({ objectives }) => objectives?.includes(code))
  const measures = questions.flatMap((question) => question.measures ?? [])
  return resourcesFor(offered, { measures, objectives: [code], audience })
}
