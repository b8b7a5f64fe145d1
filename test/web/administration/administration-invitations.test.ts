import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, like, not } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { invitations } from '../../../src/identity/tables.ts'
import { sampleStructures } from '../../support/data/directory.ts'
import { readOutbox, secretMailedTo } from '../../support/product/accounts.ts'
import { administrationOf, mainOf, until } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const { tilleuls, hospital } = sampleStructures
const base = '/administration/invitations'
const header = 'mail;role;perimetre'

describe('the invitations, on screen', () => {
  let test: TestApp
  let pages: Awaited<ReturnType<typeof administrationOf>>
  beforeAll(async () => {
    test = await openTestApp()
    pages = await administrationOf(test)
  })
  afterAll(() => test?.close())
  const main = async (path = base) => mainOf(await pages.get(path))
  const progress = async () => /role="status">([^<]* invitations? : [^<]*)/.exec(await main())?.[1] ?? ''
  const check = (content: BlobPart) => pages.send(`${base}/verification`, 'fichier', content)
  const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  const linesIn = (page: string) => decoded(/name="lignes" value="([^"]*)"/.exec(page)?.[1] ?? '')
  const mailsTo = async (address: string) =>
    (await readOutbox(test)).filter(({ to }) => to?.some((each) => each.address === address))
  const idOf = (page: string, mail: string) =>
    new RegExp(`${mail}</th>[\\s\\S]*?invitations/([\\w-]{36})/renvoi`).exec(page)?.[1] ?? ''

  it('are made one by one: role, structure found in the register, email address', async () => {
    expect(await main(`${base}/nouvelle`)).toContain('Quel rôle')
    const found = await main(`${base}/nouvelle?role=college&q=${hospital.finess}`)
    expect(found).toContain(`role=college&amp;perimetre=${hospital.legalEntityFiness}`)
    const fields = { role: 'structure', perimetre: tilleuls.finess, mail: 'Directrice@Exemple.fr' }
    expect((await pages.post(`${base}/nouvelle`, fields)).headers.get('location')).toBe(
      `${base}?fait=invitation-ecrite`,
    )
    const text = await main()
    expect(text).toContain('directrice@exemple.fr')
    expect(text).toContain('EHPAD Les Tilleuls')
    expect(text).toContain('29 novembre 2026')
    expect(text).toContain('Écrite dans le dossier')
    expect(text).not.toContain('nvoyée')
  })

  it.each(['pas une adresse', 'a@b.fr\r\nBcc: c@d.fr', 'a@b.fr\u2028x', '<script>@b.fr', 'a@b.fr,c@d.fr', ''])(
    'are not sent to %j',
    async (mail) => {
      const answer = await pages.post(`${base}/nouvelle`, { role: 'admin', mail })
      expect(answer.status).toBe(422)
      const text = await mainOf(answer)
      expect(text).toContain('id="mail-faute"')
      expect(text).not.toContain('<script>')
    },
  )

  it('are sent again with a new link, and withdrawn', async () => {
    await pages.post(`${base}/nouvelle`, { role: 'region', perimetre: '32', mail: 'encore@exemple.fr' })
    const first = await secretMailedTo(test, 'encore@exemple.fr')
    const id = idOf(await main(), 'encore@exemple.fr')
    await pages.post(`${base}/${id}/renvoi`)
    expect(await mailsTo('encore@exemple.fr')).toHaveLength(2)
    expect(await (await test.request(`/invitation/${first}`)).text()).not.toContain('encore@exemple.fr')
    await pages.post(`${base}/${id}/retrait`)
    expect(await main()).not.toContain('encore@exemple.fr')
    expect((await pages.post(`${base}/${id}/renvoi`)).status).toBe(404)
  })

  it('show that an email could not leave, and are sent again on request', async () => {
    const outbox = join(test.app.config.DATA_DIR, 'outbox')
    rmSync(outbox, { recursive: true })
    writeFileSync(outbox, 'in the way')
    const fields = { role: 'region', perimetre: '32', mail: 'panne@exemple.fr' }
    expect((await pages.post(`${base}/nouvelle`, fields)).headers.get('location')).toBe(
      `${base}?fait=invitation-sans-message`,
    )
    expect(await main()).toContain('<strong>Échec</strong>')
    expect(await main('/administration')).toContain('1 message n’a pas pu partir')
    rmSync(outbox)
    expect((await pages.post(`${base}/envoi`)).headers.get('location')).toBe(`${base}?fait=messages-en-route`)
    await until(async () => (await progress()).includes(', 0 en attente d’envoi, 0 en échec'))
    expect(await mailsTo('panne@exemple.fr')).toHaveLength(1)
  })

  it('come from a file: first every fault without sending, then the valid lines alone', async () => {
    const before = (await auditRowsOf(test.app)).length
    const content = [
      header,
      `un@fichier.fr;structure;${tilleuls.finess}`,
      `deux@fichier.fr;rssi;${hospital.legalEntityFiness}`,
      'trois@fichier.fr;structure;59000010',
      '=HYPERLINK("http://x");<b>chef</b>;<script>x</script>',
      `un@fichier.fr;structure;${tilleuls.finess}`,
    ].join('\r\n')
    const answer = await check(content)
    expect(answer.status).toBe(422)
    const report = await mainOf(answer)
    expect(report).toContain('2 lignes justes : 2 messages à envoyer')
    expect(report).toContain('ligne 4, champ perimetre')
    expect(report).toContain('a retiré le zéro du début')
    expect(report).toContain('ligne 5, champ mail')
    expect(report).toContain('ligne 5, champ role')
    expect(report).toContain('ligne 6, champ mail')
    expect(report).not.toMatch(/<script>x|<b>chef/)
    expect(await mailsTo('un@fichier.fr')).toEqual([])
    expect(await auditRowsOf(test.app)).toHaveLength(before)
    const sent = await pages.post(`${base}/import`, { lignes: linesIn(report) })
    expect(sent.headers.get('location')).toBe(`${base}?fait=invitations-enregistrees`)
    await until(async () => (await mailsTo('deux@fichier.fr')).length === 1)
    await until(async () => (await mailsTo('un@fichier.fr')).length === 1)
    expect(await mailsTo('trois@fichier.fr')).toEqual([])
  })

  it('are refused when a confirmed line has become invalid', async () => {
    const lignes = `${header}\nun@fichier.fr;structure;${tilleuls.finess}`
    const answer = await pages.post(`${base}/import`, { lignes })
    expect(answer.status).toBe(422)
    expect(await mainOf(answer)).toContain('déjà invitée')
  })

  it('are sent after the response, one by one, even a thousand', async () => {
    const lines = Array.from({ length: 1000 }, (_, place) => `"m${place}@mille.fr";"structure";"${tilleuls.finess}"`)
    const report = await mainOf(await check([header, ...lines].join('\n')))
    expect(report).toContain('1 000 messages à envoyer')
    await pages.post(`${base}/import`, { lignes: linesIn(report) })
    expect(await progress()).toMatch(
      /^[\d ]+ invitations : [\d ]+ écrites? dans le dossier outbox, [\d ]+ en attente d’envoi, 0 en échec/,
    )
    expect(await main(`${base}?page=2`)).toContain('Page 2 sur')
    // A hundred of them tell whether any is lost: each mail takes the time of the last one.
    const others = and(like(invitations.email, 'm%@mille.fr'), not(like(invitations.email, 'm1%@mille.fr')))
    const { storage } = test.app.contextFor(operator, 'command')
    await storage.write((transaction) => transaction.delete(invitations).where(others))
    await until(async () => (await progress()).includes(', 0 en attente d’envoi, 0 en échec'))
    const sent = (await readOutbox(test)).flatMap(({ to }) => to?.map(({ address }) => address ?? '') ?? [])
    const toOthers = sent.filter((address) => /^m1\d*@mille\.fr$/.test(address))
    expect([toOthers.length, new Set(toOthers).size]).toEqual([111, 111])
  }, 60_000)

  it('say why a file is refused', async () => {
    for (const [content, words] of [
      ['', 'Ce fichier est vide'],
      ['PK\u0003\u0004', 'classeur de tableur'],
      ['a;b\n1;2', 'Une des premières lignes doit nommer les colonnes'],
      [header, 'aucune ligne'],
    ] as const) {
      const answer = await check(content)
      expect([words, answer.status]).toEqual([words, 422])
      expect(await mainOf(answer)).toContain(words)
    }
    const large = await check(new Uint8Array(5_000_000).fill(65))
    expect(large.status).toBe(413)
    expect(await mainOf(large)).toContain('dépasse 1 Mo')
  })
})
