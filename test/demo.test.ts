import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followAwareness } from '#awareness'
import { campaignState, followCampaign, listRegionAlerts, listRegionCampaigns } from '#campaigns'
import { followCare, listWaiting } from '#care'
import { hasValidKey } from '#directory'
import { followRegion, listRegionExercises } from '#exercises'
import { signIn, verifySecondFactor } from '#identity'
import { showIndicators } from '#indicators'
import { type Actor, anyone } from '#kernel'
import { openAgenda } from '#regional-offer'
import { openRegionalPlan } from '#regional-plan'
import { demoPassword, fictionalRegion, fillRegion, finessFile, makeAccounts } from '../src/demo/index.ts'
import { cookieOf } from './support/product/accounts.ts'
import { openTestApp, type TestApp } from './support/product/app.ts'

const today = '2026-11-22'
const seed = 2026
const count = 24

describe('the region of the demonstration', () => {
  let test: TestApp
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-region-'))
  const ars: Actor = {
    kind: 'account',
    accountId: 'ars',
    grants: [{ role: 'region', finess: null, legalEntityFiness: null, territoryId: null, region: '24' }],
  }
  const tools = {
    as: (actor: Actor) => test.app.contextFor(actor, 'command'),
    setNow: (now: Date) => test.setNow(now),
    writeFile: async (region: ReturnType<typeof fictionalRegion>) => {
      const path = join(folder, 'finess.json')
      writeFileSync(path, finessFile(region.sites, today))
      return path
    },
    today,
    seed,
    count,
  }
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegion(tools)
    test.setNow(new Date(`${today}T12:00:00Z`))
  })
  afterAll(async () => {
    await test?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is the same region for a seed, with FINESS numbers whose key is right and which no two structures share', () => {
    const { sites } = fictionalRegion({ seed, count: 200 })
    expect(fictionalRegion({ seed, count: 200 }).sites).toEqual(sites)
    expect(fictionalRegion({ seed: 7, count: 200 }).sites).not.toEqual(sites)
    expect(sites.flatMap(({ finess, entity }) => [finess, entity]).filter((each) => !hasValidKey(each))).toEqual([])
    expect(new Set(sites.map(({ finess }) => finess)).size).toBe(200)
  })

  it('has a figure of today and one of a year ago for each indicator', async () => {
    const { figures } = await showIndicators(tools.as(ars), { region: '24' })
    const empty = (day: 'now' | 'before') =>
      figures.flatMap(({ indicator, [day]: { whole } }) => (whole === 0 ? [indicator.name] : []))
    expect(empty('now')).toEqual([])
    expect(empty('before')).toEqual([])
  })

  it('has sessions of awareness, counted and uncounted, in some of its structures', async () => {
    const { structures, reached, sums } = await followAwareness(tools.as(ars), { region: '24' })
    expect([structures, reached > 0 && reached < structures, sums.uncounted > 0]).toEqual([count, true, true])
  })

  it('has events in every state of registration, one of them cancelled and one over', async () => {
    const { coming, over } = await openAgenda(tools.as(ars), { region: '24' })
    expect(coming.map(({ state, registering }) => `${state} ${registering}`).sort()).toEqual([
      'cancelled closed',
      'coming full',
      'coming none',
      'coming open',
    ])
    expect(over.map(({ registered }) => registered)).toEqual([count / 2])
  })

  it('has a regional plan with its model, dates, controls by stages and what is left to complete', async () => {
    const { axes, sums } = await openRegionalPlan(tools.as(ars), { region: '24' })
    expect(axes.map(({ actions }) => actions.length)).toEqual([5, 5, 7, 3])
    const actions = axes.flatMap((axis) => axis.actions)
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(['planned', 'ongoing', 'done', 'dropped']))
    expect(actions.some(({ stages }) => stages.some(({ doneOn }) => doneOn !== null))).toBe(true)
    expect([sums.late > 0, actions.some(({ lead }) => lead === '')]).toEqual([true, true])
  })

  it('has a campaign that is over, one with slots that structures picked, and an alert half answered', async () => {
    const { campaigns } = await listRegionCampaigns(tools.as(ars), { region: '24' })
    const [exercise, diagnosis] = campaigns
    if (!exercise || !diagnosis) throw new Error('no campaign')
    const over = await followCampaign(tools.as(ars), { region: '24', campaignId: diagnosis.id })
    expect([campaignState(diagnosis), over.counts.accepted > 0, over.counts.late > 0]).toEqual(['closed', true, true])
    const { slots, counts } = await followCampaign(tools.as(ars), { region: '24', campaignId: exercise.id })
    expect(slots[0]).toMatchObject({ places: 2, taken: 2 })
    expect(counts.begun).toBeGreaterThanOrEqual(slots.reduce((sum, { taken }) => sum + taken, 0))
    const { alerts } = await listRegionAlerts(tools.as(ars), { region: '24' })
    expect(alerts[0]?.counts).toMatchObject({ asked: count, unanswered: count / 4 })
  })

  it('has exercises in every state, over two years', async () => {
    const { exercises } = await listRegionExercises(tools.as(ars), { region: '24' })
    const states = new Set(exercises.map(({ state }) => state))
    expect([...states].sort()).toEqual(['held', 'planned', 'retex-done', 'retex-late', 'to-confirm'])
    const words = new Set(exercises.map(({ judgement: { outcome, word } }) => `${outcome} ${word?.word ?? ''}`.trim()))
    expect([...words].sort()).toEqual([
      'counts',
      'counts confirmed',
      'does-not-count',
      'does-not-count contested',
      'unknown',
    ])
    const { rate, trend, choices } = await followRegion(tools.as(ars), { region: '24' })
    expect(trend.map(({ year }) => year)).toEqual([2025, 2026])
    for (const standing of ['done', 'planned', 'unknown', 'nothing'] as const)
      expect((rate?.es.counts[standing] ?? 0) + (rate?.esms.counts[standing] ?? 0)).toBeGreaterThan(0)
    expect([choices.territories.length, choices.groups.length, choices.hasUnplaced]).toEqual([4, 3, true])
  })

  it('has candidates to the programme CaRE at different stages, with amounts and what waits for the region', async () => {
    const { counts, candidates } = await followCare(tools.as(ars), { region: '24' })
    const states = candidates.map(({ application }) => application.state)
    expect(new Set(states)).toEqual(new Set(['declared', 'retained', 'filed', 'refused']))
    expect(counts.ght).toMatchObject({
      eligible: 2,
      retained: 2,
      declared: 1,
      askedEuros: 420_000,
      grantedEuros: 360_000,
    })
    const { things } = await listWaiting(tools.as(ars), { region: '24' })
    expect(new Set(things.map(({ what }) => what))).toEqual(new Set(['application', 'declaration', 'item']))
    const said = new Set(candidates.flatMap(({ items }) => items.flatMap(({ review }) => review?.word ?? [])))
    expect(said).toEqual(new Set(['accepted', 'complement']))
  })

  it('makes an account for each role, which signs in with the code that is printed', async () => {
    const accounts = await makeAccounts(tools, fictionalRegion({ seed, count }))
    expect(accounts.map(({ totp }) => totp !== undefined)).toEqual([false, false, true, true, true, true, true])
    for (const { email, totp } of accounts) {
      const browser = { cookies: '', userAgent: 'test' }
      const step = await signIn(tools.as(anyone), { email, password: demoPassword, browser })
      if (!totp) continue
      const cookies = cookieOf(step)
      const opened = await verifySecondFactor(tools.as(anyone), {
        code: totp.generate(),
        browser: { ...browser, cookies },
      })
      expect(cookieOf(opened), email).toContain('session')
    }
  })
})
