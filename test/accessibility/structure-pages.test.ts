/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { assessments } from '../../src/assessment/tables.ts'
import { structures } from '../../src/directory/tables.ts'
import { everyLook, faultsInLooks } from '../support/browser/looks.ts'
import { heading, structureBrowsers, submit } from '../support/browser/structure-browser.ts'
import { click, press } from '../support/browser/visit.ts'
import { sampleStructures } from '../support/data/directory.ts'

const visit = structureBrowsers()

describe('each page', () => {
  it('has no fault that axe can see and does not scroll sideways, on a wide screen and a telephone, in light and dark', async () => {
    const { page } = await visit.arrive('pages@exemple.fr')
    const faults: string[] = []
    const lookAt = async (name: string) => void faults.push(...(await faultsInLooks(page, name, everyLook)))
    const look = async (paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(visit.home + path)
        await lookAt(path)
      }
    }
    await look(['', '/rattachement', '/historique/diagnostic-initial'])
    for (const turn of [1, 2, 3]) {
      const base = turn === 1 ? await visit.begin(page, 'diagnostic-initial') : await update(page)
      await page.goto(`${base}/theme/gouvernance`)
      await click(page, `#question-referent-securite input[value=${turn === 2 ? 'designee' : 'personne'}]`)
      await press(page, 'main form button[type=submit]')
      if (turn === 1) {
        const under = base.slice(visit.home.length)
        await look(
          ['', '/theme/gouvernance', '/relecture', '/transmission', '/delegations', '/resultat'].map(
            (path) => under + path,
          ),
        )
      }
      await page.goto(`${base}/transmission`)
      await press(page, submit)
    }
    await page.goto(`${visit.home}/rattachement`)
    await page.type('#lien', `${visit.address}${await linkOfAnother()}`)
    await press(page, submit)
    expect(await heading(page)).toMatch(/^Rattacher quand même/)
    await lookAt('confirmation')
    await page.goto(`${visit.home}/rattachement`)
    await page.type('#lien', 'autre')
    await press(page, submit)
    await lookAt('refused link')
    const old = await visit.begin(page, 'sauvegardes')
    await visit.makeOld()
    await look(['', '/historique/diagnostic-initial', `${old.slice(visit.home.length)}/version`])
    await page.goto(`${old}/delegations`)
    await page.type('#collegue', 'Responsable informatique')
    await press(page, 'main form:not([action$="/fin"]) button[type=submit]')
    await lookAt('link made')
    await page.goto(await page.$eval('#adresse-lien', (input) => (input as HTMLInputElement).value))
    await lookAt('theme handed over')
    await press(page, 'main form button[type=submit]')
    await lookAt('thanks')
    await visit.onDatabase((storage) =>
      storage.write(async (transaction) => {
        await transaction.delete(assessments)
        await transaction.update(structures).set({ kind: 'to-classify', closedOn: '2026-06-01' })
      }),
    )
    await look([''])
    expect(faults).toEqual([])
  }, 90_000)

  /** The private link of a diagnosis begun for another structure of the register. */
  async function linkOfAnother(): Promise<string> {
    const body = new URLSearchParams({ questionnaire: 'pcra', type: 'ESMS', finess: sampleStructures.glycines.finess })
    const headers = { origin: visit.address }
    const answer = await fetch(`${visit.address}/diagnostic`, { method: 'POST', body, headers, redirect: 'manual' })
    return answer.headers.get('location') ?? ''
  }

  /** « Mettre à jour »: a new draft with the answers of what was submitted. */
  async function update(page: Page): Promise<string> {
    await page.goto(visit.home)
    await press(page, 'form[action$="/reouverture"] button')
    return page.url()
  }
})
