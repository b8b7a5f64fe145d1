import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAlertLink, openCampaign, openCampaignLink, publishAlert, saveAlert, saveCampaign } from '#campaigns'
import { endReferent, nameReferent } from '#directory'
import {
  acceptInvitation,
  closeAccount,
  endAccountSessions,
  grantRole,
  inviteAccount,
  requestPasswordReset,
  resetPassword,
  withdrawRole,
} from '#identity'
import { type Actor, anyone, system } from '#kernel'
import { deliverMailings, purgeMailings } from '#mailing'
import { cancelEvent, registerStructure, saveEvent } from '#regional-offer'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { testPassword as password } from '../support/product/accounts.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'

/*
 * Mails to many people outlive the role, or the line of the directory, that they were written for: they wait, and their links
 * need no account. Each way in which the right of their reader ends is tried against each of them.
 */

const { tilleuls, hospital } = sampleStructures
const { finess } = tilleuls
const target = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: finess }
const ars = accountAs('region', tilleuls)
const director = accountAs('structure', tilleuls)

type Thing = 'alert link' | 'campaign link' | 'waiting alert' | 'waiting campaign mail' | 'waiting event mail'
/** `dies`; or why the thing lives on. */
type Outcome = 'dies' | `lives: ${string}`

const all = (outcome: Outcome): Record<Thing, Outcome> => ({
  'alert link': outcome,
  'campaign link': outcome,
  'waiting alert': outcome,
  'waiting campaign mail': outcome,
  'waiting event mail': outcome,
})
const ofTheRole = all('lives: it is for whoever answers for the structure, and this person still does')

/** Of an account, with a role over the structure. */
const table: Readonly<Record<string, Readonly<Record<Thing, Outcome>>>> = {
  'account closed': all('dies'),
  'role withdrawn': all('dies'),
  'role withdrawn, and given again': all('dies'),
  'role moved to another structure': all('dies'),
  'password chosen again': ofTheRole,
  'sessions ended by an administrator': ofTheRole,
  'referent replaced': all('dies'),
  'referent named again after an end': all('dies'),
  'more than a year passed': all('dies'),
}
/** Ends of a line of the directory of referents. The others are ends of an account. */
const endsOfLines = new Set(['referent replaced', 'referent named again after an end'])

interface Held {
  readonly email: string
  readonly accountId: string
  readonly alertLink: string
  readonly campaignLink: string
}

