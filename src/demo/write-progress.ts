import { addQuestionnaire, openAssessment, openFolder, saveAnswers } from '#assessment'
import { createRun, listOfferedKits, prepareRun } from '#exercise-conduct'
import { type Actor, dayAfter } from '#kernel'
import { takeMeasures } from '#plan'
import type { AppContext } from '../app.ts'
import { plausibleAnswers } from './answers.ts'
import type { Deed } from './deed.ts'
import type { FictionalSite } from './fictional-region.ts'
import { randomFrom } from './random.ts'

interface Working {
  readonly site: FictionalSite
  readonly place: number
  readonly actor: Actor
  readonly as: (actor: Actor) => AppContext
  readonly today: string
}

/** What one structure in six has in hand: measures of its last diagnosis in its plan, a questionnaire begun, an exercise prepared. */
export function progressDeeds({ site, place, actor, as, today }: Working): Deed[] {
  if (place % 6 !== 1) return []
  const context = () => as(actor)
  const { finess, kind } = site
  return [
    { on: dayAfter(today, -24), run: () => takeFirstMeasures(context(), finess) },
    { on: dayAfter(today, -10), run: () => beginBackups(context(), { finess, kind, place, today }) },
    { on: dayAfter(today, -3), run: () => prepareExercise(context(), { finess, kind }) },
  ]
}

async function takeFirstMeasures(context: AppContext, finess: string): Promise<void> {
  const { rows } = await openFolder(context, { finess })
  const last = rows.flatMap(({ submitted }) => submitted)[0]
  if (!last) return
  const { id: questionnaireId, version } = last.questionnaire
  const measureIds = last.diagnosis.measures.slice(0, 3).map(({ measure }) => measure.id)
  await takeMeasures(context, { finess, questionnaireId, version, measureIds })
}

/** Half of the questionnaire on backups. */
async function beginBackups(
  context: AppContext,
  { finess, kind, place, today }: Pick<FictionalSite, 'finess' | 'kind'> & Pick<Working, 'place' | 'today'>,
): Promise<void> {
  const { assessment } = await addQuestionnaire(context, { finess, questionnaireId: 'sauvegardes', audience: kind })
  const reference = { assessmentId: assessment.id, finess }
  const { questionnaire } = await openAssessment(context, reference)
  const maturity = { random: randomFrom(place), maturityPercent: 60, answeredOn: today }
  const typed = Object.entries(plausibleAnswers(questionnaire, maturity))
  const half = Object.fromEntries(typed.slice(0, Math.ceil(typed.length / 2)))
  await saveAnswers(context, { ...reference, typed: half })
}

/** A kit with its own examples for words, which leaves nothing to invent. */
async function prepareExercise(
  context: AppContext,
  { finess, kind }: Pick<FictionalSite, 'finess' | 'kind'>,
): Promise<void> {
  const [kit] = await listOfferedKits(context, { audience: kind })
  if (!kit) return
  const { variables } = await prepareRun(context, { finess, kitId: kit.id })
  const values = Object.fromEntries(variables.map(({ id, example }) => [id, example]))
  await createRun(context, { finess, kitId: kit.id, values })
}
