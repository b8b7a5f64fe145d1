import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGroups, saveTerritory } from '#directory'
import { operator } from '#kernel'
import { hautsDeFrance, sampleStructures } from '../../support/data/directory.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls, hospital } = sampleStructures
const base = '/administration/groupes'

describe('groups and territories, on screen', () => {
  let test: TestApp
  let pages: Awaited<ReturnType<typeof administrationOf>>
  beforeAll(async () => {
    test = await openTestApp()
    pages = await administrationOf(test)
  })
  afterAll(() => test?.close())
  const main = async (path: string) => mainOf(await pages.get(path))
  const command = () => test.app.contextFor(operator, 'command')

  it('a group is made, gets its legal entities, is given to an RSSI, and is closed', async () => {
    expect((await pages.post(base, { nom: 'GHT Flandre', type: 'ght' })).status).toBe(303)
    const [group] = await command().storage.read((database) => listGroups(database))
    const id = group?.id ?? ''
    const wrong = await pages.post(`${base}/${id}/entites`, { numero: '12' })
    expect(wrong.status).toBe(422)
    expect(await mainOf(wrong)).toMatch(/« 12 » n’est ni un numéro FINESS ni un SIREN[\s\S]*value="12"/)
    for (const { legalEntityFiness: numero } of [tilleuls, hospital]) {
      expect((await pages.post(`${base}/${id}/entites`, { numero, support: 'oui' })).status).toBe(303)
    }
    expect(await main(`${base}/${id}`)).toMatch(/620000018 – établissement support[\s\S]*590000014</)
    const { accountId } = await pages.make('observer')
    const roles = `/administration/comptes/${accountId}/roles`
    expect(await main(`${roles}?role=college`)).toContain(`<option value="${id}">GHT Flandre</option>`)
    expect(await main(`${roles}?role=college&q=flandre`)).toContain(`role=college&amp;perimetre=${id}">GHT Flandre`)
    expect(await main(`${roles}?role=structure&q=flandre`)).toContain(`role=structure&amp;groupe=${id}">GHT Flandre`)
    expect(await main(`${roles}?role=structure&groupe=${id}`)).toContain(`perimetre=${hospital.finess}`)
    expect((await pages.post(roles, { role: 'college', perimetre: '', groupe: id })).status).toBe(303)
    expect(await main(`/administration/comptes/${accountId}`)).toContain('groupe GHT Flandre')
    const entite = hospital.legalEntityFiness
    expect((await pages.post(`${base}/${id}/entites/retrait`, { entite })).status).toBe(303)
    expect(await main(base)).toMatch(/GHT Flandre[\s\S]*data-name="Entités juridiques">1</)
    expect((await pages.post(`${base}/${id}/fermeture`)).status).toBe(303)
    expect((await pages.get(`${base}/${id}`)).status).toBe(404)
    expect((await pages.post(roles, { role: 'college', groupe: id })).status).toBe(422)
  })

  it('a legal entity that is in a group already, and a kind that does not exist, are refused', async () => {
    expect((await pages.post(base, { nom: 'GHT Artois', type: 'ght' })).status).toBe(303)
    const groups = await command().storage.read((database) => listGroups(database))
    const id = groups.find(({ name }) => name === 'GHT Artois')?.id ?? ''
    const numero = tilleuls.legalEntityFiness
    expect((await pages.post(`${base}/${id}/entites`, { numero })).status).toBe(303)
    const again = await pages.post(`${base}/${id}/entites`, { numero })
    expect([again.status, await mainOf(again)]).toEqual([422, expect.stringContaining('est déjà dans le groupe')])
    expect((await pages.post(`${base}/${id}/entites`, { numero, support: 'oui' })).status).toBe(303)
    // Search, then choose: by the name of a structure, its town or a number.
    for (const text of ['tilleuls', tilleuls.finess, numero])
      expect(await main(`${base}/${id}?cherche=${text}`)).toMatch(/FINESS 590000014[\s\S]*Déjà dans le groupe/)
    const other = hospital.legalEntityFiness
    const chosen = await main(`${base}/${id}?cherche=CH%20de`)
    expect(chosen).toMatch(
      new RegExp(`name="numero" value="${other}">\\s*<button type="submit" class="as-link">Ajouter`),
    )
    expect(await main(`${base}/${id}?cherche=%25`)).toContain('Rien de trouvé')
    for (const path of [base, `${base}/${id}`]) {
      const forged = await pages.post(path, { nom: 'GHT Forgé', type: 'nope' })
      expect([path, forged.status, await mainOf(forged)]).toEqual([
        path,
        422,
        expect.stringContaining('choix possibles'),
      ])
    }
    const rssi = await pages.make('college', { legalEntityFiness: null, groupId: id, finess: null })
    expect(await mainOf(await pages.get('/accueil', rssi))).not.toContain('n’ouvre plus rien')
    await pages.post(`${base}/${id}/fermeture`)
    const home = await mainOf(await pages.get('/accueil', rssi))
    expect(home).toMatch(/groupe GHT Artois » n’ouvre plus rien : ce groupe a été fermé/)
    expect(home).not.toContain('n’a encore aucun rôle')
  })

  it('a structure is placed in a territory by its number, listed there, and taken out again', async () => {
    const { id } = await saveTerritory(command(), { region: hautsDeFrance, name: 'Flandre' })
    const region = `/administration/territoires/${hautsDeFrance}`
    const territory = `${region}/territoire/${id}`
    expect(await main(region)).toMatch(/3 structures ouvertes sans territoire[\s\S]*EHPAD Les Tilleuls/)
    const wrong = await mainOf(await pages.post(`${territory}/structures`, { numero: '590000014' }))
    expect(wrong).toMatch(/Aucune structure du registre n’a le numéro 590000014[\s\S]*value="590000014"/)
    const [, chosen = ''] = /<a href="([^"]+)">Choisir/.exec(await main(region)) ?? []
    expect(await main(chosen.replaceAll('&amp;', '&'))).toContain(`action="${territory}/structures"`)
    const choice = await main(`${territory}?cherche=tilleuls`)
    expect(choice).toMatch(
      /EHPAD Les Tilleuls[\s\S]*sans territoire[\s\S]*value="590000105">\s*<button[^>]*>Placer ici/,
    )
    expect((await pages.post(`${territory}/structures`, { numero: `590 000 105` })).status).toBe(303)
    expect(await main(`${territory}?cherche=590000105`)).toContain('Déjà ici')
    expect(await main(territory)).toMatch(/1 structure ouverte du territoire[\s\S]*EHPAD Les Tilleuls/)
    expect(await main(region)).toContain('2 structures ouvertes sans territoire')
    await pages.post(`${territory}/structures`, { numero: tilleuls.finess, retirer: 'oui' })
    expect(await main(territory)).toContain('Ce territoire n’a encore aucune structure ouverte.')
  })
})