describe('a mail to many people', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const on = (actor: Actor) => ({ ...mailingOn(room)(actor), catalogue, contentFolder: '', ...kitsOfProduct })
  const later = (minutes: number) => room.setNow(new Date(room.operator.clock().getTime() + minutes * 60_000))
  const deliver = async () => {
    room.mails.splice(0)
    await deliverMailings(on(system), composers)
  }
  const secretIn = (email: string, word: string) =>
    room.mails
      .find(({ to, subject }) => to === email && subject.includes(word))
      ?.link?.address.split('/')
      .at(-1) ?? ''

  let made = 0
  async function alert(title: string) {
    const typed = { source: 'CERT de test', concerned: 'Passerelles', advice: 'Installez la version 3.' }
    const draft = { region, ...typed, title, dueOn: '2027-12-01', severity: 'critical', target }
    const { alert: saved } = await saveAlert(on(ars), draft)
    await publishAlert(on(ars), { region, alertId: saved.id, revision: saved.revision })
  }
  async function campaign(title: string) {
    const asked = { asked: 'questionnaire', questionnaireId: 'sauvegardes', message: 'Merci.' }
    const days = { interimOn: '2027-12-01', finalOn: '2027-12-15' }
    const { campaign: saved } = await saveCampaign(on(ars), { region, title, ...asked, ...days, target })
    await openCampaign(on(ars), { region, campaignId: saved.id, revision: saved.revision })
  }
  async function cancelledEvent(title: string) {
    const when = { startsOn: '2027-06-20', starts: '9h30', ends: '12h', takesRegistrations: true }
    const { event } = await saveEvent(on(ars), {
      region,
      kind: 'webinar',
      title,
      ...when,
      place: 'Lille',
      forWhom: 'ESMS',
    })
    await registerStructure(on(director), { region, eventId: event.id, finess })
    later(1)
    await cancelEvent(on(ars), { region, eventId: event.id })
  }
  const nameLine = (mail: string) =>
    nameReferent(on(director), {
      finess,
      function: 'ssi-referent',
      standing: 'held',
      name: mail.split('@')[0] ?? '',
      mail,
      namedOn: '',
    })

  async function invite(email: string): Promise<string> {
    await inviteAccount(room.operator, { email, grants: [{ role: 'structure', scope: finess }] })
    return (await acceptInvitation(room.anyone, { secret: room.lastSecret(), password, name: '' })).accountId
  }

  async function hold(how: 'account' | 'line'): Promise<Held> {
    const email = `${how}${++made}@exemple.fr`
    const accountId = how === 'account' ? await invite(email) : ''
    if (how === 'line') await nameLine(email)
    later(1)
    await alert('Alerte reçue')
    await campaign('Campagne reçue')
    await deliver()
    const links = { alertLink: secretIn(email, 'Alerte reçue'), campaignLink: secretIn(email, 'Campagne reçue') }
    // A person gets one request a week: the second campaign waits for its week.
    later(8 * 24 * 60)
    await alert('Alerte en attente')
    await campaign('Campagne en attente')
    await cancelledEvent('Journée en attente')
    later(1)
    return { email, accountId, ...links }
  }

  const role = (id: string, scope: string = finess) => ({ id, role: 'structure' as const, scope })
  const ends: Record<keyof typeof table, (held: Held) => Promise<unknown>> = {
    'account closed': ({ accountId: id }) => closeAccount(room.operator, { id }),
    'role withdrawn': ({ accountId }) => withdrawRole(room.operator, role(accountId)),
    'role withdrawn, and given again': async ({ accountId }) => {
      await grantRole(room.operator, role(accountId, hospital.finess))
      await withdrawRole(room.operator, role(accountId))
      later(1)
      await grantRole(room.operator, role(accountId))
    },
    'role moved to another structure': async ({ accountId }) => {
      await grantRole(room.operator, role(accountId, hospital.finess))
      await withdrawRole(room.operator, role(accountId))
    },
    'password chosen again': async ({ email }) => {
      await requestPasswordReset(room.anyone, { email })
      await resetPassword(room.anyone, { secret: room.lastSecret(), password: 'vingt merles sous la pluie' })
    },
    'sessions ended by an administrator': ({ accountId: id }) => endAccountSessions(room.operator, { id }),
    'referent replaced': () => nameLine('remplacant@exemple.fr'),
    'referent named again after an end': async ({ email }) => {
      await endReferent(on(director), { finess, function: 'ssi-referent' })
      later(1)
      await nameLine(email)
    },
    'more than a year passed': async () => {
      later(401 * 24 * 60)
      await purgeMailings(on(system), {})
    },
  }

  /** What the reader still gets: what opens at a link, and the mails that leave. */
  async function livesOf({ email, alertLink, campaignLink }: Held): Promise<Record<Thing, boolean>> {
    const opens = (opening: Promise<unknown>) =>
      opening.then(
        () => true,
        () => false,
      )
    const alertOpens = await opens(openAlertLink(on(anyone), { secret: alertLink }))
    const campaignOpens = await opens(openCampaignLink(on(anyone), { secret: campaignLink }))
    await deliver()
    const told = (word: string) => room.mails.some(({ to, subject }) => to === email && subject.includes(word))
    return {
      'alert link': alertOpens,
      'campaign link': campaignOpens,
      'waiting alert': told('Alerte en attente'),
      'waiting campaign mail': told('Campagne en attente'),
      'waiting event mail': told('Journée en attente'),
    }
  }
  const alive = (outcomes: Readonly<Record<Thing, Outcome>>) =>
    Object.fromEntries(Object.entries(outcomes).map(([thing, outcome]) => [thing, outcome !== 'dies']))

  it.each(['account', 'line'] as const)('reaches its reader while the right lasts, by its %s', async (how) => {
    const held = await hold(how)
    expect(await livesOf(held)).toEqual(alive(ofTheRole))
  })

  for (const [end, outcomes] of Object.entries(table)) {
    it(`ends as the table says: ${end}`, async () => {
      const held = await hold(endsOfLines.has(end) ? 'line' : 'account')
      await ends[end]?.(held)
      expect(await livesOf(held)).toEqual(alive(outcomes))
    })
  }
})
