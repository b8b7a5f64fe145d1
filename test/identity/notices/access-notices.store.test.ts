import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addGroupMember, importTerritories, saveGroup, saveTerritory } from '#directory'
import {
  acceptInvitation,
  closeAccount,
  countReaders,
  deliverAccessNotices,
  grantRole,
  inviteAccount,
  withdrawRole,
} from '#identity'
import { type Role, system } from '#kernel'
import { createMailer } from '#mail'
import { auditRows } from '../../../src/audit/tables.ts'
import { accessNotices, users } from '../../../src/identity/tables.ts'
import { accountAs, fillRegister, grantAs, hautsDeFrance, sampleStructures } from '../../support/data/directory.ts'
import { testPassword as password } from '../../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn } from '../../support/use-cases/identity.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures
const noon = new Date('2026-11-22T11:00:00Z')
const nextMorning = new Date('2026-11-23T05:00:00Z')

describe.skipIf(!storageAvailable)('the mail that tells of a new reader', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    room.setNow(noon)
    await test.storage.write(async (transaction) => {
      await transaction.delete(accessNotices)
      await transaction.delete(users)
    })
    room.mails.splice(0)
  })

  const invite = async (email: string, role: Role, scope: string, context = room.operator) => {
    await inviteAccount(context, { email, grants: [{ role, scope }] })
    const secret = room.lastSecret()
    const { accountId } = await acceptInvitation(room.anyone, { secret, password, name: `Nom de ${email}` })
    room.mails.splice(0)
    return accountId
  }
  const haveSecondFactors = () =>
    test.storage.write((transaction) => transaction.update(users).set({ twoFactorEnabled: true }))
  const deliver = () => deliverAccessNotices(room.as(system))
  const news = () => room.mails.filter(({ subject }) => /droits? de lecture/.test(subject))
  const told = () =>
    news()
      .map(({ to }) => to)
      .sort()
  const text = () => room.mails.flatMap(({ paragraphs, ending }) => [...paragraphs, ...ending]).join('\n')

  it('reaches the people of the structure and its RSSI, says who reads, by which role and given by whom', async () => {
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    await invite('voisin@glycines.fr', 'structure', glycines.finess)
    await invite('loin@cap.fr', 'structure', elsewhere.finess)
    await deliver()
    room.mails.splice(0)
    const admin = await invite('admin@exemple.fr', 'admin', '')
    await haveSecondFactors()
    const byAdmin = room.as({ kind: 'account', accountId: admin, grants: [grantAs('admin', tilleuls)] })
    await invite('adjoint@tilleuls.fr', 'structure', tilleuls.finess, byAdmin)
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr', 'rssi@groupe.fr'])
    const said = room.mails[0]?.paragraphs.join('\n') ?? ''
    expect(said).toContain('Nom de adjoint@tilleuls.fr (adjoint@tilleuls.fr)')
    expect(said).toContain('remplir et suivre le diagnostic d’EHPAD Les Tilleuls')
    expect(said).toContain('22\u00A0novembre\u00A02026 par Nom de admin@exemple.fr (admin@exemple.fr)')
    await deliver()
    expect(room.mails).toHaveLength(2)
  })

  it('is kept when an administrator adds a role on a page, and is counted in the audit log', async () => {
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    const other = await invite('quelquun@exemple.fr', 'observer', hautsDeFrance)
    await grantRole(room.operator, { id: other, role: 'structure', scope: tilleuls.finess })
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr'])
    expect(text()).toContain('par la personne qui exploite le serveur, par une commande')
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    expect(rows.filter(({ action }) => action === 'identity.grant-role').at(-1)?.subject).toMatch(/ told:1 mail:/)
  })

  it('of a regional role waits for the morning, and goes to the RSSI, or to the people of a structure without one', async () => {
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    await invite('directeur@hopital.fr', 'structure', hospital.finess)
    await invite('loin@cap.fr', 'structure', elsewhere.finess)
    await deliver()
    room.mails.splice(0)
    await invite('ars@exemple.fr', 'region', hautsDeFrance)
    await invite('ars2@exemple.fr', 'region', hautsDeFrance)
    await deliver()
    expect(told()).toEqual([])
    room.setNow(nextMorning)
    await deliver()
    expect(told()).toEqual(['directeur@hopital.fr', 'rssi@groupe.fr'])
    for (const { paragraphs } of room.mails)
      expect(paragraphs.join('\n')).toMatch(/\(ars@exemple.fr\)[\s\S]*ars2@exemple.fr/)
  })

  it('of a structure placed in a territory leaves the next morning, and says since when the role reaches it', async () => {
    const { id } = await saveTerritory(room.operator, { region: hautsDeFrance, name: 'Flandre' })
    await invite('animatrice@exemple.fr', 'territory', id)
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await deliver()
    room.mails.splice(0)
    room.setNow(new Date('2026-12-01T11:00:00Z'))
    const bytes = new TextEncoder().encode(`finess;territoire\n${tilleuls.finess};${id}`)
    const report = await importTerritories(room.operator, { region: hautsDeFrance, bytes })
    expect(report.told).toBe(1)
    room.setNow(new Date('2026-12-02T05:00:00Z'))
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr'])
    expect(text()).toContain('animatrice@exemple.fr')
    expect(text()).toContain('Ce rôle atteint votre structure depuis le 1er\u00A0décembre\u00A02026')
  })

  it('of a structure that leaves the territory again says that the role reaches it no more', async () => {
    const { id } = await saveTerritory(room.operator, { region: hautsDeFrance, name: 'Artois' })
    await invite('animatrice@exemple.fr', 'territory', id)
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await deliver()
    room.mails.splice(0)
    const place = (territory: string) =>
      importTerritories(room.operator, {
        region: hautsDeFrance,
        bytes: new TextEncoder().encode(`finess;territoire\n${tilleuls.finess};${territory}`),
      })
    await place(id)
    await place('aucun')
    room.setNow(nextMorning)
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr'])
    expect(text()).toContain('Cette personne a pu lire')
    expect(text()).toContain('Ce rôle n’atteint plus votre structure.')
  })

  it('of a legal entity that joins a group leaves at once, to those who answer for it and to the RSSI of its groups', async () => {
    const group = async (name: string) => (await saveGroup(room.operator, { kind: 'organisation', name })).id
    const [joined, known] = [await group('Les Arbres'), await group('Les Fleurs')]
    await addGroupMember(room.operator, { group: known, number: tilleuls.legalEntityFiness })
    await addGroupMember(room.operator, { group: joined, number: hospital.legalEntityFiness })
    await invite('rssi@arbres.fr', 'college', joined)
    await invite('rssi@fleurs.fr', 'college', known)
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('directeur@hopital.fr', 'structure', hospital.finess)
    await deliver()
    room.mails.splice(0)
    await addGroupMember(room.operator, { group: joined, number: tilleuls.legalEntityFiness })
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr', 'rssi@fleurs.fr'])
    const counted = await countReaders(room.as(accountAs('structure', tilleuls)), { finess: tilleuls.finess })
    expect(counted).toContainEqual(expect.objectContaining({ role: 'college', relation: 'own-group', people: 2 }))
    await addGroupMember(room.operator, { group: joined, number: tilleuls.legalEntityFiness, isSupport: true })
    await deliver()
    expect(room.mails).toHaveLength(2)
  })

  it('does not speak of roles that read nothing, nor of a role held already', async () => {
    const director = await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    await deliver()
    room.mails.splice(0)
    await invite('observateur@exemple.fr', 'observer', hautsDeFrance)
    await invite('admin@exemple.fr', 'admin', '')
    await grantRole(room.operator, { id: director, role: 'structure', scope: tilleuls.finess })
    room.setNow(nextMorning)
    await deliver()
    expect(told()).toEqual([])
  })

  it('tells of a role that ended before it left, also of one held for a minute, and of a closed account', async () => {
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    const admin = await invite('admin@exemple.fr', 'admin', '')
    await haveSecondFactors()
    const byAdmin = room.as({ kind: 'account', accountId: admin, grants: [grantAs('admin', tilleuls)] })
    const deputy = await invite('adjoint@tilleuls.fr', 'structure', tilleuls.finess, byAdmin)
    await withdrawRole(byAdmin, { id: deputy, role: 'structure', scope: tilleuls.finess })
    room.mails.splice(0)
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr'])
    const gone =
      /Cette personne a pu lire[\s\S]*adjoint@tilleuls\.fr[\s\S]* par Nom de admin@exemple\.fr[\s\S]*a pris fin le 22\u00A0novembre/
    expect(text()).toMatch(gone)
    expect(text()).toContain('Demandez pourquoi ce rôle a été donné.')
    room.mails.splice(0)
    room.setNow(new Date('2026-11-22T12:00:00Z'))
    await grantRole(byAdmin, { id: deputy, role: 'region', scope: hautsDeFrance })
    await closeAccount(byAdmin, { id: deputy })
    room.mails.splice(0)
    room.setNow(nextMorning)
    await deliver()
    expect(told()).toEqual(['directrice@tilleuls.fr'])
    expect(text()).toMatch(gone)
    expect(await test.storage.read((database) => database.select().from(accessNotices))).toEqual([])
  })

  it('dies with the role of the person told', async () => {
    const director = await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('autre@tilleuls.fr', 'structure', tilleuls.finess)
    await withdrawRole(room.operator, { id: director, role: 'structure', scope: tilleuls.finess })
    await deliver()
    expect(told()).toEqual([])
    expect(await test.storage.read((database) => database.select().from(accessNotices))).toEqual([])
  })

  it('leaves once, also when two servers send at the same moment', async () => {
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('adjoint@tilleuls.fr', 'structure', tilleuls.finess)
    await Promise.all([deliver(), deliver()])
    expect(told()).toEqual(['directrice@tilleuls.fr'])
  })

  it('is tried again when the mail server refuses it', async () => {
    const answers: number[] = []
    const taken: string[] = []
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = answers.shift() ?? 250
        if (responseCode === 250) taken.push(address)
        return responseCode === 250 ? done() : done(Object.assign(new Error('not now'), { responseCode }))
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const mailer = createMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'care@a.fr', DATA_DIR: '' })
    const deliverBySmtp = () => deliverAccessNotices({ ...room.as(system), mailer })
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('adjoint@tilleuls.fr', 'structure', tilleuls.finess)
    answers.push(550)
    await deliverBySmtp()
    await deliverBySmtp()
    expect(taken).toEqual([])
    room.setNow(new Date(noon.getTime() + 6 * 60_000))
    await deliverBySmtp()
    expect(taken).toEqual(['directrice@tilleuls.fr'])
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })

  it('has beside it a count, by role, of those who may read the structure', async () => {
    const director = accountAs('structure', tilleuls)
    await invite('directrice@tilleuls.fr', 'structure', tilleuls.finess)
    await invite('voisin@glycines.fr', 'structure', glycines.finess)
    const both = await invite('rssi@groupe.fr', 'college', tilleuls.legalEntityFiness)
    await grantRole(room.operator, { id: both, role: 'structure', scope: glycines.finess })
    await invite('ars@exemple.fr', 'region', hautsDeFrance)
    await invite('loin@cap.fr', 'region', '28')
    await invite('observateur@exemple.fr', 'observer', hautsDeFrance)
    await invite('admin@exemple.fr', 'admin', '')
    const count = () => countReaders(room.as(director), { finess: tilleuls.finess })
    const counted = (await count()).map(({ role, relation, reading, people, recent }) =>
      [role, relation, reading, people, recent].join(' '),
    )
    expect(counted.sort()).toEqual([
      'college own-legal-entity whole 1 1',
      'region own-region shared 1 1',
      'structure own-legal-entity shared 1 1',
      'structure own-structure whole 1 1',
    ])
    room.setNow(new Date('2027-02-01T09:00:00Z'))
    expect((await count()).map(({ recent }) => recent)).toEqual([0, 0, 0, 0])
  })
})
