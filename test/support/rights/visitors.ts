import { addQuestionnaire, delegateTheme, endDelegation, listDelegations, saveAnswers } from '#assessment'
import { saveSession } from '#awareness'
import {
  alertState,
  campaignState,
  listRegionAlerts,
  listRegionCampaigns,
  openCampaign,
  publishAlert,
  saveAlert,
  saveCampaign,
} from '#campaigns'
import { recordStep } from '#care'
import { addGroupMember, importTerritories, nameReferent, saveGroup, saveTerritory } from '#directory'

import { findEvidenceOf } from '#evidence'
import { createRun, makeLinks } from '#exercise-conduct'

import { addExercise } from '#exercises'
import { inviteAccount, listInvitations } from '#identity'
import { type Actor, type Grant, newId, operator, type Role, sha256 } from '#kernel'
import { addAction } from '#plan'
import { saveEvent } from '#regional-offer'
import { saveRegionalAction, saveRegionalAxis } from '#regional-plan'
import { keepList } from '#structure-lists'
import type { AppContext } from '../../../src/app.ts'
import { delegations } from '../../../src/assessment/tables.ts'
import { campaigns } from '../../../src/campaigns/tables.ts'
import { keepEvidence } from '../../../src/evidence/usecases/keep-evidence.ts'
import { runs } from '../../../src/exercise-conduct/tables.ts'
import { consentAsks, grants, users } from '../../../src/identity/tables.ts'
import { regionalActions, regionalAxes } from '../../../src/regional-plan/tables.ts'
import { structureLists } from '../../../src/structure-lists/tables.ts'
import {
  accountAs,
  fillRegister,
  grantAs,
  hautsDeFrance,
  type SampleStructure,
  sampleStructures,
} from '../data/directory.ts'
import type { TestApp } from '../product/app.ts'
import { keepAccounts } from '../use-cases/kept-accounts.ts'
import { submitNow } from '../use-cases/submit.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures

/** Who tries everything of the nursing home « Les Tilleuls »: each role, at home, next door, and far away. */
export const visitors = {
  'structure, its own': ['structure', tilleuls],
  'structure, same legal entity': ['structure', glycines],
  'structure, another one of the region': ['structure', hospital],
  'structure, another region': ['structure', elsewhere],
  'college, its legal entity': ['college', tilleuls],
  'college, another legal entity': ['college', hospital],
  'college, its group': ['college', tilleuls],
  'territory, its own': ['territory', tilleuls],
  'territory, another one': ['territory', hospital],
  'region, its own': ['region', tilleuls],
  'region, another one': ['region', elsewhere],
  'observer of its region': ['observer', tilleuls],
  administrator: ['admin', tilleuls],
} as const satisfies Record<string, readonly [Role, SampleStructure]>

export type Visitor = keyof typeof visitors

export const everybody = Object.keys(visitors) as Visitor[]

/** Those who may, written by hand: what the product answers must agree. */
const own: readonly Visitor[] = ['structure, its own', 'college, its legal entity', 'college, its group']
const following: readonly Visitor[] = ['territory, its own', 'region, its own']
export const circles = {
  everybody,
  own,
  shared: [...own, ...following, 'structure, same legal entity'],
  referents: [...own, ...following],
  reviewed: ['region, its own'],
  evidence: [...own, 'region, its own'],
  /** Each sees the region or the territory of their own in it. */
  regional: [...following, 'territory, another one', 'region, another one'],
  /** People of the region in the address, whole or by one of its territories. */
  followed: [...following, 'territory, another one'],
  /** The region, and the territory of the hospital, which is the only candidate of the programme CaRE. */
  candidates: ['territory, another one', 'region, its own'],
  /** Who answers for a structure of the region of « Les Tilleuls », or follows it. */
  offered: [
    ...own,
    ...following,
    'structure, same legal entity',
    'structure, another one of the region',
    'college, another legal entity',
    'territory, another one',
  ],
  /** Everybody with a role in the region of « Les Tilleuls ». */
  compared: [
    ...own,
    ...following,
    'structure, same legal entity',
    'structure, another one of the region',
    'college, another legal entity',
    'territory, another one',
    'observer of its region',
  ],
  /** Those who read figures of many structures, each of their own region. */
  figures: [...following, 'territory, another one', 'region, another one', 'observer of its region'],
  administrator: ['administrator'],
  nobody: [],
} as const satisfies Record<string, readonly Visitor[]>

