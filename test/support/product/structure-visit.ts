import { eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { addQuestionnaire, answerRevision, openAssessment, saveAnswers } from '#assessment'
import { type Actor, operator } from '#kernel'
import { assessments } from '../../../src/assessment/tables.ts'
import { structures } from '../../../src/directory/tables.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../data/directory.ts'
import { openForSuite } from '../suite.ts'
import { keepAccounts } from '../use-cases/kept-accounts.ts'
import { submitNow } from '../use-cases/submit.ts'
import { createAccount } from './accounts.ts'
import { openTestApp, type TestApp } from './app.ts'

export const { finess } = sampleStructures.tilleuls
export const director = accountAs('structure', sampleStructures.tilleuls)
/** « Ma structure » of « Les Tilleuls ». */
export const home = `/structures/${finess}`
/** A question of the first diagnosis, and its theme. */
export const initial = { question: 'referent-securite', theme: 'gouvernance' }

/** The whole product with the director of « Les Tilleuls » and the referent of its region signed in. */
export interface StructureVisit {
  readonly test: TestApp
  /** To be sent as the header `cookie`. */
  readonly cookies: Readonly<Record<'director' | 'region', string>>
  as(actor: Actor): ReturnType<TestApp['app']['contextFor']>
  get(path: string, who?: 'director' | 'region'): Promise<Response>
  post(path: string, fields: Record<string, string>, who?: 'director' | 'region'): Promise<Response>
  /** Changes what the register says of the structure. */
  setStructure(facts: Partial<typeof structures.$inferInsert>): Promise<unknown>
  /** The structure has nothing again, and is what it was in the register. */
  forget(): Promise<void>
  /** Puts everything on a version of its questionnaire. */
  setVersion(questionnaireVersion: string, assessmentId?: string): Promise<unknown>
  /** Begins a questionnaire for the structure. */
  begin(questionnaireId: string): Promise<Begun>
  /** Answers one question of the first diagnosis. */
  answer(begun: Begun, value?: string, comment?: string, internal?: boolean): Promise<unknown>
  /** Begins the first diagnosis on a day, answers one question and submits it. */
  submitOn(day: Date, value?: string): Promise<Begun>
}

export interface Begun {
  readonly reference: { readonly assessmentId: string; readonly finess: string }
  /** The path under which its pages are. */
  readonly base: string
}

/** When the clock of the test stands, unless it is moved. */
export const usualNow = new Date('2026-11-22T09:00:00Z')

/** One visit for all the tests of a suite. The structure has nothing when a test begins. */
export function structureVisit(): StructureVisit {
  const visit = openForSuite(visitStructure, ({ test }) => test.close())
  beforeEach(() => visit.forget())
  return visit
}

async function visitStructure(): Promise<StructureVisit> {
  const test = await openTestApp()
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  const { storage } = as(operator)
  await fillRegister(storage)
  await keepAccounts(storage, [director])
  const cookies = {
    director: (await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })).cookie,
    region: (await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })).cookie,
  }
  const setStructure: StructureVisit['setStructure'] = (facts) =>
    storage.write((transaction) => transaction.update(structures).set(facts).where(eq(structures.finess, finess)))
  const begin: StructureVisit['begin'] = async (questionnaireId) => {
    const { assessment } = await addQuestionnaire(as(director), { questionnaireId, finess })
    const reference = { assessmentId: assessment.id, finess }
    return { reference, base: `${home}/questionnaires/${assessment.id}` }
  }
  const answer: StructureVisit['answer'] = async (
    { reference },
    value = 'ne-sait-pas',
    comment = '',
    internal = false,
  ) => {
    const { answers } = await openAssessment(as(director), reference)
    const revision = answerRevision(answers.get(initial.question))
    const typed = { [initial.question]: { values: [value], comment, internal, revision } }
    return saveAnswers(as(director), { ...reference, typed })
  }
  return {
    test,
    cookies,
    as,
    setStructure,
    begin,
    answer,
    get: (path, who = 'director') => test.request(path, { headers: { cookie: cookies[who] } }),
    post: (path, fields, who = 'director') => test.post(path, fields, { cookie: cookies[who] }),
    forget: async () => {
      await storage.write((transaction) => transaction.delete(assessments))
      const { name, departement } = sampleStructures.tilleuls
      await setStructure({ kind: 'ESMS', closedOn: null, name, departement })
      test.setNow(usualNow)
    },
    setVersion: (questionnaireVersion, assessmentId) =>
      storage.write((transaction) =>
        transaction
          .update(assessments)
          .set({ questionnaireVersion })
          .where(assessmentId ? eq(assessments.id, assessmentId) : undefined),
      ),
    submitOn: async (day, value) => {
      test.setNow(day)
      const begun = await begin('diagnostic-initial')
      await answer(begun, value)
      await submitNow(as(director), begun.reference)
      test.setNow(usualNow)
      return begun
    },
  }
}

/** The words of a page, its spaces made ordinary. */
export async function words(answer: Response | Promise<Response>): Promise<string> {
  return (await (await answer).text()).replaceAll('&nbsp;', ' ').replaceAll('\u00A0', ' ')
}
