import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import {
  addNote,
  applicationHeadings,
  followCare,
  importCare,
  listCandidates,
  openCandidate,
  openCare,
  prepareCareImport,
  recordStep,
  reviewItem,
  saveItem,
  sayActivity,
} from '#care'
import { addGroupMember, removeGroupMember, saveGroup } from '#directory'
import { type Actor, operator } from '#kernel'
import { auditRows } from '../../src/audit/tables.ts'
import { careSteps } from '../../src/care/tables.ts'
import {
  groupMembers,
  groups as groupRows,
  legalEntities,
  structures,
  territories,
  territoryMembers,
} from '../../src/directory/tables.ts'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, grantAs, normandie, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const { hospital, tilleuls, elsewhere } = sampleStructures
const { finess } = hospital
const candidate = { region: '32', kind: 'legal-entity', subject: hospital.legalEntityFiness } as const
const rssi = accountAs('college', hospital)
const ars = accountAs('region', hospital)
const otherArs = accountAs('region', elsewhere)
const support = {
  finess: '620000202',
  legalEntityFiness: '620000026',
  departement: '62',
  name: 'CH du Nord',
  kind: 'ES',
} as const
const third = {
  finess: '620000301',
  legalEntityFiness: '620000034',
  departement: '62',
  name: 'CH du Sud',
  kind: 'ES',
} as const
/** The RSSI of a legal entity that the shared register does not hold. */
const rssiOf = ({ legalEntityFiness }: { readonly legalEntityFiness: string }): Actor => ({
  kind: 'account',
  accountId: `college-${legalEntityFiness}`,
  grants: [{ ...grantAs('college', hospital), legalEntityFiness }],
})
const rssiOfSupport = rssiOf(support)

