/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveItem } from '#care'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { faultsInLooks } from '../support/browser/looks.ts'
import { sampleStructures } from '../support/data/directory.ts'
import { type GhtVisit, members, openGhtVisit } from '../support/product/ght-visit.ts'

const { finess } = members.support
const own = `/structures/${finess}/care`
const feed = (candidate: string) =>
  `/compte/agendas/nouvelle-adresse?${new URLSearchParams({ agenda: 'care', objet: `${finess} ${candidate}` })}`

describe('the pages of the programme CaRE', () => {
  let ght: GhtVisit
  let visit: AppVisit
  beforeAll(async () => {
    ght = await openGhtVisit()
    const said = { finess, code: 'D2.P1', revision: 0, facts: [{ word: 'yes', where: 'PSSI, page 1' }] }
    await saveItem(ght.as(ght.people.support.actor), { ...said, state: 'met', motive: 'PSSI signée.' })
    visit = await visitApp(ght.test)
  })
  afterAll(async () => {
    await visit?.end()
    await ght?.test.close()
  })

  it('have no fault that axe can see, unfolded, and scroll sideways nowhere', async () => {
    const group = /groupe-[\w-]+/.exec(await (await ght.get('/region/32/care/candidats', 'region')).text())?.[0] ?? ''
    const candidate = `/region/32/care/candidats/${group}`
    const shown = {
      support: [
        own,
        `${own}/objectifs/D2.P1`,
        `${own}/pieces`,
        feed(group.replace('groupe-', 'group:')),
        '/compte/agendas',
      ],
      director: [`/structures/${sampleStructures.tilleuls.finess}/care`],
      region: [
        '/region/32/care',
        '/region/32/care/candidats',
        '/region/32/care/a-instruire',
        candidate,
        `${candidate}/objectifs/D2.P1`,
      ],
    } as const
    const faults: string[] = []
    for (const [who, paths] of Object.entries(shown)) {
      const page = await visit.signedIn(ght.people[who as keyof typeof shown].cookie)
      for (const path of paths) {
        const answer = await page.goto(visit.address + path)
        expect([path, answer?.status()]).toEqual([path, 200])
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true
        })
        faults.push(...(await faultsInLooks(page, path)))
      }
    }
    expect(faults).toEqual([])
  }, 60_000)
})
