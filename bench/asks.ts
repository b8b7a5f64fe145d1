import { sql } from 'drizzle-orm'
import { moveSlot, openCampaign, pickSlot, publishAlert, remindLate, saveAlert, saveCampaign } from '#campaigns'
import { findRegion, listOpenOfRegion } from '#directory'
import { system } from '#kernel'
import { deliverMailings } from '#mailing'
import { openRegionalPlan, saveRegionalAction, startRegionalPlan } from '#regional-plan'
import { referents } from '../src/directory/tables.ts'
import { accountAs, grantAs, sampleStructures } from '../test/support/data/directory.ts'
import { createAccount } from '../test/support/product/accounts.ts'
import { openTestApp, type TestApp } from '../test/support/product/app.ts'
import { composers } from '../test/support/use-cases/mailing.ts'
import { fillSubmissions } from './indicator-data.ts'
import { inTurn, type Line } from './measure.ts'
import { readPage } from './read-page.ts'
import { fillRegion, benchRegion as region } from './region-data.ts'

const structureCount = 3_000
const runs = 9
const pickers = 100
const everybody = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
const dueOn = '2027-03-31'

/**
 * A campaign and an alert to 3 000 structures, each with two people of the directory to write to: prepared within seconds, read
 * in 100 ms. Then the plan of the region with the indicators of its model. Their floor is a page that reads next to nothing.
 */
export async function benchAsks(): Promise<Line[]> {
  const test = await openTestApp()
  try {
    await fill(test)
    const { cookie } = await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })
    const asks = await askEverybody(test)
    await planOf(test)
    const sent = await mailsSent(test)
    const lines: Line[] = asks.map(({ what, milliseconds }) => {
      return { what, unit: 'ms', ours: milliseconds, maximum: 5_000 }
    })
    lines.push({ what: 'writing one of their mails', unit: 'ms', ours: sent, maximum: 50 })
    for (const path of [...asks.flatMap(({ pages }) => pages), `/region/${region}/plan`]) {
      const ours = () => readPage(test, path, cookie)
      const floor = () => readPage(test, '/compte', cookie)
      await ours()
      await floor()
      const what = path.replace(/[\w-]{36}/, ':id')
      lines.push({ what, unit: 'ms', ...(await inTurn(runs, floor, ours)), maximum: 100 })
    }
    return lines
  } finally {
    await test.close()
  }
}

async function fill(test: TestApp): Promise<void> {
  const { storage } = asRegion(test)
  await fillRegion(storage, { count: structureCount, years: [2025, 2026] })
  await fillSubmissions(storage)
  await storage.write(async (transaction) => {
    const { id, finess } = referents
    await transaction.update(referents).set({ mail: sql`${id} || ${finess} || '@exemple.fr'` })
  })
}

function asRegion(test: TestApp) {
  return test.app.contextFor(accountAs('region', sampleStructures.tilleuls), 'web')
}

async function timed<Done>(work: () => Promise<Done>): Promise<{ done: Done; milliseconds: number }> {
  const start = performance.now()
  const done = await work()
  return { done, milliseconds: performance.now() - start }
}

async function askEverybody(test: TestApp) {
  const on = asRegion(test)
  const texts = { title: 'Banc', message: 'Merci.', interimOn: '2027-02-01', finalOn: dueOn, target: everybody }
  const slots = { asked: 'exercise', slots: '12/03/2027 14:00 500\n13/03/2027 14:00 500', letter: '{{structure}}' }
  const { campaign } = await saveCampaign(on, { region, ...texts, ...slots })
  const draft = await saveCampaign(on, { region, ...texts, ...slots })
  const one = { region, campaignId: campaign.id }
  const opened = await timed(() => openCampaign(on, { ...one, revision: campaign.revision }))
  const reminded = await timed(() => remindLate(on, { ...one, revision: opened.done.campaign.revision }))
  const moved = await movedSlot(test, one)
  const warning = { title: 'Banc', source: 'CERT', concerned: 'x', advice: 'y', dueOn, severity: 'important' }
  const { alert } = await saveAlert(on, { region, ...warning, target: everybody })
  const sent = await timed(() => publishAlert(on, { region, alertId: alert.id, revision: alert.revision }))
  const at = `/region/${region}/campagnes/${campaign.id}`
  const drafted = `/region/${region}/campagnes/${draft.campaign.id}`
  const warned = `/region/${region}/alertes/${alert.id}`
  return [
    {
      what: `a campaign to ${opened.done.structures}, ${opened.done.recipients} people`,
      milliseconds: opened.milliseconds,
      pages: [
        `/region/${region}/campagnes`,
        drafted,
        `${drafted}/modification`,
        at,
        `${at}?page=150`,
        `${at}/courriers`,
      ],
    },
    { what: 'its reminder', milliseconds: reminded.milliseconds, pages: [] },
    { what: `moving a slot that ${pickers} structures picked`, milliseconds: moved, pages: [] },
    {
      what: `an alert to ${sent.done.structures}, ${sent.done.recipients} people`,
      milliseconds: sent.milliseconds,
      pages: [`/region/${region}/alertes`, warned, `${warned}?page=150`],
    },
  ]
}

/** Milliseconds to move a slot with the exercises that it planned: nobody else writes meanwhile. */
async function movedSlot(test: TestApp, one: { readonly region: string; readonly campaignId: string }) {
  const on = asRegion(test)
  const shown = findRegion(region)
  if (!shown) throw new Error('the region of the bench is unknown')
  const places = await on.storage.read((database) => listOpenOfRegion(database, shown))
  for (const { place } of places.slice(0, pickers)) {
    const { finess } = place
    const director = { kind: 'account', accountId: finess, grants: [{ role: 'structure', ...place }] } as const
    await pickSlot(test.app.contextFor(director, 'web'), {
      finess,
      campaignId: one.campaignId,
      slot: '2027-03-12 14:00',
    })
  }
  const move = { ...one, slot: '2027-03-12 14:00', moment: '15/03/2027 14:00' }
  return (await timed(() => moveSlot(on, move))).milliseconds
}

/** Milliseconds to write and mark one mail, in which nobody else writes. The mail server answers at once. */
async function mailsSent(test: TestApp): Promise<number> {
  const on = test.app.contextFor(system, 'upkeep')
  let mails = 0
  const send = async () => {
    mails += 1
  }
  const mailer = { ...on.mailer, send, answers: async () => true }
  const { milliseconds } = await timed(() => deliverMailings({ ...on, mailer, mailsPerMinute: 60 }, composers))
  return milliseconds / mails
}

/** The plan of Hauts-de-France as its model has it, each action dated. */
async function planOf(test: TestApp): Promise<void> {
  const on = asRegion(test)
  await startRegionalPlan(on, { region, template: 'hauts-de-france-2022', version: '1.0.0' })
  const { axes } = await openRegionalPlan(on, { region })
  for (const { id, revision, ...action } of axes.flatMap(({ actions }) => actions)) {
    const { axisId, kind, title, detail, indicators } = action
    const stages = action.stages.map((stage) => ({ title: stage.title, doneOn: '' }))
    const days = { startsOn: '2026-01-01', endsOn: dueOn, state: 'ongoing', progress: '40' }
    const kept = { axisId, kind, title, detail, indicators: [...indicators], stages }
    await saveRegionalAction(on, { region, actionId: id, revision, ...kept, ...days })
  }
}
