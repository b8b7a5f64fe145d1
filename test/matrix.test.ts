import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest'
import { operator } from '#kernel'
import type { Printer } from '#reports'
import type { Access } from '../src/web/http/routing/access.ts'
import { sampleStructures } from './support/data/directory.ts'
import { askWith, keyOf } from './support/product/access-key.ts'
import { createAccount } from './support/product/accounts.ts'
import { openTestApp, type TestApp } from './support/product/app.ts'
import { routeTable } from './support/rights/route-table.ts'
import {
  circles,
  everybody,
  freshThings,
  grantOfVisitor,
  internalWord,
  prepareWorld,
  type Things,
  type Visitor,
  type World,
} from './support/rights/visitors.ts'

const { tilleuls, hospital } = sampleStructures

/** Who may, written by hand: what the product answers must agree. */
const expected: Readonly<
  Record<Exclude<Access, 'anyone' | 'link' | 'delegate' | 'mailed' | 'subscribed' | 'single-use'>, readonly Visitor[]>
> = {
  account: circles.everybody,
  own: circles.own,
  shared: circles.shared,
  reviewed: circles.reviewed,
  evidence: circles.evidence,
  // « Les Tilleuls » is an ESMS, and no candidate: test/web/care/care.test.ts asks for a hospital.
  'candidate-members': circles.nobody,
  referents: circles.referents,
  regional: circles.regional,
  followed: circles.followed,
  candidates: circles.candidates,
  region: circles.reviewed,
  offered: circles.offered,
  compared: circles.compared,
  figures: circles.figures,
  server: circles.administrator,
}

/** Only of one's own, and named by nothing in the address: it would end the session of the visit. */
const endsTheVisit = 'POST /compte/sessions'

const named = Object.entries(routeTable).filter(([route, access]) => access in expected && route !== endsTheVisit) as [
  string,
  keyof typeof expected,
][]

/** What is read comes first: forms erase and submit what is read. */
const walked = named.toSorted(([one], [other]) => Number(one.startsWith('POST')) - Number(other.startsWith('POST')))

/** What must be sent for an address to do something */
const bodies: Readonly<Record<string, Record<string, string>>> = {
  'POST /structures/:finess/questionnaires': { questionnaire: 'pcra' },
  'POST /structures/:finess/questionnaires/:assessment/delegations': {
    theme: 'organisation',
    collegue: 'Informatique',
  },
  'POST /structures/:finess/plan/mesures': { questionnaire: 'pcra', version: '1.0.0', mesure: 'constituer-equipe' },
  'POST /structures/:finess/conduite/:run/geste': { geste: 'start', revision: '1' },
  'POST /structures/:finess/conduite/:run/liens': { roles: 'direction' },
  'POST /region/:region/plan/modele': { modele: 'guide-2021', version: '1.0.0' },
  'POST /region/:region/agenda/:evenement/inscription': { structure: tilleuls.finess },
  'POST /region/:region/agenda/:evenement/desinscription': { structure: tilleuls.finess },
  'POST /alertes/:alerte': { reponse: 'fait', structure: tilleuls.finess },
  'POST /structures/:finess/campagnes/:campagne/creneau': { creneau: '2099-12-31 14:00' },
  'POST /region/:region/campagnes/:campagne/creneaux': { creneaux: '30/12/2099 14:00 1' },
  'POST /region/:region/listes': { nom: 'Autre liste', numeros: tilleuls.finess },
  'POST /region/:region/listes/:liste': { nom: 'Liste renommée' },
  'POST /compte/second-facteur': { geste: 'commencer' },
  'POST /administration/comptes/:compte/roles/retrait': { role: 'structure', perimetre: tilleuls.finess },
}

/** Right for those who may, and still a refusal: nothing is there. A newer version; a role of somebody who has none; an ask of one’s own. */
const nothingThere = [
  'POST /administration/groupes/:groupe/entites/retrait',
  'GET /structures/:finess/questionnaires/:assessment/version',
  'POST /structures/:finess/questionnaires/:assessment/version',
  'POST /administration/comptes/:compte/roles/retrait',
  'POST /administration/accords/:accord/retrait',
]

/** Sites that were left out are added after the first ones were submitted. */
const manySites = '/plusieurs-sites'
/** What a structure does with what it submitted, besides reading it: what is not shared is for drafts alone. */
const afterSubmission = [
  'POST /structures/:finess/questionnaires/:assessment/reouverture',
  'POST /structures/:finess/questionnaires/:assessment/avis/reponse',
]

