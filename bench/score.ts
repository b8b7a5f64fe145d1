import { type AnswerSet, diagnose } from '#assessment'
import { loadCatalogue, type Question, type Questionnaire } from '#questionnaires'
import { type Line, median } from './measure.ts'

const batch = 2_000

/** Scoring a set of 60 questions, against a plain loop over their weights. Reading one figure computes all of them. */
export async function benchScore(): Promise<Line[]> {
  const catalogue = await loadCatalogue(new URL('../questionnaires', import.meta.url).pathname)
  const model = catalogue.latest('sauvegardes')
  const questionnaire = sixtyQuestions(model)
  const programme = catalogue.programmeOf(model)
  const answers: AnswerSet = new Map(
    questionnaire.questions.map((question) => [question.id, { value: answerTo(question) }]),
  )
  const floors: number[] = []
  const ours: number[] = []
  for (let run = 0; run < 15; run += 1) {
    floors.push(perCall(() => plainLoop(questionnaire, answers)))
    ours.push(perCall(() => diagnose(questionnaire, programme, answers, 'ES').overall))
  }
  const [floor, own] = [median(floors), median(ours)]
  return [{ what: 'score one 60-question set', unit: 'µs', floor, ours: own, maximumRatio: 10, maximum: 50 }]
}

function perCall(work: () => unknown): number {
  const start = performance.now()
  for (let call = 0; call < batch; call += 1) work()
  return ((performance.now() - start) * 1000) / batch
}

/** The floor: the weighted mean of those answers alone, without states, conditions or explanation. */
function plainLoop({ questions }: Questionnaire, answers: AnswerSet): number {
  let weight = 0
  let earned = 0
  for (const question of questions) {
    const value = answers.get(question.id)?.value
    const choices = 'answers' in question ? question.answers : []
    weight += question.weight
    earned += question.weight * (choices.find((choice) => choice.id === value)?.score ?? 0)
  }
  return (100 * earned) / weight
}

/** The questions of a real questionnaire, twice, under new ids. */
function sixtyQuestions(model: Questionnaire): Questionnaire {
  const again = model.questions.map((question) => ({ ...question, id: `${question.id}-bis` }))
  return { ...model, questions: [...model.questions, ...again].slice(0, 60) }
}

function answerTo(question: Question): string | number | string[] {
  if (question.kind === 'single') return question.answers[1]?.id ?? 'ne-sait-pas'
  if (question.kind === 'multiple') return question.answers.slice(0, 2).map((answer) => answer.id)
  return question.kind === 'number' ? 10 : '2026-03-01'
}