/** A word that stands in an internal comment of what was submitted. */
export const internalWord = 'MOT-INTERNE'

/** What « Les Tilleuls » has, and two territories: its own, and another one of its region. */
export interface World {
  readonly territories: Readonly<Record<'own' | 'other', string>>
  /** A group of the legal entity of « Les Tilleuls ». */
  readonly group: string
  /** An assessment that was submitted, with an internal comment. */
  readonly submitted: string
  /** Somebody of the structure. */
  readonly director: Actor
}

export async function prepareWorld(test: TestApp): Promise<World> {
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  await fillRegister(as(operator).storage)
  const territory = async (name: string, structure: SampleStructure) => {
    const { id } = await saveTerritory(as(operator), { region: hautsDeFrance, name })
    const bytes = new TextEncoder().encode(`finess;territoire\n${structure.finess};${name}\n`)
    await importTerritories(as(operator), { region: hautsDeFrance, bytes })
    return id
  }
  const territories = { own: await territory('Métropole', tilleuls), other: await territory('Littoral', hospital) }
  const { id: group } = await saveGroup(as(operator), { kind: 'organisation', name: 'Les Arbres' })
  await addGroupMember(as(operator), { group, number: tilleuls.legalEntityFiness })
  const director = accountAs('structure', tilleuls)
  await keepAccounts(as(operator).storage, [director])
  const { finess } = tilleuls
  const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'exercices-crise', finess })
  const reference = { assessmentId: assessment.id, finess }
  const typed = { 'exercice-annuel-esms': { values: ['ne-sait-pas'], comment: internalWord, internal: true } }
  await saveAnswers(as(director), { ...reference, typed })
  await submitNow(as(director), reference)
  return { territories, group, submitted: assessment.id, director }
}

/** What a visitor holds. */
export function grantOfVisitor(visitor: Visitor, { territories, group }: World): Grant {
  const [role, structure] = visitors[visitor]
  const grant = grantAs(role, structure, structure === hospital ? territories.other : territories.own)
  return visitor === 'college, its group' ? { ...grant, groupId: group } : grant
}

/** What addresses name: a draft, a theme handed over, an action, an account… Whatever a visit erased is made again. */
export async function freshThings(test: TestApp, { director, submitted, territories }: World) {
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  const { finess } = tilleuls
  await removeWhatIsLimited(as(operator))
  const { assessment } = await addQuestionnaire(as(director), { questionnaireId: 'pcra', finess })
  const { theme, question } = firstOf(test, 'pcra')
  const reference = { assessmentId: assessment.id, finess }
  // A draft has a limited number of links: those of earlier things are ended.
  for (const { id } of await listDelegations(as(director), reference))
    await endDelegation(as(director), { ...reference, delegationId: id })
  const handed = await delegateTheme(as(director), { ...reference, theme, colleague: 'Informatique' })
  const action = await addAction(as(director), { finess, title: 'Tester', dueOn: '2027-03-01' })
  const exercise = await addExercise(as(director), {
    finess,
    kind: 'crisis',
    status: 'held',
    day: '2026-03-12',
    retexText: internalWord,
    fundingFile: internalWord,
  })
  const { legalEntityFiness: candidate, finess: at } = hospital
  await recordStep(as(accountAs('region', tilleuls)), { finess: at, domain: 'D2', step: 'filed', day: '2025-10-01' })
  await nameReferent(as(director), { finess, function: 'ssi-referent', standing: 'held', name: 'Camille Roux' })
  return {
    finess,
    assessment: assessment.id,
    theme,
    question,
    submitted: { assessment: submitted, ...firstOf(test, 'exercices-crise') },
    delegation: handed.delegation.id,
    delegationSecret: handed.secret,
    action: action.id,
    exercise: exercise.id,
    seance: await writtenSession(as(director), finess),
    evenement: await announcedEvent(as(accountAs('region', tilleuls))),
    piece: (await keepEvidence(as(director), pieceOf({ finess, exercise: exercise.id }))).id,
    preuve: await proofOf(as(director), { finess, item: 'D2.P1' }),
    document: await proofOf(as(director), { finess }),
    ...(await preparedRun(as(director), finess)),
    candidat: `entite-${candidate}`,
    objectif: 'D2.P1',
    domaine: 'D2',
    fonction: 'referent-ssi',
    questionnaire: 'pcra',
    region: hautsDeFrance,
    indicator: 'diagnosed',
    territoire: territories.own,
    alerte: await openAlertOf(test),
    ...(await plannedAction(test)),
    campagne: await openCampaignOf(test),
    liste: await keptList(test),
    groupe: await emptyGroup(test),
    compte: await somebody(test),
    invitation: await invited(test),
    accord: await asked(test),
  }
}

