import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { addQuestionnaire, openAssessment, saveAnswers } from '#assessment'
import { addGroupMember, closeGroup, importFiness, removeGroupMember, saveGroup } from '#directory'
import { prepareRun } from '#exercise-conduct'
import { addExercise } from '#exercises'
import {
  browseConsents,
  deliverAccessNotices,
  deliverWaitingInvitations,
  inviteAccount,
  requestPasswordReset,
} from '#identity'

import { type Actor, authorize, hashSecret, operator, system } from '#kernel'
import { deliverMailings } from '#mailing'
import { downloadBatch, endBatches } from '#reports'
import { invitations } from '../../src/identity/tables.ts'
import { mailComposers } from '../../src/mail-composers.ts'
import { canCompleteProgramme } from '../../src/questionnaires/policy.ts'
import { keepCompleted, readCompleted } from '../../src/questionnaires/store.ts'
import { aFile, aLine } from '../directory/finess-import/finess-lines.ts'
import { accountAs, grantAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { pdfOf } from '../support/data/documents.ts'
import { askWith, keyOf } from '../support/product/access-key.ts'
import { createAccount, mailsTo, type TestAccount } from '../support/product/accounts.ts'
import { administrationOf } from '../support/product/administration.ts'
import { formToken, openTestApp, origin, type TestApp } from '../support/product/app.ts'
import { linksMailedTo } from '../support/server/mailbox.ts'
import { submitNow } from '../support/use-cases/submit.ts'

/*
 * Rights have a time axis: what was made with a right dies with it, at the next request. Each way in which a right ends is
 * tried against each thing that is made with one. A sign-in under way is tried at each of its instants elsewhere
 * (test/identity/sign-in/sign-in-under-way.store.test.ts).
 */

const { tilleuls, hospital } = sampleStructures
const { finess } = tilleuls
const start = new Date('2026-11-22T09:00:00Z')

/** What somebody of « Les Tilleuls » has made, or was given. */
interface Held {
  readonly account: TestAccount
  /** The administrator who made the invitation. */
  readonly maker: TestAccount
  /** The RSSI, who is told of the account, and the role that the administrator asks for it once more. */
  readonly rssi: TestAccount
  readonly ask: string
  /** The group over which the account holds its role; empty for a role of the structure. */
  readonly groupId: string
  readonly assessment: string
  /** The version of the programme that the administrator completed and released. */
  readonly programme: string
  readonly links: Readonly<
    Record<'reset' | 'invitation' | 'delegation' | 'exercise' | 'calendar' | 'evidence' | 'key', string>
  >
}

type Thing =
  | 'session'
  | 'reset link'
  | 'invitation'
  | 'delegation'
  | 'theme mail'
  | 'exercise link'
  | 'calendar feed'
  | 'access key'
  | 'export'
  | 'evidence'
  | 'consent ask'
  | 'reader mail'
  | 'pending mail'
  | 'completed programme'
/** `dies`; or why the thing lives on. */
type Outcome = 'dies' | `lives: ${string}`

const ofItsOwn = 'lives: it comes from the account, which still has its password'
const ofTheRole = 'lives: it comes from the role, which is still held'

const ofAsk = 'lives: an administrator asks for it, and another one decides'
const ofReader = 'lives: it tells who can read, or could, also where the role ended before the mail left'

const ofRelease = 'lives: what was released never changes, and the log names who released it'

const ofMaker: Record<Thing, Outcome> = {
  session: ofTheRole,
  'reset link': ofItsOwn,
  delegation: ofTheRole,
  'theme mail': ofTheRole,
  'exercise link': ofTheRole,
  'calendar feed': ofTheRole,
  'access key': ofTheRole,
  export: ofTheRole,
  evidence: ofTheRole,
  invitation: 'dies',
  'consent ask': 'dies',
  'reader mail': ofReader,
  'pending mail': 'dies',
  'completed programme': ofRelease,
}

/** What an RSSI of a group made in a structure, once its legal entity has left the group: the rest of the group stays. */
const ofLeaving: Record<Thing, Outcome> = {
  ...all('dies'),
  'reset link': ofItsOwn,
  invitation: 'lives: it gives the role over the rest of the group',
  'consent ask': ofAsk,
  'pending mail': 'lives: it brings the role over the rest of the group',
}

/** Ends of the role of an RSSI over a group. The others are ends of the role of somebody of the structure. */
const endsOfGroups = new Set([
  'legal entity taken out of the group',
  'legal entity taken out of the group, and back in it',
  'group closed',
])

const table: Readonly<Record<string, Readonly<Record<Thing, Outcome>>>> = {
  'account closed': all('dies'),
  'role withdrawn': { ...all('dies'), 'reset link': ofItsOwn },
  'role moved to another structure': { ...all('dies'), 'reset link': ofItsOwn },
  'password chosen again': {
    ...all('dies'),
    delegation: ofTheRole,
    'theme mail': ofTheRole,
    'exercise link': ofTheRole,
    'calendar feed': ofTheRole,
    invitation: 'lives: it was sent to the address, whose holder has just proved to read it',
    'consent ask': ofAsk,
    'pending mail': 'lives: it goes to the address, whose holder has just proved to read it',
  },
  'sessions ended by an administrator': {
    ...all('dies'),
    delegation: ofTheRole,
    'theme mail': ofTheRole,
    'exercise link': ofTheRole,
    'calendar feed': ofTheRole,
    invitation: 'lives: it adds a role to whoever signs in again',
    'consent ask': ofAsk,
    'pending mail': 'lives: it brings an invitation, which adds a role to whoever signs in again',
  },
  'draft submitted': {
    session: ofTheRole,
    'reset link': ofItsOwn,
    invitation: ofTheRole,
    delegation: 'dies',
    'theme mail': 'dies',
    'exercise link': ofTheRole,
    'calendar feed': ofTheRole,
    'access key': ofTheRole,
    export: 'lives: what was submitted can be taken out by its structure',
    evidence: ofTheRole,
    'consent ask': ofAsk,
    'reader mail': ofReader,
    'pending mail': ofTheRole,
    'completed programme': ofRelease,
  },
  'time passed': {
    ...all('dies'),
    'calendar feed': 'lives: a calendar program asks for years, and its owner ends the address',
    'pending mail': 'lives: an invitation that never left is sent with seven new days',
  },
  'maker of the invitation closed': ofMaker,
  'maker of the invitation withdrawn': ofMaker,
  'maker of the invitation withdrawn, and administrator again': ofMaker,
  'structure closed in the register': {
    ...all('lives: its people read what it answered, and the register can open it again'),
    delegation: 'lives: the draft can still be corrected, since an import may have closed the structure by mistake',
    'exercise link': ofTheRole,
    'calendar feed': ofTheRole,
    invitation: 'lives: an administrator chose the person while the structure was open; no other is made',
    'pending mail': 'lives: an administrator chose the person while the structure was open; no other is made',
  },
  'legal entity taken out of the group': ofLeaving,
  'legal entity taken out of the group, and back in it': {
    ...ofLeaving,
    session: 'lives: the role reaches the legal entity again',
    export: 'lives: the role reaches the legal entity again',
    evidence: 'lives: the role reaches the legal entity again',
  },
  'group closed': { ...all('dies'), 'reset link': ofItsOwn },
  'referent replaced': all('lives: a referent is a line of the directory, from which no right comes'),
}

function all(outcome: Outcome): Record<Thing, Outcome> {
  return {
    session: outcome,
    'reset link': outcome,
    invitation: outcome,
    delegation: outcome,
    'theme mail': outcome,
    'exercise link': outcome,
    'calendar feed': outcome,
    'access key': outcome,
    export: outcome,
    evidence: outcome,
    'consent ask': outcome,
    'reader mail': ofReader,
    'pending mail': outcome,
    'completed programme': ofRelease,
  }
}

describe('a thing made with a right', () => {
  let test: TestApp
  let administration: Awaited<ReturnType<typeof administrationOf>>
  beforeAll(async () => {
    test = await openTestApp()
    administration = await administrationOf(test)
  })
  afterAll(() => test?.close())

  const command = () => test.app.contextFor(operator, 'command')
  const upkeep = () => test.app.contextFor(system, 'upkeep')
  const status = async (path: string, cookie = '') => (await test.request(path, { headers: { cookie } })).status
  const mailed = async (email: string, start: string) =>
    (await linksMailedTo(test.app.config.DATA_DIR, email, start)).length

  async function linkMailed(email: string, start: string, send: () => Promise<unknown>): Promise<string> {
    const before = await linksMailedTo(test.app.config.DATA_DIR, email, start)
    await send()
    const link = (await linksMailedTo(test.app.config.DATA_DIR, email, start)).find((one) => !before.includes(one))
    if (!link) throw new Error(`no link ${start} was mailed`)
    return link
  }

  /** A colleague answers every question of the delegated theme: a mail waits for the account that delegated it. */
  async function completeTheme(link: string, reference: { assessmentId: string; finess: string }): Promise<void> {
    const colleague: Actor = { kind: 'delegate', secretHash: hashSecret(link.split('/').at(-1) ?? '') }
    const context = test.app.contextFor(colleague, 'web')
    const { diagnosis } = await openAssessment(context, reference)
    const asked = diagnosis.explanation.filter(({ state }) => state !== 'hidden').map(({ question }) => question.id)
    // An earlier test may have completed the theme: no answer is left, then each is given.
    for (const values of [[], ['ne-sait-pas']]) {
      const typed = Object.fromEntries(asked.map((id) => [id, { values }]))
      expect((await saveAnswers(context, { ...reference, typed })).issues).toEqual([])
    }
  }

  /** The page that shows once the address of the calendar of the plan. */
  async function subscribed(cookie: string): Promise<string> {
    return (await test.post('/compte/agendas/nouvelle-adresse', { agenda: 'plan', objet: finess }, { cookie })).text()
  }

  /** The address of a file that was attached to an exercise of « Les Tilleuls ». */
  async function attached(cookie: string): Promise<string> {
    const own = test.app.contextFor(accountAs('structure', tilleuls), 'web')
    const { id } = await addExercise(own, { finess, kind: 'crisis', status: 'held', day: '2026-03-12' })
    const record = `/structures/${finess}/exercices/${id}`
    const body = new FormData()
    body.set('envoi', formToken())
    body.set('piece', new File([pdfOf(id)], 'compte-rendu.pdf'))
    const sent = await test.request(`${record}/pieces`, { method: 'POST', body, headers: { origin, cookie } })
    expect(sent.status).toBe(303)
    const page = await (await test.request(record, { headers: { cookie } })).text()
    return /href="([^"]+\/pieces\/[^"/]+)" download/.exec(page)?.[1] ?? ''
  }

  let programmesMade = 0
  /** As after the page judged and released the file of an administrator. Judging takes a second. */
  async function completedBy(admin: Actor): Promise<string> {
    const name = `care@2098.${++programmesMade}`
    const file = { name, text: 'id: care', releasedOn: '2026-11-22' }
    await command().storage.write((transaction) =>
      keepCompleted(transaction, authorize(admin, file, canCompleteProgramme)),
    )
    return name
  }

  let groupsMade = 0
  /** A group of the legal entity of « Les Tilleuls » and that of a hospital. */
  async function makeGroup(): Promise<string> {
    test.setNow(start)
    const { id } = await saveGroup(command(), { kind: 'organisation', name: `Groupe ${++groupsMade}` })
    for (const { legalEntityFiness: number } of [tilleuls, hospital]) {
      await addGroupMember(command(), { group: id, number })
    }
    return id
  }

  async function hold(groupId?: string): Promise<Held> {
    test.setNow(start)
    const rssi = await createAccount(test, { grants: [grantAs('college', tilleuls)] })
    await deliverAccessNotices(upkeep())
    const role = groupId ? 'college' : 'structure'
    const scope = groupId ?? finess
    const grant = { ...grantAs(role, tilleuls), ...(groupId ? { groupId } : {}) }
    const account = await createAccount(test, { grants: [grant] })
    const maker = await createAccount(test, { grants: [grantAs('admin', tilleuls)] })
    const { email, cookie } = account
    const own = test.app.contextFor(accountAs('structure', tilleuls), 'web')
    const { assessment } = await addQuestionnaire(own, { finess, questionnaireId: 'diagnostic-initial' })
    const typed = { 'referent-securite': { values: ['ne-sait-pas'] } }
    await saveAnswers(own, { assessmentId: assessment.id, finess, typed })
    const at = `/structures/${finess}/questionnaires/${assessment.id}/delegations`
    const made = await test.post(at, { theme: 'gouvernance', collegue: 'Informatique' }, { cookie })
    const delegation = /\/delegation\/[\w-]{43}/.exec(await made.text())?.[0] ?? ''
    await completeTheme(delegation, { assessmentId: assessment.id, finess })
    const kit = await prepareRun(own, { finess, kitId: 'rancongiciel-nuit-ehpad' })
    const words = Object.fromEntries(kit.variables.map(({ id, example }) => [`mot.${id}`, example]))
    const prepared = await test.post(`/structures/${finess}/conduite/preparation/${kit.id}`, words, { cookie })
    const shared = await test.post(`${prepared.headers.get('location')}/liens`, { observateurs: '1' }, { cookie })
    const exercise = /\/exercice\/[\w-]{43}/.exec(await shared.text())?.[0] ?? ''
    const calendar = /\/agendas\/[\w-]{43}\/agenda\.ics/.exec(await subscribed(cookie))?.[0] ?? ''
    const invite = () => post(maker, '/administration/invitations/nouvelle', { role, perimetre: scope, mail: email })
    const invitation = await linkMailed(email, '/invitation/', invite)
    const reset = await linkMailed(email, '/mot-de-passe/', () => requestPasswordReset(command(), { email }))
    // As after a mail that could not leave: it waits.
    await command().storage.write((transaction) =>
      transaction.update(invitations).set({ sentAt: null }).where(eq(invitations.email, email)),
    )
    const asking: Actor = { kind: 'account', accountId: maker.accountId, grants: [grantAs('admin', tilleuls)] }
    const { id: ask } = await inviteAccount(
      { ...test.app.contextFor(asking, 'web'), roleConsent: true },
      { email, grants: [{ role, scope }] },
    )
    return {
      account,
      maker,
      rssi,
      programme: await completedBy(asking),
      groupId: groupId ?? '',
      ask,
      assessment: assessment.id,
      links: {
        ...{ reset, invitation, delegation, exercise, calendar },
        evidence: await attached(cookie),
        key: await keyOf(test, account),
      },
    }
  }

  const ends: Record<keyof typeof table, (held: Held) => Promise<unknown>> = {
    'account closed': ({ account }) => change(account, 'fermeture'),
    'role withdrawn': ({ account }) => change(account, 'roles/retrait', { role: 'structure', perimetre: finess }),
    'role moved to another structure': async ({ account }) => {
      await change(account, 'roles', { role: 'structure', perimetre: hospital.finess })
      await change(account, 'roles/retrait', { role: 'structure', perimetre: finess })
    },
    'password chosen again': async ({ links }) => {
      const password = 'vingt merles sous la pluie'
      expect((await test.post(links.reset, { password, repeated: password })).status).toBe(303)
    },
    'sessions ended by an administrator': ({ account }) => change(account, 'sessions'),
    'draft submitted': ({ assessment }) =>
      submitNow(test.app.contextFor(accountAs('structure', tilleuls), 'web'), {
        assessmentId: assessment,
        finess,
      }),
    'maker of the invitation closed': ({ maker }) => change(maker, 'fermeture'),
    'maker of the invitation withdrawn': ({ maker }) => change(maker, 'roles/retrait', { role: 'admin' }),
    'maker of the invitation withdrawn, and administrator again': async ({ maker }) => {
      await change(maker, 'roles/retrait', { role: 'admin' })
      test.setNow(new Date(start.getTime() + 1_000))
      await change(maker, 'roles', { role: 'admin' })
    },
    'structure closed in the register': () => importWithout(finess),
    'referent replaced': async ({ account }) => {
      const name = (nom: string) =>
        post(account, `/structures/${finess}/referents/referent-ssi`, { designation: 'held', nom })
      await name('Camille Roussel')
      await name('Dominique Petit')
    },
    'legal entity taken out of the group': ({ groupId }) =>
      removeGroupMember(command(), { group: groupId, finess: tilleuls.legalEntityFiness }),
    'legal entity taken out of the group, and back in it': async ({ groupId }) => {
      await removeGroupMember(command(), { group: groupId, finess: tilleuls.legalEntityFiness })
      test.setNow(new Date(start.getTime() + 1_000))
      await addGroupMember(command(), { group: groupId, number: tilleuls.legalEntityFiness })
    },
    'group closed': ({ groupId }) => closeGroup(command(), { id: groupId }),
    'time passed': async () => test.setNow(new Date('2027-03-01T09:00:00Z')),
  }

  /** Imports a file of the register that no longer holds one of the structures, as a command does. */
  async function importWithout(absent: string): Promise<void> {
    const lines = Object.values(sampleStructures)
      .filter((structure) => structure.finess !== absent)
      .map(({ finess: nofinesset, legalEntityFiness, departement, name: rs, kind }) =>
        aLine({
          nofinesset,
          nofinessej: legalEntityFiness,
          departement,
          rs,
          categetab: kind === 'ES' ? '355' : '500',
          ligneacheminement: `${departement}000 VILLE`,
        }),
      )
    const path = join(test.app.config.DATA_DIR, 'finess.csv')
    writeFileSync(path, aFile(lines))
    await importFiness(command(), { path, acceptClosures: true })
  }

  const change = ({ accountId }: TestAccount, what: string, fields: Record<string, string> = {}) =>
    post(administration.admin, `/administration/comptes/${accountId}/${what}`, fields)

  async function post(who: TestAccount, path: string, fields: Record<string, string>) {
    const answer = await administration.post(path, fields, who)
    expect([path, answer.status]).toEqual([path, 303])
  }

  /** Whether each thing still opens something, as a request sees it. */
  const lives: Record<Thing, (held: Held) => Promise<boolean>> = {
    session: async ({ account }) => (await status(`/structures/${finess}`, account.cookie)) === 200,
    'reset link': async ({ links }) => (await status(links.reset)) === 200,
    invitation: async ({ links }) => (await status(links.invitation)) === 200,
    delegation: async ({ links }) => (await status(links.delegation)) === 200,
    'exercise link': async ({ links }) => (await status(links.exercise)) === 200,
    'calendar feed': async ({ links }) => (await status(links.calendar)) === 200,
    'access key': async ({ links }) =>
      (await askWith(test, links.key, `/api/v1/structures/${finess}/results`)).status === 200,
    export: async ({ account, assessment }) =>
      (await status(`/structures/${finess}/questionnaires/${assessment}/explication.csv`, account.cookie)) === 200,
    evidence: async ({ account, links }) => (await status(links.evidence, account.cookie)) === 200,
    'consent ask': async ({ ask }) => {
      const { asks } = await browseConsents(command(), {})
      return asks.some(({ id }) => id === ask)
    },
    'theme mail': async ({ account, assessment: draft }) => {
      await deliverMailings(upkeep(), mailComposers(test.app))
      const mails = await mailsTo(test, account.email)
      return mails.some(({ text }) => text?.includes(draft))
    },
    'reader mail': async ({ account, rssi }) => {
      await deliverAccessNotices(upkeep())
      const mails = await mailsTo(test, rssi.email)
      return mails.some(({ text }) => text?.includes(account.email))
    },
    'completed programme': async ({ programme }) => {
      const released = await command().storage.read(readCompleted)
      return released.some(({ name }) => name === programme)
    },
    // Last: it sends what waits.
    'pending mail': async ({ account: { email } }) => {
      const before = await mailed(email, '/invitation/')
      await deliverWaitingInvitations(command())
      return (await mailed(email, '/invitation/')) > before
    },
  }
  const things = Object.keys(lives) as Thing[]

  it('works while the right lasts', async () => {
    const held = await hold()
    for (const thing of things) expect([thing, await lives[thing](held)]).toEqual([thing, true])
  })

  it('works for an RSSI of a group while the group lasts', async () => {
    const held = await hold(await makeGroup())
    for (const thing of things) expect([thing, await lives[thing](held)]).toEqual([thing, true])
  })

  for (const [end, outcomes] of Object.entries(table)) {
    const happens = ends[end]
    it(`ends as the table says: ${end}`, async () => {
      if (!happens) throw new Error('nothing makes it happen')
      const held = await hold(endsOfGroups.has(end) ? await makeGroup() : undefined)
      await happens(held)
      for (const thing of things) {
        expect([thing, await lives[thing](held)]).toEqual([thing, outcomes[thing] !== 'dies'])
      }
      if (end === 'structure closed in the register') await importWithout('')
    })
  }

  it('begins, hands over, submits and invites nothing in a structure that the register closed, until it opens again', async () => {
    const { account, maker, assessment } = await hold()
    const { cookie } = account
    const own = `/structures/${finess}/questionnaires`
    const tries: [string, Record<string, string>, TestAccount][] = [
      [own, { questionnaire: 'pcra' }, account],
      [`${own}/${assessment}/delegations`, { theme: 'gouvernance', collegue: 'Informatique' }, account],
      [
        '/administration/invitations/nouvelle',
        { role: 'structure', perimetre: finess, mail: 'neuve@exemple.fr' },
        maker,
      ],
    ]
    /** Whether each try is refused, with a page that says that the structure is closed. */
    const refusals = async () => {
      const told: boolean[] = []
      for (const [path, fields, who] of tries) {
        const answer = await test.post(path, fields, { cookie: who.cookie })
        const says = /Le répertoire FINESS ne compte plus (?:«|la structure)[^.]*(?:ouvertes|invité)\./.test(
          await answer.text(),
        )
        told.push(answer.status === 422 && says)
      }
      return told
    }
    const context = test.app.contextFor(accountAs('structure', tilleuls), 'web')
    const submit = () => submitNow(context, { assessmentId: assessment, finess })
    await importWithout(finess)
    expect(await refusals()).toEqual([true, true, true])
    await expect(submit()).rejects.toMatchObject({ code: 'structure-closed' })
    const page = await (await test.request(`/structures/${finess}`, { headers: { cookie } })).text()
    expect(page).not.toContain('name="questionnaire"')
    await importWithout('')
    expect(await refusals()).toEqual([false, false, false])
    await submit()
  })
})

/** Ends of the role of somebody of a region, tried against the reports that this person had printed into one archive. */
const regionTable: Readonly<Record<string, Outcome>> = {
  'account closed': 'dies',
  'role withdrawn': 'dies',
  'role withdrawn, and given again': 'dies',
  'role moved to another region': 'dies',
  'sessions ended by an administrator': 'lives: it comes from the role, which is still held',
}

describe('the archive of reports of a region', () => {
  let test: TestApp
  let administration: Awaited<ReturnType<typeof administrationOf>>
  const at = `/region/${hautsDeFrance}/rapports`
  const role = { role: 'region', perimetre: hautsDeFrance }
  /** The reports at the printer: each waits until it is let go. */
  const waiting: (() => void)[] = []

  beforeAll(async () => {
    test = await openTestApp()
    administration = await administrationOf(test)
    for (const structure of [tilleuls, hospital]) {
      const own = test.app.contextFor(accountAs('structure', structure), 'web')
      const { assessment } = await addQuestionnaire(own, {
        finess: structure.finess,
        questionnaireId: 'diagnostic-initial',
      })
      const reference = { assessmentId: assessment.id, finess: structure.finess }
      await saveAnswers(own, { ...reference, typed: { 'referent-securite': { values: ['ne-sait-pas'] } } })
      await submitNow(own, reference)
    }
    const { printer } = test.app.contextFor(operator, 'web')
    vi.spyOn(printer, 'print').mockImplementation(
      () => new Promise((resolve) => waiting.push(() => resolve(new Uint8Array([1])))),
    )
  })
  afterAll(() => test?.close())

  const change = async ({ accountId }: TestAccount, what: string, fields: Record<string, string> = {}) => {
    const answer = await administration.post(`/administration/comptes/${accountId}/${what}`, fields)
    expect([what, answer.status]).toEqual([what, 303])
  }
  const ends: Record<keyof typeof regionTable, (account: TestAccount) => Promise<unknown>> = {
    'account closed': (account) => change(account, 'fermeture'),
    'role withdrawn': (account) => change(account, 'roles/retrait', role),
    'role withdrawn, and given again': async (account) => {
      await change(account, 'roles/retrait', role)
      test.setNow(new Date(test.app.clock().getTime() + 1_000))
      await change(account, 'roles', role)
    },
    'role moved to another region': async (account) => {
      await change(account, 'roles', { ...role, perimetre: '28' })
      await change(account, 'roles/retrait', role)
    },
    'sessions ended by an administrator': (account) => change(account, 'sessions'),
  }
  const files = () => readdirSync(join(test.app.config.DATA_DIR, 'lots'))
  /** Prints what is asked for, until nothing more is. */
  async function letAll({ accountId }: TestAccount): Promise<string | undefined> {
    const { batches } = test.app.contextFor(operator, 'web')
    return vi.waitFor(async () => {
      for (const letGo of waiting.splice(0)) letGo()
      const state = (await batches.find(accountId, hautsDeFrance))?.state
      expect(state).not.toBe('running')
      return state
    })
  }
  async function asked(): Promise<TestAccount> {
    const account = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    expect((await test.post(at, {}, { cookie: account.cookie })).status).toBe(303)
    return account
  }

  for (const [end, outcome] of Object.entries(regionTable)) {
    const happens = ends[end]
    const lives = outcome !== 'dies'
    it(`ends as the table says, while it is printed and once it is: ${end}`, async () => {
      if (!happens) throw new Error('nothing makes it happen')
      const printing = await asked()
      await vi.waitFor(() => expect(waiting).not.toEqual([]))
      await happens(printing)
      expect(await letAll(printing)).toBe(lives ? 'finished' : 'ended')
      const printed = await asked()
      expect(await letAll(printed)).toBe('finished')
      await happens(printed)
      const actor: Actor = { kind: 'account', accountId: printed.accountId, grants: [grantAs('region', tilleuls)] }
      const download = downloadBatch(test.app.contextFor(actor, 'web'), { region: hautsDeFrance })
      if (lives) return expect(await download).toMatchObject({ region: hautsDeFrance })
      await expect(download).rejects.toMatchObject({ code: 'not-found' })
      expect(files()).toEqual([])
    })

    it(`erases the archive that nobody comes back for, as the table says: ${end}`, async () => {
      if (!happens) throw new Error('nothing makes it happen')
      const before = files().length
      const printed = await asked()
      expect(await letAll(printed)).toBe('finished')
      await happens(printed)
      await endBatches(test.app.contextFor(system, 'upkeep'))
      expect(files().length > before).toBe(lives)
    })
  }
})
