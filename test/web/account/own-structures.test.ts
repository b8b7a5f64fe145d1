import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import { addGroupMember, saveGroup } from '#directory'
import { type Actor, operator } from '#kernel'
import { addAction } from '#plan'
import { legalEntities, structures } from '../../../src/directory/tables.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
const numberOf = (place: number) => `59${String(place).padStart(7, '0')}`
const [arbres, fleurs] = ['620000018', '620000026']

describe('the home of somebody who answers for many structures', () => {
  let test: TestApp
  let cookie: string
  beforeAll(async () => {
    test = await openTestApp()
    test.setNow(new Date('2026-11-22T09:00:00Z'))
    const context = test.app.contextFor(operator, 'command')
    await context.storage.write(async (transaction) => {
      await transaction.insert(legalEntities).values([
        { finess: arbres, name: 'ASSOCIATION DES ARBRES', searchText: ' association des arbres' },
        { finess: fleurs, name: null },
      ])
      await transaction.insert(structures).values(
        Array.from({ length: 60 }, (_, place) => ({
          finess: numberOf(place),
          legalEntityFiness: place < 55 ? arbres : fleurs,
          name: `EHPAD ${String(place).padStart(2, '0')}`,
          kind: 'ESMS' as const,
          departement: '59',
          town: place === 7 ? 'DOUAI' : 'LILLE',
          siret: `12345678${place < 55 ? 2 : 1}00012`,
          source: 'finess-classic' as const,
          dataDate: '2026-05-12',
          searchText: '',
        })),
      )
    })
    const { id } = await saveGroup(context, { kind: 'organisation', name: 'Jardins du Nord' })
    for (const number of [arbres, fleurs]) await addGroupMember(context, { group: id, number })
    const grant = { ...nowhere, role: 'college', groupId: id, region: '32' } as const
    const actor: Actor = {
      kind: 'account',
      accountId: 'rssi',
      grants: [arbres, fleurs].map((legalEntityFiness) => ({ ...grant, legalEntityFiness })),
    }
    const rssi = test.app.contextFor(actor, 'web')
    const late = numberOf(58)
    await addAction(rssi, { finess: late, title: 'Tester', dueOn: '2026-12-01' })
    for (const finess of [numberOf(1), numberOf(2)]) {
      const { assessment } = await addQuestionnaire(rssi, { questionnaireId: 'exercices-crise', finess })
      const reference = { assessmentId: assessment.id, finess }
      await saveAnswers(rssi, { ...reference, typed: { 'exercice-annuel-esms': { values: ['ne-sait-pas'] } } })
      if (finess === numberOf(2)) await submitNow(rssi, reference)
    }
    test.setNow(new Date('2026-12-02T09:00:00Z'))
    cookie = (await createAccount(test, { grants: [{ ...grant, legalEntityFiness: arbres }] })).cookie
  })
  afterAll(() => test?.close())

  const page = async (query = '') => {
    const answer = await test.request(`/accueil${query}`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    return (await answer.text()).replaceAll('\u00A0', ' ').replaceAll('&nbsp;', ' ')
  }
  const shown = (text: string) => [...text.matchAll(/href="\/structures\/(\d+)">EHPAD/g)].map(([, finess]) => finess)

  it('shows fifty structures a page, those with late actions first, and all of them over the pages', async () => {
    const [first, second] = [shown(await page()), shown(await page('?page=2'))]
    expect([first.length, second.length]).toEqual([50, 10])
    expect(first[0]).toBe(numberOf(58))
    expect(new Set([...first, ...second]).size).toBe(60)
    expect(shown(await page('?page=999'))).toEqual(second)
  })

  it('says what is late, what was never evaluated and what is under way', async () => {
    const text = await page()
    expect(text).toContain(
      '60 structures, 1 avec des actions en retard, 59 jamais évaluées, 1 avec un questionnaire en cours',
    )
    expect(text).toMatch(/0 faite sur 1 action<\/a>, <strong[^>]*>1 en retard/)
  })

  it('says that a structure is not evaluated, or that nothing is known of it, and never 0', async () => {
    const unknown = await page('?q=ehpad+02')
    expect(unknown).toContain('Inconnu, de 0 à 100')
    expect(await page('?q=ehpad+03')).toContain('Non évalué')
    expect(unknown).not.toMatch(/>0</)
  })

  it.each([
    ['douai', [7]],
    [numberOf(9), [9]],
    ['123456781', [55, 56, 57, 58, 59]],
    [fleurs, [55, 56, 57, 58, 59]],
    ['jardins+ehpad+12', [12]],
    ['association+arbres+13', [13]],
    ['introuvable', []],
  ])('finds %s by a name, a town or a number of the structure, its legal entity or its group', async (text, places) => {
    const found = shown(await page(`?q=${text}`))
    expect(found.toSorted()).toEqual(places.map(numberOf))
  })

  it('groups the structures by legal entity, with its name, its number and the group', async () => {
    const text = await page()
    expect(text).toMatch(/ASSOCIATION DES ARBRES\s*<span class="hint">FINESS 620000018 – groupe Jardins du Nord/)
    expect(text).toMatch(/Entité juridique\s*<span class="hint">FINESS 620000026/)
  })
})