/** A draft has so many links at most, and a structure so many runs: those of earlier visits would add up. */
async function removeWhatIsLimited({ storage }: AppContext): Promise<void> {
  await storage.write(async (transaction) => {
    await transaction.delete(delegations)
    await transaction.delete(runs)
    await transaction.delete(campaigns)
    await transaction.delete(regionalActions)
    await transaction.delete(regionalAxes)
  })
}

/** A small text attached to an exercise, as it is stored once it was inspected. */
export function pieceOf({ finess, exercise }: { readonly finess: string; readonly exercise: string }) {
  const content = new TextEncoder().encode(internalWord)
  const file = { kind: 'txt' as const, sha256: sha256(internalWord), content }
  return { finess, exerciseId: exercise, title: 'Compte rendu', day: null, ...file }
}

/** A small text attached to an item of the programme, or to the structure as a whole: the one that is there, until somebody takes it off. */
async function proofOf(context: AppContext, at: { readonly finess: string; readonly item?: string }): Promise<string> {
  const known = await findEvidenceOf(context, at)
  if (known?.files[0]) return known.files[0].id
  const text = `${internalWord} CaRE ${at.item}`
  const file = { kind: 'txt' as const, sha256: sha256(text), content: new TextEncoder().encode(text) }
  return (await keepEvidence(context, { ...at, title: 'PSSI', day: '2026-03-12', ...file })).id
}

export type Things = Awaited<ReturnType<typeof freshThings>>

/** A run of the kit for nursing homes, with a link for its direction. */
async function preparedRun(context: AppContext, finess: string) {
  const { id: kitId, variables, stimuli, clocks } = (await context.kits()).get('rancongiciel-nuit-ehpad')
  const values = Object.fromEntries(variables.map(({ id, example }) => [id, example]))
  const { id: run } = await createRun(context, { finess, kitId, values })
  const { links } = await makeLinks(context, { finess, runId: run, roles: ['direction'], observers: 0 })
  return {
    kit: kitId,
    run,
    stimulus: stimuli[0]?.id ?? '',
    delai: clocks[0]?.id ?? '',
    lien: links[0]?.id ?? '',
    participation: links[0]?.secret ?? '',
  }
}

/** The first theme of a questionnaire, and its first question. */
function firstOf(test: TestApp, id: string) {
  const { themes, questions } = test.app.catalogue.latest(id)
  const theme = themes[0]?.id ?? ''
  return { theme, question: questions.find((one) => one.theme === theme)?.id ?? '' }
}