/** What programs read with a key, and who reads it on the pages. */
const readByKey: Readonly<Record<string, readonly Visitor[]>> = {
  '/api/v1/structures/{finess}/results': circles.shared,
  '/api/v1/regions/{region}/indicators': circles.followed,
  '/api/v1/regions/{region}/indicators?edition=diffusable': circles.reviewed,
  '/api/v1/regions/{region}/indicators/diagnosed/structures': circles.followed,
}

/** How somebody comes in: by a browser, and by a program. */
interface Entry {
  readonly cookie: string
  readonly key: string
}

type State = 'draft' | 'submitted'
type Answer = readonly [status: number, headers: readonly string[], body: string]

describe('the matrix of addresses and roles', () => {
  let test: TestApp
  let world: World
  let cookies: Record<Visitor, string>
  let keys: Record<Visitor, string>
  let things: Things
  let printed: MockInstance<Printer['print']>

  beforeAll(async () => {
    test = await openTestApp()
    world = await prepareWorld(test)
    things = await freshThings(test, world)
    const { printer } = test.app.contextFor(operator, 'web')
    // Who may is asked before anything is printed; printing is for other tests.
    printed = vi.spyOn(printer, 'print').mockResolvedValue(new TextEncoder().encode('%PDF-1.7'))
    const entries = await Promise.all(everybody.map(async (visitor) => [visitor, await signIn(visitor)] as const))
    const each = <Of>(of: (entry: Entry) => Of) =>
      Object.fromEntries(entries.map(([visitor, entry]) => [visitor, of(entry)]))
    cookies = each(({ cookie }) => cookie) as Record<Visitor, string>
    keys = each(({ key }) => key) as Record<Visitor, string>
  })
  afterAll(() => test?.close())

  async function signIn(visitor: Visitor): Promise<Entry> {
    const grants = [grantOfVisitor(visitor, world)]
    const account = await createAccount(test, { email: `${everybody.indexOf(visitor)}@exemple.fr`, grants })
    return { cookie: account.cookie, key: await keyOf(test, account) }
  }

  function send(route: string, params: Record<string, string>, cookie: string | undefined, others: HeadersInit = {}) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const headers: Record<string, string> = { ...(cookie ? { cookie } : {}), ...(others as Record<string, string>) }
    return method === 'POST' ? test.post(path, bodies[route] ?? {}, headers) : test.request(path, { headers })
  }

  async function readAnswer(answer: Response | Promise<Response>): Promise<Answer> {
    const { status, headers } = await answer
    const shown = [...headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': '))
    return [status, shown, await (await answer).text()]
  }

  /** `opens`, `refused`, `sign-in` when it leads to signing in, or `fault`. */
  function outcomeOf({ status, headers }: Response): string {
    if (status >= 500) return `fault ${status}`
    if (status === 403 || status === 404) return 'refused'
    return /^\/(connexion|compte\/second-facteur)/.test(headers.get('location') ?? '') ? 'sign-in' : 'opens'
  }

  const missing = {
    finess: '999999999',
    exercise: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    document: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    piece: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    assessment: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    action: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    delegation: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    compte: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    accord: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    invitation: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    territoire: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    campagne: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    liste: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    alerte: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    axe: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    chantier: '6d0f9eab-f096-4cb5-889e-5eab5bb95202',
    region: '99',
    candidat: 'entite-999999999',
  }
  /** What addresses name: the draft, or what was submitted. */
  const namesIn = (state: State): Record<string, string> => {
    const { submitted, ...names } = things
    return state === 'draft' ? names : { ...names, ...submitted }
  }
  const nowhere = () => ({ ...namesIn('draft'), ...missing })

  /** Each address of an assessment is tried with a draft, and with a submitted assessment. */
  const states = (route: string): readonly State[] =>
    route.includes(':assessment') ? ['draft', 'submitted'] : ['draft']

  function mayIn(route: string, access: keyof typeof expected, state: State): readonly Visitor[] {
    if (nothingThere.includes(route)) return circles.nobody
    if (!route.includes(':assessment')) return expected[access]
    // A draft is shared with nobody.
    if (access === 'reviewed') return state === 'draft' ? circles.nobody : circles.reviewed
    if (access === 'shared') return state === 'draft' ? circles.own : circles.shared
    // After submission the address leads to the result: a second click or the way back in the browser is no fault.
    if (route.endsWith('/transmission')) return circles.own
    // People who were answering when somebody else submitted are told so, and get their text back.
    if (/^POST .*\/(theme\/:theme|reponse\/:question|sans-reseau\/import)$/.test(route)) return circles.own
    if (route.includes(manySites)) return circles.own
    return (state === 'draft') === !afterSubmission.includes(route) ? circles.own : circles.nobody
  }

  it('sends a visitor without a session to the sign-in page, and shows nothing', async () => {
    for (const [route] of walked) {
      const answer = await send(route, namesIn('draft'), undefined)
      expect([route, answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([route, 303, '/connexion'])
      expect([route, await answer.text()]).toEqual([route, ''])
    }
  })

  for (const visitor of everybody) {
    it(`opens to « ${visitor} » what is theirs, and answers to the rest as if it did not exist`, async () => {
      const cookie = cookies[visitor]
      const tries = walked.flatMap(([route, access]) => states(route).map((state) => ({ route, access, state })))
      const isTheirs = ({ route, access, state }: (typeof tries)[number]) =>
        mayIn(route, access, state).includes(visitor)
      things = await freshThings(test, world)
      // What they may not, while everything is there: what they may then erases and submits it.
      for (const { route, state } of tries.filter((each) => !isTheirs(each))) {
        const answer = await send(route, namesIn(state), cookie)
        expect([route, state, outcomeOf(answer)]).toEqual([route, state, 'refused'])
        expect([route, answer.headers.get('cache-control')]).toEqual([route, 'no-store'])
        const refused = await readAnswer(answer)
        expect([route, state, refused]).toEqual([route, state, await readAnswer(send(route, nowhere(), cookie))])
        expect(refused[2]).not.toContain(tilleuls.name)
      }
      for (const { route, state } of tries.filter(isTheirs)) {
        let answer = await send(route, namesIn(state), cookie)
        if (outcomeOf(answer) === 'refused') {
          // Something they may do erased it.
          things = await freshThings(test, world)
          answer = await send(route, namesIn(state), cookie)
        }
        expect([route, state, outcomeOf(answer)]).toEqual([route, state, 'opens'])
        expect([route, answer.headers.get('cache-control')]).toEqual([route, 'no-store'])
      }
    })
  }

  it.each(Object.entries(readByKey))('opens %s to the keys of those whom pages open it to', async (path, who) => {
    things = await freshThings(test, world)
    const ask = async (visitor: Visitor, names: Record<string, string>) =>
      readAnswer(
        askWith(
          test,
          keys[visitor],
          path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ''),
        ),
      )
    for (const visitor of everybody) {
      const answer = await ask(visitor, namesIn('submitted'))
      expect([visitor, answer[0]]).toEqual([visitor, who.includes(visitor) ? 200 : 404])
      if (answer[0] === 404) expect(answer).toEqual(await ask(visitor, nowhere()))
      expect([visitor, answer[2].includes(internalWord)]).toEqual([visitor, false])
    }
  })

  it('answers a piece of page in the same way', async () => {
    const pieces = walked.filter(([route]) => route.startsWith('POST /structures'))
    for (const [route] of pieces) {
      const piece = { 'HX-Request': 'true' }
      const cookie = cookies['structure, another one of the region']
      const refused = await readAnswer(send(route, namesIn('draft'), cookie, piece))
      expect([route, refused[0], refused]).toEqual([
        route,
        404,
        await readAnswer(send(route, nowhere(), cookie, piece)),
      ])
    }
  })

  it('shows nothing of another structure under the address of one’s own structure', async () => {
    const cookie = cookies['structure, another one of the region']
    const things = walked.filter(([route]) => /:(assessment|action|delegation|exercise)/.test(route))
    for (const [route] of things) {
      for (const state of states(route)) {
        const [theirs, none] = [namesIn(state), nowhere()].map((names) => ({ ...names, finess: hospital.finess }))
        const refused = await readAnswer(send(route, theirs ?? {}, cookie))
        expect([route, refused[0], refused]).toEqual([route, 404, await readAnswer(send(route, none ?? {}, cookie))])
      }
    }
  })

  it('never shows an internal comment outside the structure', async () => {
    const shown = async (visitor: Visitor) => {
      const found: string[] = []
      for (const [route] of walked.filter(([route, access]) => access === 'shared' && route.startsWith('GET'))) {
        printed.mockClear()
        const answer = await send(route, namesIn('submitted'), cookies[visitor])
        const bytes = new Uint8Array(await answer.arrayBuffer())
        const pages = await Promise.all(printed.mock.calls.map(([document]) => document.html()))
        const texts = [textIn(bytes), ...pages]
        if (texts.some((text) => text.includes(internalWord))) found.push(route.split('/').at(-1) ?? '')
      }
      return found
    }
    for (const visitor of circles.shared) {
      const isOwn = circles.own.some((each) => each === visitor)
      expect([visitor, await shown(visitor)]).toEqual([
        visitor,
        isOwn ? ['classeur.xlsx', ':exercise', 'retex.pdf'] : [],
      ])
    }
  })
})

/** What a file says, the parts of a workbook included. */
function textIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : new TextDecoder().decode(bytes)
}
