import { addQuestionnaire, answersRevision, openAssessment, saveAnswers, submitAssessment } from '#assessment'
import { type Actor, dayAfter } from '#kernel'
import type { AppContext } from '../app.ts'
import { plausibleAnswers } from './answers.ts'
import type { Deed } from './deed.ts'
import type { FictionalSite } from './fictional-region.ts'
import { type Random, randomFrom } from './random.ts'

interface Answering {
  readonly site: FictionalSite
  readonly place: number
  readonly actor: Actor
  readonly as: (actor: Actor) => AppContext
  /** Shared by the first diagnoses of all structures. */
  readonly random: Random
  readonly today: string
}

interface Asked {
  readonly questionnaireId: string
  readonly gainPercent: number
  readonly random: Random
  /** `AAAA-MM-JJ` */
  readonly on: string
}

/**
 * What a structure submitted over two years, by its place in the region: the first diagnosis twice, the second one better, which one
 * structure in eight never began; backups twice in two structures of three; the organisation twice in every second one.
 */
export function submissionsOf(answering: Answering): Deed[] {
  const { place, random, today } = answering
  const own = randomFrom(7919 * (place + 1))
  const deed = (questionnaireId: string, daysAgo: number, gainPercent: number, by: Random) => {
    const on = dayAfter(today, -(daysAgo + (place % 60)))
    return { on, run: () => submit(answering, { questionnaireId, gainPercent, random: by, on }) }
  }
  return [
    ...(place % 8 === 7
      ? []
      : [deed('diagnostic-initial', 420, 0, random), deed('diagnostic-initial', 30, 15, random)]),
    ...(place % 3 === 1 ? [] : [deed('sauvegardes', 400, 0, own), deed('sauvegardes', 20, 20, own)]),
    ...(place % 2 === 1 ? [] : [deed('referents-ssi', 410, 0, own), deed('referents-ssi', 100, 10, own)]),
  ]
}

async function submit(
  { site: { finess, kind, maturityPercent }, actor, as }: Answering,
  { questionnaireId, gainPercent, random, on }: Asked,
): Promise<void> {
  const context = as(actor)
  const { assessment } = await addQuestionnaire(context, { finess, questionnaireId, audience: kind })
  const reference = { assessmentId: assessment.id, finess }
  const { questionnaire } = await openAssessment(context, reference)
  const maturity = Math.min(95, maturityPercent + gainPercent)
  const typed = plausibleAnswers(questionnaire, { random, maturityPercent: maturity, answeredOn: on })
  await saveAnswers(context, { ...reference, typed })
  const { answers } = await openAssessment(context, reference)
  await submitAssessment(context, { ...reference, revision: answersRevision(answers) })
}
