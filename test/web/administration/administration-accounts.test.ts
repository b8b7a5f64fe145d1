import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveTerritory } from '#directory'
import { signIn } from '#identity'
import { anyone, operator } from '#kernel'
import { grantAs, hautsDeFrance, sampleStructures } from '../../support/data/directory.ts'
import { browserWith, cookieOf, createAccount, readOutbox, testPassword } from '../../support/product/accounts.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const { tilleuls, glycines } = sampleStructures
const base = '/administration/comptes'

describe('the accounts, on screen', () => {
  let test: TestApp
  let pages: Awaited<ReturnType<typeof administrationOf>>
  let territoryId: string
  beforeAll(async () => {
    test = await openTestApp()
    pages = await administrationOf(test)
    const context = test.app.contextFor(operator, 'command')
    territoryId = (await saveTerritory(context, { region: hautsDeFrance, name: 'Flandre' })).id
  })
  afterAll(() => test?.close())
  const main = async (path: string) => mainOf(await pages.get(path))

  it('are listed with their roles in words, and searched by email address or structure', async () => {
    const { accountId, email } = await pages.make('structure')
    const text = await main(`${base}?q=tilleuls`)
    expect(text).toContain(`href="${base}/${accountId}"`)
    expect(text).toContain('EHPAD Les Tilleuls (FINESS 590000105)')
    expect(await main(`${base}?q=${email}`)).toContain('1 compte.')
    const hostile = await main(`${base}?q=${encodeURIComponent('"><script>x')}&page=-1`)
    expect(hostile).toContain('0 compte')
    expect(hostile).not.toContain('<script>x')
  })

  it('are given a role step by step, and lose it', async () => {
    const { accountId } = await pages.make('structure')
    const roles = `${base}/${accountId}/roles`
    expect(await main(roles)).toContain('value="territory"')
    expect(await main(`${roles}?role=territory`)).toContain('<optgroup label="Hauts-de-France">')
    expect(await main(`${roles}?role=structure&q=glycines`)).toContain(
      `role=structure&amp;perimetre=${glycines.finess}`,
    )
    expect(await main(`${roles}?role=structure&perimetre=${glycines.finess}`)).toContain('Ajouter ce rôle')
    expect((await pages.post(roles, { role: 'structure', perimetre: glycines.finess })).status).toBe(303)
    expect((await pages.post(roles, { role: 'territory', perimetre: territoryId })).status).toBe(303)
    const text = await main(`${base}/${accountId}`)
    expect(text).toContain('EHPAD Les Glycines')
    expect(text).toContain('Animation d’un territoire : Flandre')
    await pages.post(`${roles}/retrait`, { role: 'structure', perimetre: glycines.finess })
    expect(await main(`${base}/${accountId}`)).not.toContain('Glycines')
  })

  it('show the fault of a role beside its field', async () => {
    const { accountId } = await pages.make('structure')
    const answer = await pages.post(`${base}/${accountId}/roles`, { role: 'college', perimetre: '123' })
    expect(answer.status).toBe(422)
    expect(await mainOf(answer)).toContain('id="perimetre-faute"')
  })

  it('keep the last administrator, with a clear message', async () => {
    const { accountId } = pages.admin
    const own = await main(`${base}/${accountId}`)
    expect(own).toContain('C’est le dernier administrateur')
    expect(own).not.toContain('Fermer ce compte</a>')
    for (const [path, fields] of [
      [`${base}/${accountId}/roles/retrait`, { role: 'admin', perimetre: '' }],
      [`${base}/${accountId}/fermeture`, {}],
    ] as const) {
      const answer = await pages.post(path, fields)
      expect(answer.status).toBe(422)
      expect(await mainOf(answer)).toContain('C’est le dernier administrateur')
    }
    expect((await pages.get('/administration')).status).toBe(200)
  })

  it('lose every session at once', async () => {
    const who = await pages.make('structure')
    expect((await pages.get('/compte', who)).status).toBe(200)
    await pages.post(`${base}/${who.accountId}/sessions`)
    expect((await pages.get('/compte', who)).status).toBe(303)
  })

  it('lose a second factor after a confirmation, which an email and the log record', async () => {
    const who = await pages.make('region')
    const path = `${base}/${who.accountId}/second-facteur`
    expect(await main(path)).toContain('Retirer le second facteur')
    await pages.post(path)
    expect(await main(`${base}/${who.accountId}?fait=second-facteur-retire`)).toContain('Manque')
    const mails = (await readOutbox(test)).filter(({ to }) => to?.[0]?.address === who.email)
    expect(mails.map(({ subject }) => subject)).toContain('Votre second facteur a été retiré')
    expect((await pages.get('/accueil', who)).headers.get('location')).toMatch(/^\/connexion/)
    const request = { email: who.email, password: testPassword, browser: browserWith('') }
    const cookie = cookieOf(await signIn(test.app.contextFor(anyone, 'web'), request))
    const home = await pages.get('/accueil', { ...who, cookie })
    expect(home.headers.get('location')).toBe('/compte/second-facteur')
    const rows = await auditRowsOf(test.app)
    expect(rows.find(({ action }) => action === 'identity.reset-second-factor')).toMatchObject({
      subject: who.accountId,
      actor: `account:${pages.admin.accountId}`,
    })
  })

  it('are closed after a confirmation: email address and name are erased, the log keeps the id', async () => {
    const who = await createAccount(test, { email: 'efface-moi@exemple.fr', grants: [grantAs('structure', tilleuls)] })
    const path = `${base}/${who.accountId}/fermeture`
    expect(await main(path)).toContain('Fermer définitivement')
    expect((await pages.post(path)).headers.get('location')).toBe(`${base}?fait=compte-ferme`)
    expect((await pages.get('/compte', who)).status).toBe(303)
    expect((await pages.get(`${base}/${who.accountId}`)).status).toBe(404)
    expect(await main(`${base}?q=efface`)).not.toContain('efface-moi@')
    const rows = await auditRowsOf(test.app)
    expect(rows.map(({ subject }) => subject)).toContain(who.accountId)
    expect(JSON.stringify(rows)).not.toContain('efface-moi')
  })
})
