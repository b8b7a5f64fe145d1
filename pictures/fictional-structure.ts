import {
  type AssessmentReference,
  addQuestionnaire,
  answersRevision,
  openAssessment,
  saveAnswers,
  submitAssessment,
} from '#assessment'
import { type Actor, operator } from '#kernel'
import { takeMeasures } from '#plan'
import { fictionalHome } from '../src/web/diagnosis/sample/fictional-home.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../test/support/data/directory.ts'
import { createAccount } from '../test/support/product/accounts.ts'
import { openTestApp, type TestApp } from '../test/support/product/app.ts'
import { keepAccounts } from '../test/support/use-cases/kept-accounts.ts'

const { tilleuls } = sampleStructures
const director = accountAs('structure', tilleuls)

export interface FictionalStructure {
  readonly test: TestApp
  /** Paths of its pages. */
  readonly home: string
  readonly result: string
  readonly draft: string
  /** Headers `cookie`, by role. */
  readonly cookies: Readonly<Record<'director' | 'college' | 'admin' | 'region', string>>
}

/** A structure with a result, a draft and a plan, on a server of its own whose clock stands still. */
export async function openFictionalStructure(): Promise<FictionalStructure> {
  const test = await openTestApp({ OPERATOR_NAME: 'Région d’exemple' })
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  const { storage } = as(operator)
  await fillRegister(storage)
  await keepAccounts(storage, [director])
  const begun = await begin(as, 'diagnostic-initial')
  await answerAll(as, begun)
  const { answers, diagnosis, questionnaire } = await openAssessment(as(director), begun)
  await submitAssessment(as(director), { ...begun, revision: answersRevision(answers) })
  const draft = await begin(as, 'sauvegardes')
  await takeMeasures(as(director), {
    finess: tilleuls.finess,
    questionnaireId: questionnaire.id,
    version: questionnaire.version,
    measureIds: diagnosis.measures.slice(0, 3).map(({ measure }) => measure.id),
  })
  const account = async (role: 'structure' | 'college' | 'admin' | 'region') =>
    (await createAccount(test, { grants: [grantAs(role, tilleuls)] })).cookie
  const home = `/structures/${tilleuls.finess}`
  const at = ({ assessmentId }: AssessmentReference) => `${home}/questionnaires/${assessmentId}`
  return {
    test,
    home,
    result: `${at(begun)}/resultat`,
    draft: at(draft),
    cookies: {
      director: await account('structure'),
      college: await account('college'),
      admin: await account('admin'),
      region: await account('region'),
    },
  }
}

type ContextOf = (actor: Actor) => ReturnType<TestApp['app']['contextFor']>

async function begin(as: ContextOf, questionnaireId: string): Promise<AssessmentReference> {
  const { assessment } = await addQuestionnaire(as(director), { questionnaireId, finess: tilleuls.finess })
  return { assessmentId: assessment.id, finess: tilleuls.finess }
}

async function answerAll(as: ContextOf, reference: AssessmentReference): Promise<void> {
  const typed = Object.entries(fictionalHome.answers).map(([question, value]) => [
    question,
    { values: [value].flat().map(String), comment: '', internal: false, revision: '' },
  ])
  await saveAnswers(as(director), { ...reference, typed: Object.fromEntries(typed) })
}