/** An action of the plan of the region under one axis, and an axis that holds none. */
async function plannedAction(test: TestApp) {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  const addAxis = async (title: string) => (await saveRegionalAxis(context, { region: hautsDeFrance, title })).id
  const [axe, axeVide] = [await addAxis('Sensibilisation'), await addAxis('Contrôle')]
  const typed = { title: 'Forum régional', state: 'ongoing', startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const stages = [{ title: 'Cadrage', doneOn: '2026-02-01' }]
  const linked = { indicators: ['ssi-referent'], stages, kind: 'control' }
  const { action } = await saveRegionalAction(context, { region: hautsDeFrance, axisId: axe, ...typed, ...linked })
  return { axe, axeVide, chantier: action.id }
}

/** An alert of the region that waits for answers. */
export async function sentAlert(test: TestApp): Promise<string> {
  const alert = await writtenAlert(test)
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  await publishAlert(context, { region: hautsDeFrance, alertId: alert.id, revision: alert.revision })
  return alert.id
}

/** An alert of the region that is not sent yet. */
export async function writtenAlert(test: TestApp) {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  const target = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
  const texts = { title: 'Faille d’essai', source: 'CERT', concerned: 'Passerelles', advice: 'Mettez à jour.' }
  const typed = { region: hautsDeFrance, ...texts, dueOn: '2099-12-31', severity: 'important', target }
  return (await saveAlert(context, typed)).alert
}

/** An open alert of the region: that of an earlier visit, as a region keeps so many at most. */
async function openAlertOf(test: TestApp): Promise<string> {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  const { alerts } = await listRegionAlerts(context, { region: hautsDeFrance })
  return alerts.find(({ alert }) => alertState(alert) === 'open')?.alert.id ?? sentAlert(test)
}

/** An open campaign of the region: that of an earlier visit, as a region keeps so many at most. */
async function openCampaignOf(test: TestApp): Promise<string> {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  const { campaigns } = await listRegionCampaigns(context, { region: hautsDeFrance })
  return campaigns.find((each) => campaignState(each) === 'open')?.id ?? openedCampaign(test)
}

/** A campaign of the region that is under way. */
export async function openedCampaign(test: TestApp): Promise<string> {
  const campaign = await writtenCampaign(test)
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  await openCampaign(context, { region: hautsDeFrance, campaignId: campaign.id, revision: campaign.revision })
  return campaign.id
}

/** A campaign of the region that is not open yet. */
export async function writtenCampaign(test: TestApp) {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  const target = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
  const days = { interimOn: '2099-12-01', finalOn: '2099-12-31' }
  const letter = 'Bonjour {{structure}}, {{creneau}}.'
  const ask = { asked: 'exercise', provider: 'GRADeS', slots: '31/12/2099 14:00 9', letter }
  const asked = { title: 'Exercice de l’année', message: 'Merci.', ...ask, ...days, target }
  return (await saveCampaign(context, { region: hautsDeFrance, ...asked })).campaign
}

/** A list of the region. Those of earlier visits are erased: a region keeps so many at most. */
async function keptList(test: TestApp): Promise<string> {
  const context = test.app.contextFor(accountAs('region', tilleuls), 'web')
  await context.storage.write((transaction) => transaction.delete(structureLists))
  const name = 'EHPAD accompagnés'
  return (await keepList(context, { region: hautsDeFrance, name, numbers: [tilleuls.finess] })).id
}

async function emptyGroup(test: TestApp): Promise<string> {
  const context = test.app.contextFor(operator, 'command')
  return (await saveGroup(context, { kind: 'organisation', name: `Groupe ${newId()}` })).id
}

/** A public event. */
async function announcedEvent(context: AppContext): Promise<string> {
  const typed = { kind: 'webinar', title: 'Webinaire', startsOn: '2099-03-12', forWhom: 'ESMS', capacity: '9000' }
  return (await saveEvent(context, { region: hautsDeFrance, ...typed, isPublic: true, takesRegistrations: true })).event
    .id
}

async function writtenSession(context: AppContext, finess: string): Promise<string> {
  const typed = { kind: 'session', title: 'Faux messages', startsOn: '2026-03-10', audiences: ['care'], reached: '18' }
  return (await saveSession(context, { finess, ...typed })).session.id
}

/** An account that holds nothing and never signs in. */
async function somebody(test: TestApp): Promise<string> {
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const id = newId()
  const row = { id, email: `${id}@exemple.fr`, name: 'Quelqu’un', emailVerified: true, twoFactorEnabled: false }
  await storage.write((transaction) =>
    transaction.insert(users).values({ ...row, createdAt: clock(), updatedAt: clock() }),
  )
  return id
}

async function invited(test: TestApp): Promise<string> {
  const context = test.app.contextFor(operator, 'command')
  const waiting = await listInvitations(context, {})
  if (waiting[0]) return waiting[0].id
  const grants = [{ role: 'structure' as const, scope: tilleuls.finess }]
  return (await inviteAccount(context, { email: 'invitee@exemple.fr', grants })).id
}

/** A role that another administrator wants to give. */
async function asked(test: TestApp): Promise<string> {
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const [id, now] = [newId(), clock()]
  const row = { id, email: `${id}@exemple.fr`, name: '', emailVerified: true, twoFactorEnabled: true }
  const assignment = { role: 'structure' as const, scope: tilleuls.finess }
  const people = [{ id, email: 'attendue@exemple.fr', assignments: [assignment] }]
  const wanted = { kind: 'invite' as const, people, sender: null }
  const expiresAt = new Date(now.getTime() + 60_000)
  await storage.write(async (transaction) => {
    await transaction.insert(users).values({ ...row, createdAt: now, updatedAt: now })
    await transaction.insert(grants).values({ userId: id, role: 'admin', scope: '', grantedAt: now, givers: [] })
    await transaction.insert(consentAsks).values({ id, askedBy: id, wanted, createdAt: now, expiresAt })
  })
  return id
}
