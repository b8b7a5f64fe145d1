import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveTerritory } from '#directory'
import { inviteAccount } from '#identity'
import { operator } from '#kernel'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, mailsTo, type TestAccount } from '../../support/product/accounts.ts'
import { administrationOf, mainOf, until } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls, glycines } = sampleStructures
const wanted = { role: 'structure', perimetre: tilleuls.finess, mail: 'directrice@exemple.fr' }

describe('the page of consents', () => {
  let test: TestApp
  let administration: Awaited<ReturnType<typeof administrationOf>>
  let second: TestAccount
  beforeAll(async () => {
    test = await openTestApp({ ROLE_CONSENT: 'on' })
    administration = await administrationOf(test)
  })
  afterAll(() => test?.close())
  const read = async (path = '/administration/accords', who?: TestAccount) =>
    mainOf(await administration.get(path, who ?? administration.admin))

  it('tells a single administrator that nobody can agree, and what to do', async () => {
    expect(await read()).toContain('Personne ne peut donner un accord à ce que vous demandez')
    expect(await read()).toContain('user invite &lt;mail&gt; --role admin')
    expect(await read('/administration')).toContain('Personne ne peut donner un accord')
    second = await createAccount(test, { email: 'second@exemple.fr', grants: [grantAs('admin', tilleuls)] })
    expect(await read()).toContain('1 administrateur peut donner un accord')
  })

  it('shows what is asked to both administrators; the mail leaves once the second one agrees', async () => {
    const form = await read(`/administration/invitations/nouvelle?role=structure&perimetre=${tilleuls.finess}`)
    expect(form).toContain('Demander l’accord')
    const asked = await administration.post('/administration/invitations/nouvelle', wanted)
    expect(asked.headers.get('location')).toBe('/administration/accords?fait=accord-demande')
    expect(await mailsTo(test, wanted.mail)).toEqual([])
    expect(await read()).toContain('Retirer ma demande')
    const shown = await read('/administration/accords', second)
    for (const words of ['Inviter directrice@exemple.fr', 'admin@exemple.fr, le 22 novembre 2026', '29 novembre 2026'])
      expect(shown).toContain(words)
    const path = /\/administration\/accords\/[\w-]{36}\/accord/.exec(shown)?.[0] ?? ''
    const answer = await administration.post(path, {}, second)
    expect(answer.headers.get('location')).toBe('/administration/accords?fait=accord-donne-invitations')
    await until(async () => (await mailsTo(test, wanted.mail)).length === 1)
  })

  it('keeps nothing of what is refused or withdrawn', async () => {
    for (const [gesture, who] of [
      ['refus', second],
      ['retrait', administration.admin],
    ] as const) {
      await administration.post('/administration/invitations/nouvelle', { ...wanted, mail: `${gesture}@exemple.fr` })
      const path = new RegExp(`/administration/accords/[\\w-]{36}/${gesture}`).exec(await read(undefined, who))?.[0]
      expect((await administration.post(path ?? '', {}, who)).status).toBe(303)
      expect(await read()).toContain('Aucune demande n’est en attente')
      expect(await mailsTo(test, `${gesture}@exemple.fr`)).toEqual([])
    }
  })

  it('names each structure that waits to be placed, on its heading and on its buttons', async () => {
    const operating = test.app.contextFor(operator, 'command')
    const { id: scope } = await saveTerritory(operating, { region: '32', name: 'Flandre' })
    await inviteAccount(operating, { email: 'animatrice@exemple.fr', grants: [{ role: 'territory', scope }] })
    const form = `/administration/territoires/32/territoire/${scope}`
    expect(await read(form)).toContain('Quelqu’un lit déjà ce territoire, ou y est invité')
    const region = `/administration/territoires/32?structure=${glycines.finess}`
    expect(await read(region)).toContain('Flandre (après accord)</button>')
    const place = `${form}/structures`
    const said = async (finess: string) =>
      (await administration.post(place, { numero: finess })).headers.get('location')?.split('fait=')[1]
    expect(await said(tilleuls.finess)).toBe('placement-attend')
    expect(await said(tilleuls.finess)).toBe('placement-attend-deja')
    expect(await said(glycines.finess)).toBe('placement-attend')
    const shown = await read('/administration/accords', second)
    for (const name of ['EHPAD Les Tilleuls', 'EHPAD Les Glycines']) {
      expect(shown).toContain(`Placer ${name}</h3>`)
      expect(shown).toContain(`Donner mon accord<span class="sr-only">, ${name}</span>`)
    }
    expect(shown).toContain('doit lire aussi cette structure.')
    expect(shown).not.toContain('Placer 1')
  })

  it('shows on « Ma structure » how many people may read it, by role', async () => {
    const director = await createAccount(test, { grants: [grantAs('structure', tilleuls)] })
    await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    const page = await read(`/structures/${tilleuls.finess}`, director)
    expect(page).toContain('Qui peut lire cette structure')
    expect(page).toContain('1 personne de votre structure.')
    expect(page).toContain('1 référent de votre agence régionale de santé (ARS).')
    expect(page).toContain('2 rôles ont été donnés')
  })
})