describe.skipIf(!storageAvailable)('the programme CaRE of a region', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await insertHospitals([support, third])
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const open = async (actor: Actor = ars, of: string = finess) => openCare(as(actor), { finess: of })
  const domainOf = async (actor: Actor = ars, of: string = finess) => {
    const found = (await open(actor, of)).domains.find(({ domain }) => domain.id === 'D2')
    if (!found) throw new Error('no domain 2')
    return found
  }
  const stateOf = async (code: string, of: string = finess) =>
    (await domainOf(ars, of)).sheets.find(({ item }) => item.code === code)?.state
  const step = (word: string, day: string, more: object = {}) =>
    recordStep(as(ars), { finess, domain: 'D2', step: word, day, ...more })

  async function insertHospitals(
    rows: readonly { finess: string; legalEntityFiness: string; departement: string; name: string; kind: 'ES' }[],
  ) {
    await test.storage.write(async (transaction) => {
      for (let from = 0; from < rows.length; from += 500) {
        const batch = rows.slice(from, from + 500)
        await transaction
          .insert(legalEntities)
          .values(batch.map((row) => ({ finess: row.legalEntityFiness, name: row.name })))
        await transaction
          .insert(structures)
          .values(
            batch.map((row) => ({ ...row, source: 'finess-classic' as const, dataDate: '2026-05-12', searchText: '' })),
          )
      }
    })
  }

  /** A GHT around each legal entity, without the use cases: their checks take seconds for hundreds of groups. */
  const insertGhts = (entities: readonly string[]) =>
    test.storage.write(async (transaction) => {
      const rows = entities.map((finess) => ({
        id: `ght-${finess}`,
        kind: 'ght' as const,
        name: finess,
        searchText: '',
      }))
      await transaction.insert(groupRows).values(rows)
      const members = entities.map((finess) => ({ groupId: `ght-${finess}`, legalEntityFiness: finess }))
      await transaction
        .insert(groupMembers)
        .values(members.map((member) => ({ ...member, isSupport: true, joinedAt: new Date('2026-01-01') })))
    })

  it('keeps each change of an application: withdrawn, filed again, and nothing is scored anew', async () => {
    const before = (await domainOf()).sheets.map(({ state }) => state)
    await step('filed', '2025-09-10', { euros: '120 000' })
    await step('withdrawn', '2025-09-20')
    expect((await domainOf()).application).toMatchObject({ state: 'withdrawn' })
    await step('filed', '30/10/2025', { euros: '90000' })
    await step('retained', '2025-12-01', { euros: '80000' })
    const { application, changes, anchors, sheets } = await domainOf()
    expect(changes.map((each) => [each.step, each.day, each.euros])).toEqual([
      ['filed', '2025-09-10', 120_000],
      ['withdrawn', '2025-09-20', null],
      ['filed', '2025-10-30', 90_000],
      ['retained', '2025-12-01', 80_000],
    ])
    expect(application).toMatchObject({
      state: 'retained',
      filedOn: '2025-10-30',
      askedEuros: 90_000,
      grantedEuros: 80_000,
    })
    expect(anchors).toMatchObject({ application: '2025-10-30', publication: null, declaration: null })
    expect(sheets.map(({ state }) => state)).toEqual(before)
    const log = await test.storage.read((database) => database.select().from(auditRows))
    expect(log.filter(({ action }) => action === 'care.record-step')).toHaveLength(4)
  })

  it('refuses a step that cannot follow, a day to come and a refusal without motive, all at once', async () => {
    const issues = await step('refused', '2999-01-01', { euros: 'beaucoup' }).catch(
      (error) => error.values?.issues ?? error.issues,
    )
    expect(JSON.stringify(issues)).toContain('care-amount-faulty')
    expect(JSON.stringify(issues)).toContain('care-motive-missing')
    await expect(step('validated', '2026-01-10')).rejects.toThrow()
    expect((await domainOf()).changes).toHaveLength(4)
  })

  it('keeps what the candidate says of an item, and the words of the region beside it', async () => {
    const facts = [
      { word: 'yes', where: 'PSSI, page 1' },
      { days: '16/07/2022', where: 'PSSI, page 2' },
    ]
    await saveItem(as(rssi), { finess, code: 'D2.P1', revision: 0, facts, state: 'met', motive: 'PSSI signée.' })
    const sheetOf = async (actor: Actor) => (await domainOf(actor)).sheets.find(({ item }) => item.code === 'D2.P1')
    const sheet = await sheetOf(ars)
    expect(sheet).toMatchObject({ computed: 'not-assessed', state: 'met', file: { revision: 1 } })
    expect(sheet?.conditions.map(({ judged }) => judged.standing)).toEqual(['met', 'met'])
    const review = { finess, code: 'D2.P1', revision: 1, word: 'complement', sureness: '1', motive: 'Page illisible.' }
    await reviewItem(as(ars), review)
    await reviewItem(as(ars), { ...review, revision: 2, word: 'accepted', sureness: '3' })
    const reviews = (await sheetOf(rssi))?.file.reviews
    expect(reviews?.map(({ word, sureness }) => [word, sureness])).toEqual([
      ['complement', 1],
      ['accepted', 3],
    ])
    expect(await stateOf('D2.P1')).toBe('met')
    expect(await saveItem(as(rssi), { finess, code: 'D2.P1', revision: 1, facts })).toMatchObject({
      outcome: 'outdated',
    })
    await saveItem(as(rssi), { finess, code: 'D2.P1', revision: 3, facts, state: '' })
    expect(await stateOf('D2.P1')).toBe('not-assessed')
  })

  it('gives an animator the states alone: no fact, no motive, no review, no money', async () => {
    const territory = 'littoral'
    await test.storage.write(async (transaction) => {
      await transaction.insert(territories).values({ id: territory, region: '32', name: 'Littoral', position: 0 })
      await transaction.insert(territoryMembers).values({ finess, territoryId: territory })
    })
    const animator = accountAs('territory', hospital, territory)
    const { candidates } = await listCandidates(as(animator), { region: '32', domain: 'D2' })
    const states = (await domainOf()).sheets.map(({ state }) => state)
    const opened = await openCandidate(as(animator), { ...candidate, domain: 'D2' })
    expect((await domainOf(animator)).sheets.map(({ state }) => state)).toEqual(states)
    expect(candidates[0]?.items.map(({ state }) => state)).toEqual(states)
    expect(opened.domain.sheets.map(({ state }) => state)).toEqual(states)
    for (const seen of [await domainOf(animator), candidates, opened]) {
      const text = JSON.stringify(seen)
      for (const kept of ['PSSI, page', 'PSSI signée', 'Page illisible', '80000', '90000'])
        expect(text).not.toContain(kept)
    }
    expect(JSON.stringify(await domainOf(rssi))).toContain('PSSI, page')
  })

  it('says what is missing to declare, and lets what is reached out', async () => {
    const { missing } = await domainOf()
    expect(missing).toHaveLength(13)
    expect(missing.find(({ item }) => item.code === 'D2.P1')).toMatchObject({ conditions: [], state: 'not-assessed' })
  })

  it('keeps notes of interpretation, the later in the place of the earlier', async () => {
    const note = {
      finess,
      code: 'D2.O1.D',
      text: 'Un essai mutualisé compte.',
      answeredBy: 'DNS',
      answeredWhere: 'Liste du Club RSSI Santé',
      answeredOn: '2025-10-12',
    }
    const { id } = await addNote(as(ars), note)
    await addNote(as(ars), { ...note, text: 'Un essai mutualisé compte s’il est identique.', supersedes: id })
    expect((await open(rssi)).notes.map(({ text }) => text)).toEqual(['Un essai mutualisé compte s’il est identique.'])
  })

  it('is read by its own people and its region alone', async () => {
    const seen = async (actor: Actor, of: string = finess) => (await open(actor, of).catch(() => undefined))?.sight
    expect([await seen(rssi), await seen(ars)]).toEqual(['whole', 'whole'])
    for (const actor of [
      otherArs,
      accountAs('observer', hospital),
      accountAs('admin', hospital),
      accountAs('structure', tilleuls),
      operator,
    ])
      expect(await seen(actor)).toBeUndefined()
    expect(await seen(accountAs('structure', tilleuls), tilleuls.finess)).toBe('whole')
    expect(await seen(accountAs('structure', sampleStructures.glycines), tilleuls.finess)).toBe('states')
  })

  it('shows an ESMS the items as good practice, and takes no application of it', async () => {
    const filed = { finess: tilleuls.finess, domain: 'D2', step: 'filed', day: '2025-10-01' }
    await expect(recordStep(as(ars), filed)).rejects.toThrow()
    const director = accountAs('structure', tilleuls)
    await saveItem(as(director), { finess: tilleuls.finess, code: 'D2.P2', revision: 0, facts: [{ word: 'yes' }] })
    const { reached, domains } = await open(director, tilleuls.finess)
    expect([reached.candidate.kind, domains.length > 0]).toEqual(['structure', true])
    const { candidates } = await followCare(as(ars), { region: '32', domain: 'D2' })
    expect(candidates.map((each) => each.candidate.kind)).not.toContain('structure')
  })

  it('computes a GHT from its members: one answered, two silent; the one that leaves counts no more', async () => {
    const { id: group } = await saveGroup(as(operator), { kind: 'ght', name: 'GHT de l’Écluse' })
    await addGroupMember(as(operator), { group, number: support.legalEntityFiness, isSupport: true })
    for (const { legalEntityFiness } of [hospital, third])
      await addGroupMember(as(operator), { group, number: legalEntityFiness })
    const { reached } = await open()
    expect([reached.candidate.kind, reached.name, reached.members.length]).toEqual(['group', 'GHT de l’Écluse', 3])
    const reference = await answerAll()
    await submitNow(as(rssiOfSupport), reference)
    for (const [of, member, value] of [
      [support, support, '70'],
      [hospital, hospital, '20'],
      [third, third, '10'],
    ] as const)
      await sayActivity(as(rssiOf(of)), {
        finess: of.finess,
        member: member.legalEntityFiness,
        value,
        measure: 'séjours',
        year: '2024',
      })
    expect(await stateOf('D2.O2.A')).toBe('unknown')
    const member = (await open(ars)).members.find((each) => each.finess === support.legalEntityFiness)
    expect(member).toMatchObject({ answered: 1, activity: { thousandths: 70_000 } })
    // A member reads where the GHT stands, not how the others answered.
    expect(
      (await open(rssi)).members.find((each) => each.finess === support.legalEntityFiness)?.answered,
    ).toBeUndefined()
    const sharesIn = async (actor: Actor) =>
      (await domainOf(actor)).sheets.flatMap(({ conditions }) =>
        conditions.filter(({ condition }) => condition.type === 'coverage'),
      )
    expect([(await sharesIn(ars)).length, await sharesIn(rssi)]).toEqual([2, []])
    await expect(saveItem(as(rssi), { finess, code: 'D2.P1', revision: 0, facts: [] })).rejects.toThrow()
    await removeGroupMember(as(operator), { group, finess: hospital.legalEntityFiness })
    expect((await open(ars, support.finess)).members).toHaveLength(2)
    expect((await open()).reached.candidate.kind).toBe('legal-entity')
    expect((await domainOf()).changes).toHaveLength(4)
  })

  it('leaves its history with a GHT that is split in two: the new one begins without any step, and no item is scored anew', async () => {
    const [one, other, moved] = entities(3, '62', 90_000) as [Hospital, Hospital, Hospital]
    await insertHospitals([one, other, moved])
    const group = async (name: string, members: readonly Hospital[]) => {
      const { id } = await saveGroup(as(operator), { kind: 'ght', name })
      for (const [place, { legalEntityFiness: number }] of members.entries())
        await addGroupMember(as(operator), { group: id, number, isSupport: place === 0 })
      return id
    }
    const first = await group('GHT des Deux Rives', [one, moved, other])
    const filed = { finess: one.finess, domain: 'D2', step: 'filed', day: '2025-10-01', euros: '90000' }
    await recordStep(as(ars), filed)
    const said = {
      code: 'D2.P1',
      facts: [{ word: 'yes', where: 'PSSI, page 1' }],
      state: 'met',
      motive: 'PSSI signée.',
    }
    await saveItem(as(rssiOf(one)), { finess: one.finess, revision: 0, ...said })
    const before = (await domainOf(ars, one.finess)).sheets.map(({ state }) => state)
    for (const { legalEntityFiness } of [moved, other])
      await removeGroupMember(as(operator), { group: first, finess: legalEntityFiness })
    await group('GHT de la Rive droite', [other, moved])
    const [left, right] = [await open(ars, one.finess), await open(ars, moved.finess)]
    expect([left.reached.name, left.members.length]).toEqual(['GHT des Deux Rives', 1])
    expect([right.reached.name, right.members.length]).toEqual(['GHT de la Rive droite', 2])
    const [kept, begun] = [await domainOf(ars, one.finess), await domainOf(ars, moved.finess)]
    expect(kept.changes.map(({ step, day, euros }) => [step, day, euros])).toEqual([['filed', '2025-10-01', 90_000]])
    expect(kept.sheets.map(({ state }) => state)).toEqual(before)
    expect([begun.application.state, begun.changes]).toEqual(['none', []])
    expect(begun.sheets.find(({ item }) => item.code === 'D2.P1')).toMatchObject({ state: 'not-assessed' })
    expect(JSON.stringify(begun)).not.toContain('PSSI, page 1')
  })

  async function answerAll() {
    const { assessment } = await addQuestionnaire(as(rssiOfSupport), {
      questionnaireId: 'sauvegardes',
      finess: support.finess,
    })
    const { questions } = catalogue.latest('sauvegardes')
    const best = questions.flatMap(({ id, ...question }) => {
      const answer = 'answers' in question ? question.answers?.find(({ score }) => score === 1)?.id : undefined
      return answer ? [[id, [answer]] as const] : []
    })
    const reference = { assessmentId: assessment.id, finess: support.finess }
    await saveAnswers(as(rssiOfSupport), {
      ...reference,
      typed: Object.fromEntries(best.map(([id, values]) => [id, { values: [...values] }])),
    })
    return reference
  }

  it('imports the applications of domain 1 in Normandie: 42 received, 39 retained', async () => {
    const clinics = entities(42, '76')
    await insertHospitals(clinics)
    const rows = clinics.flatMap(({ legalEntityFiness }, place) => {
      const row = (word: string, day: string) => `${legalEntityFiness};privé;D1;${word};${day};;`
      return place < 39 ? [row('déposée', '2024-04-10'), row('retenue', '2024-06-01')] : [row('déposée', '2024-04-10')]
    })
    const request = { region: normandie, bytes: bytesOf(rows) }
    expect(await prepareCareImport(as(otherArs), request)).toMatchObject({
      lines: 81,
      candidates: 42,
      changes: 81,
      issues: [],
    })
    await importCare(as(otherArs), request)
    const { counts } = await followCare(as(otherArs), { region: normandie, domain: 'D1' })
    expect(counts.all).toMatchObject({ eligible: 42, filed: 42, retained: 39, declared: 0 })
    expect(await importCare(as(otherArs), request)).toMatchObject({ changes: 0, known: 81 })
    expect(await countSteps()).toBe(81)
  })

  it('counts domain 2 from imported rows: 130, 15, 287 and 735 filed, 1 167 of 1 457', async () => {
    const clinics = entities(1457, '76', 60_000)
    await insertHospitals(clinics)
    const groups = clinics.slice(0, 135)
    await insertGhts(groups.map(({ legalEntityFiness }) => legalEntityFiness))
    const [publics, ebnl] = [clinics.slice(135, 152), clinics.slice(152, 500)]
    const privates = clinics.slice(500)
    const rowsOf = (of: typeof clinics, category: string, filed: number) =>
      of.map(
        ({ legalEntityFiness }, place) =>
          `${legalEntityFiness};${category};D2;${place < filed ? 'déposée;2025-10-15' : ';'};;`,
      )
    const rows = [
      ...rowsOf(groups, 'GHT', 130),
      ...rowsOf(publics, 'public', 15),
      ...rowsOf(ebnl, 'EBNL', 287),
      ...rowsOf(privates, 'privé', 735),
    ]
    await importCare(as(otherArs), { region: normandie, bytes: bytesOf(rows) })
    // The 42 clinics of domain 1 are private too, and filed nothing for domain 2.
    const { counts } = await followCare(as(otherArs), { region: normandie, domain: 'D2' })
    const filed = (['ght', 'public', 'ebnl', 'private'] as const).map((category) => counts[category].filed)
    expect(filed).toEqual([130, 15, 287, 735])
    const eligible = counts.all.eligible - 42
    expect([counts.all.filed, eligible]).toEqual([1167, 1457])
    expect(((100 * counts.all.filed) / eligible).toFixed(1)).toBe('80.1')
    const late = await listCandidates(as(otherArs), { region: normandie, domain: 'D2', category: 'ght', stage: 'none' })
    expect(late.candidates).toHaveLength(5)
  })

  const countSteps = async () =>
    (await test.storage.read((database) => database.select().from(careSteps).where(eq(careSteps.domain, 'D1')))).length

  it('imports nothing while one line is faulty, and lists every fault with its line', async () => {
    const rows = [
      '760000012;public;D2;déposée;31/02/2025;;',
      'zzz;public;D2;;;;',
      `${hospital.legalEntityFiness};public;D2;;;;`,
      '760000012;publique;D9;perdue;31/02/2025;peu;',
      '760000012;public;D2;refusée;12/2025;60000;"jamais fermé',
    ]
    const request = { region: normandie, bytes: bytesOf(rows) }
    const { issues, lines } = await prepareCareImport(as(otherArs), request)
    expect(lines).toBe(5)
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['ligne 2, colonne «\u00A0jour\u00A0»', 'care-day-faulty'],
      ['ligne 3, colonne «\u00A0numero_finess\u00A0»', 'care-finess-malformed'],
      ['ligne 4, colonne «\u00A0numero_finess\u00A0»', 'care-entity-unknown'],
      ['ligne 5, colonne «\u00A0categorie\u00A0»', 'care-category-unknown'],
      ['ligne 5, colonne «\u00A0domaine\u00A0»', 'care-domain-unknown'],
      ['ligne 5, colonne «\u00A0etape\u00A0»', 'care-step-unknown'],
      ['ligne 5, colonne «\u00A0jour\u00A0»', 'care-day-faulty'],
      ['ligne 5, colonne «\u00A0montant\u00A0»', 'care-amount-faulty'],
      ['ligne 6', 'table-line-quote-open'],
    ])
    await expect(importCare(as(otherArs), request)).rejects.toThrow()
    await expect(prepareCareImport(as(ars), request)).rejects.toThrow()
    expect((await domainOf(otherArs, elsewhere.finess)).changes).toEqual([])
  })

  it('refuses an imported step that goes back in time, and says which columns and cells are not read', async () => {
    const text = [
      `${applicationHeadings};commentaire`,
      '760000012;public;D2;déposée;23/10/2025;60000;;relu',
      '760000012;public;D2;retenue;01/01/2020;60000;;;en trop',
    ].join('\n')
    const request = { region: normandie, bytes: new TextEncoder().encode(text) }
    const { issues, doubts } = await prepareCareImport(as(otherArs), request)
    expect(issues).toEqual([
      {
        path: 'ligne 3, colonne «\u00A0jour\u00A0»',
        code: 'care-day-before-last-step',
        values: { day: '01/01/2020', earlier: '23/10/2025' },
      },
    ])
    expect(doubts).toEqual([
      { path: '', code: 'care-columns-unread', values: { columns: 'commentaire' } },
      { path: 'ligne 3', code: 'table-file-cells-extra' },
    ])
  })

  it('takes from a file sent again the amount, the motive and the category that were corrected in it', async () => {
    const [clinic] = entities(1, '76', 40_000) as [Hospital]
    await insertHospitals([clinic])
    const line = (category: string, amount: string, motive = '') =>
      `${clinic.legalEntityFiness};${category};D1;déposée;2025-10-15;${amount};${motive}`
    const send = (...rows: string[]) => importCare(as(otherArs), { region: normandie, bytes: bytesOf(rows) })
    await send(line('privé', '10000'))
    const corrected = line('EBNL', '12000', 'Erreur de saisie')
    expect((await send(corrected, corrected)).planned).toMatchObject([{ category: 'ebnl', step: { euros: 12_000 } }])
    expect(await send(line('EBNL', '12000'), line('EBNL', ''))).toMatchObject({ changes: 0, known: 2 })
    expect((await send(line('privé', '', 'Relu'))).planned).toMatchObject([
      { category: 'private', step: { euros: 12_000 } },
    ])
    const { candidates } = await listCandidates(as(otherArs), {
      region: normandie,
      domain: 'D1',
      words: clinic.legalEntityFiness,
    })
    expect(candidates).toMatchObject([{ candidate: { category: 'private' }, application: { askedEuros: 12_000 } }])
    const twice = bytesOf([line('privé', '12000'), line('public', '12000')])
    const { issues } = await prepareCareImport(as(otherArs), { region: normandie, bytes: twice })
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['ligne 3, colonne «\u00A0categorie\u00A0»', 'care-category-repeated'],
    ])
  })

  const bytesOf = (rows: readonly string[]) => new TextEncoder().encode(`${applicationHeadings}\n${rows.join('\n')}\n`)
})

/** Legal entities with one clinic each. */
function entities(count: number, departement: string, first = 500) {
  return Array.from({ length: count }, (_, place) => {
    const digits = String(place + first).padStart(5, '0')
    return {
      finess: `${departement}1${digits}1`,
      legalEntityFiness: `${departement}2${digits}2`,
      departement,
      name: `Clinique ${place}`,
      kind: 'ES' as const,
    }
  })
}

type Hospital = ReturnType<typeof entities>[number]
