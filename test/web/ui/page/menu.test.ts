import { describe, expect, it } from 'vitest'
import type { Grant } from '#kernel'
import { menuFor, pagesOfRegion } from '../../../../src/web/ui/page/menu.ts'
import { grantAs, sampleStructures } from '../../../support/data/directory.ts'

const { tilleuls, glycines, elsewhere } = sampleStructures
const signedIn = (...grants: Grant[]) => menuFor({ visitor: 'signed-in', grants, openDiagnosis: true })
const labels = (...grants: Grant[]) => signedIn(...grants).map(({ label }) => label)

describe('the menu of every page', () => {
  it('keeps to six entries, whatever somebody does', () => {
    const everything = (['structure', 'college', 'territory', 'region', 'observer', 'admin'] as const).map((role) =>
      grantAs(role, tilleuls, 'a-territory'),
    )
    expect(labels(...everything)).toEqual([
      'Mes structures',
      'Ma région',
      'Chiffres des régions',
      'Administration',
      'Repères',
      'Mon compte',
    ])
    expect(labels(...everything).length).toBeLessThanOrEqual(6)
  })

  it('leads a director to the pages of the structure, and somebody who has several to their list', () => {
    const [own] = signedIn(grantAs('structure', tilleuls))
    expect(own?.links.map(({ href }) => href)).toEqual([
      `/structures/${tilleuls.finess}`,
      `/structures/${tilleuls.finess}/plan`,
      `/structures/${tilleuls.finess}/exercices`,
      `/structures/${tilleuls.finess}/sensibilisation`,
      `/structures/${tilleuls.finess}/care`,
      '/alertes',
      '/region/32/agenda',
      '/region/32/ressources',
      '/region/32/contacts-de-crise',
      `/structures/${tilleuls.finess}/comparaison`,
      `/structures/${tilleuls.finess}/referents`,
    ])
    const [several] = signedIn(grantAs('structure', tilleuls), grantAs('structure', glycines))
    expect(several?.links.map(({ href }) => href)).toEqual([
      '/accueil',
      '/alertes',
      '/region/32/agenda',
      '/region/32/ressources',
      '/region/32/contacts-de-crise',
      '/comparaison',
    ])
  })

  it('leads to each page of the region, and to the home, which lists those of each, where somebody follows two', () => {
    const hrefs = (...grants: Grant[]) => signedIn(...grants)[0]?.links.map(({ href }) => href)
    const [ours, others] = [grantAs('region', tilleuls), grantAs('territory', elsewhere, 'a-territory')]
    expect(hrefs(ours)).toEqual([...pagesOfRegion('32', true).map(({ href }) => href), '/annuaire'])
    expect(new Set(hrefs(ours, others))).toEqual(new Set(['/accueil', '/annuaire']))
  })

  it('offers nothing that a role does not open', () => {
    expect(labels(grantAs('admin', tilleuls))).toEqual(['Administration', 'Repères', 'Mon compte'])
    expect(labels(grantAs('observer', tilleuls))).toEqual(['Chiffres des régions', 'Repères', 'Mon compte'])
  })

  it('offers no diagnosis without an account where the operator closed it', () => {
    const visitor = { visitor: 'nobody', grants: [] } as const
    expect(menuFor({ ...visitor, openDiagnosis: true })[0]?.links[0]?.href).toBe('/diagnostic')
    expect(menuFor({ ...visitor, openDiagnosis: false }).map(({ label }) => label)).toEqual(['Repères', 'Connexion'])
  })
})
