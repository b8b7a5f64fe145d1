import { eq } from 'drizzle-orm'
import { addQuestionnaire } from '#assessment'
import { inviteAccount, prepareFirstAccess } from '#identity'
import { importSeries, seriesHeadings } from '#indicators'
import { operator, type Role, system } from '#kernel'
import { deliverMailings } from '#mailing'
import { assessments } from '../../../src/assessment/tables.ts'
import { guidePages } from '../../../src/web/guide/guide-pages.ts'
import type { Access } from '../../../src/web/http/routing/access.ts'
import type { Route } from '../../../src/web/http/routing/route.ts'
import { paths } from '../../../src/web/paths.ts'
import { grantAs, sampleStructures } from '../data/directory.ts'
import { everyRoute } from '../rights/route-table.ts'
import { openedCampaign, sentAlert, writtenAlert, writtenCampaign } from '../rights/visitors.ts'
import { composers } from '../use-cases/mailing.ts'
import { createAccount, secretMailedTo } from './accounts.ts'
import { openTestApp, startDiagnosis, type TestApp } from './app.ts'
import { fillProduct } from './full-product.ts'
import { giveLongestNames } from './longest-names.ts'

const { tilleuls } = sampleStructures

/** Who looks at the pages: by their roles. `several` has a menu with a group of each kind. */
const roles = {
  nobody: [],
  director: ['structure'],
  college: ['college'],
  region: ['region'],
  administrator: ['admin'],
  several: ['structure', 'college', 'region', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Person = keyof typeof roles
export const everyPerson = Object.keys(roles) as Person[]

/** Who is shown the pages of each access word. */
const readers: Readonly<Record<Access, readonly Person[]>> = {
  anyone: ['nobody'],
  link: ['nobody'],
  delegate: ['nobody'],
  'single-use': ['nobody'],
  account: ['college', 'several'],
  own: ['director'],
  shared: ['director', 'region'],
  reviewed: ['region'],
  evidence: ['director', 'region'],
  'candidate-members': [],
  referents: ['director', 'region'],
  regional: ['region'],
  followed: ['region'],
  candidates: ['region'],
  region: ['region'],
  mailed: ['nobody'],
  subscribed: [],
  offered: ['director', 'region'],
  compared: ['college', 'region'],
  figures: ['region'],
  server: ['administrator'],
}

/** Only somebody who answers for several structures has sites to choose. */
function readersOf({ path, who }: Pick<Route, 'path' | 'who'>): readonly Person[] {
  if (path.includes(manySites)) return ['college']
  // An event that is not public is shown to accounts.
  return path.endsWith('/agenda/:evenement') ? readers.offered : readers[who]
}

const manySites = '/plusieurs-sites'

export interface ShownPage {
  /** The pattern of its route. */
  readonly route: string
  readonly person: Person
  readonly address: string
}

export interface EveryPage {
  readonly test: TestApp
  /** To be sent as the header `cookie`. */
  readonly cookies: Readonly<Record<Person, string>>
  /** Every page of the route table, at an address where a full product shows it. */
  readonly pages: readonly ShownPage[]
}

/** A full product, and the address of every page in it: a new route is among them by itself. */
export async function openEveryPage(): Promise<EveryPage> {
  const test = await openTestApp({ MAILS_PER_MINUTE: '1000' })
  const firstAccess = await prepareFirstAccess(test.app.contextFor(system, 'command'), {})
  const filled = await fillProduct(test)
  await giveLongestNames(test, filled)
  const entries = await Promise.all(everyPerson.map(async (person) => [person, await signIn(test, person)] as const))
  const names = await namesIn(test, filled, firstAccess ?? '')
  const pages = everyRoute.flatMap((route) => {
    if (route.method !== 'GET' || route.made !== 'page') return []
    return readersOf(route).flatMap((person) =>
      names(route.path, person).map((address) => ({ route: route.path, person, address })),
    )
  })
  return { test, cookies: Object.fromEntries(entries) as EveryPage['cookies'], pages }
}

const emailOf = (person: Person) => `${person}@exemple.fr`

async function signIn(test: TestApp, person: Person): Promise<string> {
  if (person === 'nobody') return ''
  const grants = roles[person].map((role) => grantAs(role, tilleuls))
  return (await createAccount(test, { email: emailOf(person), grants })).cookie
}

/** Puts the names of existing things into the pattern of a route. A page that shows drafts and results has two addresses. */
async function namesIn(test: TestApp, { things, world }: Awaited<ReturnType<typeof fillProduct>>, firstAccess: string) {
  const { submitted, ...draft } = things
  const [linked, older] = [await linkedDiagnosis(test), await linkedDiagnosis(test)]
  const { assessment } = await addQuestionnaire(test.app.contextFor(world.director, 'web'), {
    questionnaireId: 'sauvegardes',
    finess: tilleuls.finess,
  })
  for (const id of [older.assessment, assessment.id]) await makeOld(test, id)
  await openedCampaign(test)
  const campagne = await mailedSecret(test, '/campagne/')
  await sentAlert(test)
  const imported = await importedFigures(test)
  const mailed = await mailedSecret(test, '/alerte/')
  const secrets = {
    alerte: mailed,
    courriels: mailed,
    campagne,
    diagnostic: linked.secret,
    delegation: things.delegationSecret,
    exercice: things.participation,
    invitation: await invited(test),
    'premier-acces': firstAccess,
    'mot-de-passe': await passwordLink(test),
  }
  const drafts = { alerte: (await writtenAlert(test)).id, campagne: (await writtenCampaign(test)).id }
  const common = { ...draft, questionnaire: 'diagnostic-initial' }
  return (path: string, person: Person): string[] => {
    const first = path.split('/')[1] ?? ''
    const secret = new Map(Object.entries(secrets)).get(first) ?? ''
    const write = (values: object) => addressOf(path, { ...common, secret, ...values })
    if (/\/(alertes|campagnes)\/.*\/modification$/.test(path)) return [write(drafts)]
    if (path === paths.seriesRemoval(':region')) return [`${write({})}?indicateur=${imported}&jour=2025-12-31`]
    if (path === paths.calendarMaking) return [paths.calendarOffer('plan', tilleuls.finess)]
    if (path.endsWith('/:word')) return guidePages.map(({ word }) => write({ word }))
    if (first === 'diagnostic') return [write(path.endsWith('/version') ? older : linked)]
    if (path.endsWith('/version')) return [write({ assessment: assessment.id })]
    if (path.includes(manySites)) return [`${write({})}?tous=oui`]
    if (person === 'region') return [write(submitted)]
    return path.endsWith('/resultat') ? [write({}), write(submitted)] : [write({})]
  }
}

function addressOf(path: string, values: object): string {
  const named = new Map(Object.entries(values))
  return path.replace(/:(\w+)/g, (_, name: string) => String(named.get(name) ?? name))
}

/** The name of an indicator that somebody of the region imported, and typed again. */
async function importedFigures(test: TestApp): Promise<string> {
  const name = 'Licences'
  for (const count of [40, 41]) {
    const bytes = new TextEncoder().encode(`${seriesHeadings}\n${name};;31/12/2025;${count};60\n`)
    await importSeries(test.app.contextFor(operator, 'command'), { region: '32', source: 'Bilan de la région', bytes })
  }
  return name
}

async function linkedDiagnosis(test: TestApp) {
  const [, , secret = '', , assessment = ''] = (await startDiagnosis(test)).split('/')
  return { secret, assessment, theme: 'copies' }
}

/** The secret of the mail that was sent to the people of the structure for an alert or a campaign. */
async function mailedSecret(test: TestApp, start: '/alerte/' | '/campagne/'): Promise<string> {
  await deliverMailings(test.app.contextFor(system, 'upkeep'), composers)
  return secretMailedTo(test, emailOf('director'), start)
}

async function makeOld(test: TestApp, id: string): Promise<void> {
  const { storage } = test.app.contextFor(operator, 'command')
  await storage.write((transaction) =>
    transaction.update(assessments).set({ questionnaireVersion: '1.0.0' }).where(eq(assessments.id, id)),
  )
}

async function invited(test: TestApp): Promise<string> {
  const email = 'nouvelle@exemple.fr'
  const grants = [{ role: 'structure' as const, scope: tilleuls.finess }]
  await inviteAccount(test.app.contextFor(operator, 'command'), { email, grants })
  return secretMailedTo(test, email)
}

async function passwordLink(test: TestApp): Promise<string> {
  await test.post('/mot-de-passe-oublie', { adresse: emailOf('director') })
  return secretMailedTo(test, emailOf('director'), '/mot-de-passe/')
}
