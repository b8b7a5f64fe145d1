import { addQuestionnaire, saveAnswers } from '#assessment'
import { recordStep } from '#care'
import { addGroupMember, saveGroup } from '#directory'
import { type Actor, operator } from '#kernel'
import type { Questionnaire } from '#questionnaires'
import { legalEntities, structures } from '../../../src/directory/tables.ts'
import { fillRegister, grantAs, sampleStructures } from '../data/directory.ts'
import { submitNow } from '../use-cases/submit.ts'
import { createAccount, type TestAccount } from './accounts.ts'
import { openTestApp, type TestApp } from './app.ts'

const hospitalOf = (finess: string, legalEntityFiness: string, name: string) =>
  ({ finess, legalEntityFiness, departement: '62', name, kind: 'ES' }) as const

/** The three members of the GHT: its support, which answers; one that does not know; one that says nothing. */
export const members = {
  support: sampleStructures.hospital,
  unsure: hospitalOf('620000202', '620000026', 'CH du Nord'),
  silent: hospitalOf('620000301', '620000034', 'CH du Sud'),
} as const
/** A hospital of another candidate of the region. */
export const rival = hospitalOf('620000400', '620000042', 'CH de l’Ouest')

type PersonOfGht = 'support' | 'unsure' | 'rival' | 'region' | 'director'

export interface GhtVisit {
  readonly test: TestApp
  readonly people: Readonly<Record<PersonOfGht, TestAccount & { readonly actor: Actor }>>
  as(actor: Actor): ReturnType<TestApp['app']['contextFor']>
  get(path: string, who?: PersonOfGht): Promise<Response>
  post(path: string, fields: Record<string, string>, who?: PersonOfGht): Promise<Response>
}

/** A GHT of three legal entities, which filed its application, and people of each. */
export async function openGhtVisit(): Promise<GhtVisit> {
  const test = await openTestApp()
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  await fillRegister(as(operator).storage)
  const added = [members.unsure, members.silent, rival]
  await as(operator).storage.write(async (transaction) => {
    await transaction
      .insert(legalEntities)
      .values(added.map(({ legalEntityFiness, name }) => ({ finess: legalEntityFiness, name })))
    const common = { source: 'finess-classic' as const, dataDate: '2026-05-12', searchText: '' }
    await transaction.insert(structures).values(added.map((each) => ({ ...each, ...common })))
  })
  const { id: group } = await saveGroup(as(operator), { kind: 'ght', name: 'GHT de la Côte' })
  for (const { legalEntityFiness } of Object.values(members))
    await addGroupMember(as(operator), { group, number: legalEntityFiness })
  const person = async (role: 'college' | 'region', at: { readonly legalEntityFiness: string }) => {
    const grant = grantAs(role, sampleStructures.hospital)
    const grants = [{ ...grant, legalEntityFiness: grant.legalEntityFiness && at.legalEntityFiness }]
    const account = await createAccount(test, { grants })
    return { ...account, actor: { kind: 'account', accountId: account.accountId, grants } satisfies Actor }
  }
  const people = {
    support: await person('college', members.support),
    unsure: await person('college', members.unsure),
    rival: await person('college', rival),
    region: await person('region', members.support),
    director: await directorOfTilleuls(test),
  }
  const { finess } = members.support
  await recordStep(as(people.region.actor), { finess, domain: 'D2', step: 'filed', day: '2025-10-20' })
  return {
    test,
    people,
    as,
    get: (path, who = 'support') => test.request(path, { headers: { cookie: people[who].cookie } }),
    post: (path, fields, who = 'support') => test.post(path, fields, { cookie: people[who].cookie }),
  }
}

async function directorOfTilleuls(test: TestApp) {
  const grants = [grantAs('structure', sampleStructures.tilleuls)]
  const account = await createAccount(test, { grants })
  return { ...account, actor: { kind: 'account', accountId: account.accountId, grants } satisfies Actor }
}

/** The RSSI of a legal entity, who never signs in. */
export function rssiOf({ legalEntityFiness }: { readonly legalEntityFiness: string }): Actor {
  const grant = { ...grantAs('college', sampleStructures.hospital), legalEntityFiness }
  return { kind: 'account', accountId: `college-${legalEntityFiness}`, grants: [grant] }
}

/** Submits a questionnaire of a structure, each question answered by `choose`. */
export async function submitAll(
  context: ReturnType<TestApp['app']['contextFor']>,
  { finess, questionnaireId }: { readonly finess: string; readonly questionnaireId: string },
  choose: (question: Question) => readonly string[],
): Promise<void> {
  const { assessment } = await addQuestionnaire(context, { questionnaireId, finess })
  const { questions } = context.catalogue.latest(questionnaireId)
  const typed = Object.fromEntries(questions.map((question) => [question.id, { values: [...choose(question)] }]))
  const reference = { assessmentId: assessment.id, finess }
  await saveAnswers(context, { ...reference, typed })
  await submitNow(context, reference)
}

type Question = Questionnaire['questions'][number]

/** The best answer of a question. */
export function best(question: Question): string[] {
  if (question.kind === 'number') return [String(question.bands?.at(-1)?.from ?? 0)]
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const ordered = question.answers.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
  const good = question.kind === 'single' ? ordered.slice(0, 1) : ordered.filter(({ exclusive }) => !exclusive)
  return good.map(({ id }) => id)
}
