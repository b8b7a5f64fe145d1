import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareFirstAccess, purgeIdentity } from '#identity'
import { system } from '#kernel'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, mailsTo, secretMailedTo } from '../../support/product/accounts.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { newLinkMailedTo } from '../../support/server/mailbox.ts'

const password = 'huit renards sous la neige'
const passwords = { password, repeated: password }
const day = 24 * 60 * 60 * 1000

let test: TestApp
let pages: Awaited<ReturnType<typeof administrationOf>>
beforeAll(async () => {
  test = await openTestApp()
  pages = await administrationOf(test)
})
afterAll(() => test?.close())

const invite = async (mail: string) => {
  const fields = { role: 'structure', perimetre: sampleStructures.tilleuls.finess, mail }
  await pages.post('/administration/invitations/nouvelle', fields)
  return `/invitation/${await secretMailedTo(test, mail)}`
}
const said = async (path: string, cookie = '') => {
  const answer = await test.request(path, { headers: { cookie } })
  return { status: answer.status, text: await mainOf(answer) }
}

describe('the page of a link that no longer works says why:', () => {
  it('an invitation that was accepted, and leads to the sign-in, or home where somebody is signed in', async () => {
    const link = await invite('servie@exemple.fr')
    const accepted = await test.post(link, passwords)
    const cookie = accepted.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const answer = await said(link)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('Ce lien a déjà servi')
    expect(answer.text).toContain('href="/connexion"')
    expect((await said(link, cookie)).text).toContain('href="/accueil"')
    const again = await test.post(link, passwords)
    expect(await mainOf(again)).toContain('Ce lien a déjà servi')
  })

  it('an invitation that expired, was sent again, or was withdrawn', async () => {
    const link = await invite('renvoyee@exemple.fr')
    const page = await mainOf(await pages.get('/administration/invitations'))
    const id = /renvoyee@exemple\.fr<\/th>[\s\S]*?invitations\/([\w-]{36})\/renvoi/.exec(page)?.[1]
    await pages.post(`/administration/invitations/${id}/renvoi`)
    expect((await said(link)).text).toContain('Un lien plus récent')
    const newer = await newLinkMailedTo(test.app.config.DATA_DIR, 'renvoyee@exemple.fr', '/invitation/', [link])
    const now = test.app.clock()
    test.setNow(new Date(now.getTime() + 8 * day))
    expect((await said(newer)).text).toContain('Ce lien a expiré')
    test.setNow(now)
    expect((await said(newer)).status).toBe(200)
    await pages.post(`/administration/invitations/${id}/retrait`)
    expect((await said(newer)).text).toContain('Cette invitation a été retirée')
    expect(await mailsTo(test, 'renvoyee@exemple.fr')).toHaveLength(2)
  })

  it('a link for a password that was used, expired, or was asked for again', async () => {
    const { email } = await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })
    const ask = async (known: readonly string[]) => {
      await test.post('/mot-de-passe-oublie', { adresse: email })
      return newLinkMailedTo(test.app.config.DATA_DIR, email, '/mot-de-passe/', known)
    }
    const first = await ask([])
    const second = await ask([first])
    expect((await said(first)).text).toContain('Un lien plus récent')
    const now = test.app.clock()
    test.setNow(new Date(now.getTime() + 2 * 60 * 60 * 1000))
    expect((await said(second)).text).toContain('Ce lien a expiré')
    expect((await said(second)).text).toContain('href="/mot-de-passe-oublie"')
    test.setNow(now)
    expect((await test.post(second, passwords)).status).toBe(303)
    expect((await said(second)).text).toContain('Ce lien a déjà servi')
  })

  it('still after the upkeep, for ninety days, and only under its own kind of address', async () => {
    const link = await invite('gardee@exemple.fr')
    await test.post(link, passwords)
    const now = test.app.clock()
    const upkeep = test.app.contextFor(system, 'upkeep')
    test.setNow(new Date(now.getTime() + 89 * day))
    await purgeIdentity(upkeep, {})
    expect((await said(link)).text).toContain('Ce lien a déjà servi')
    expect((await said(link.replace('invitation', 'mot-de-passe'))).text).toContain('Page introuvable')
    test.setNow(new Date(now.getTime() + 91 * day))
    await purgeIdentity(upkeep, {})
    expect((await said(link)).text).toContain('Page introuvable')
    test.setNow(now)
  })
})

it('the link of a first start that was replaced by the next start says so', async () => {
  const empty = await openTestApp()
  const upkeep = empty.app.contextFor(system, 'upkeep')
  const first = await prepareFirstAccess(upkeep, {})
  await prepareFirstAccess(upkeep, {})
  expect(await mainOf(await empty.request(`/premier-acces/${first}`))).toContain('dernier démarrage')
  await empty.close()
})
