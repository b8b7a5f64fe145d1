import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  answerRevision,
  copyToSites,
  listSites,
  type ManySites,
  openAssessment,
  saveAnswers,
  submitSites,
} from '#assessment'
import type { Actor } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { structures } from '../../../src/directory/tables.ts'
import { grants } from '../../../src/identity/tables.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const { tilleuls, hospital } = sampleStructures
const rssi = accountAs('college', tilleuls)
const director = accountAs('structure', tilleuls)
const questionnaireId = 'exercices-crise'
/** « Les Tilleuls » and « Les Glycines » make forty; eight where each row of the log takes longer to chain. */
const added = ['pglite', 'postgresql'].includes(process.env.TEST_STORAGE ?? '') ? 6 : 38
const homes = Array.from({ length: added }, (_, rank) => ({
  ...tilleuls,
  finess: `5901${String(rank).padStart(5, '0')}`,
  name: `EHPAD n° ${rank + 1}`,
  source: 'finess-classic' as const,
  dataDate: '2026-05-12',
  searchText: '',
}))
const [first, second, third, fourth] = homes.map(({ finess }) => finess) as [string, string, string, string]
const ofLegalEntity = [tilleuls.finess, sampleStructures.glycines.finess, ...homes.map(({ finess }) => finess)]

describe.skipIf(!storageAvailable)('one answer for many sites', () => {
  let test: TestStorage
  let source: { assessmentId: string; finess: string }
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await test.storage.write((transaction) => transaction.insert(structures).values(homes))
    await keepAccounts(test.storage, [rssi, director])
    source = await begin(tilleuls.finess)
    await answer(
      source,
      questions.map(({ id }) => id),
      'Écrit au siège',
    )
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const questions = catalogue
    .latest(questionnaireId)
    .questions.filter(({ audience }) => audience?.includes('ESMS') ?? true)
  /** The day of the last exercise, otherwise not known. */
  const exception = '2026-01-15'
  const [asked = ''] = questions.map(({ id }) => id)
  const other = 'date-dernier-exercice'

  async function begin(finess: string) {
    const { assessment } = await addQuestionnaire(as(rssi), { questionnaireId, finess })
    return { assessmentId: assessment.id, finess }
  }

  /** The comment of the first question is internal. */
  async function answer(reference: typeof source, ids: readonly string[], comment = '', value = 'ne-sait-pas') {
    const { answers } = await openAssessment(as(rssi), reference)
    const typed = ids.map((id) => [
      id,
      { values: [value], comment, internal: id === asked, revision: answerRevision(answers.get(id)) },
    ])
    const { issues } = await saveAnswers(as(rssi), { ...reference, typed: Object.fromEntries(typed) })
    expect(issues).toEqual([])
  }

  const seen = () => listSites(as(rssi), source)
  const siteOf = ({ sites }: ManySites, finess: string) => {
    const site = sites.find(({ structure }) => structure.finess === finess)
    if (!site) throw new Error(`no site ${finess}`)
    return site
  }
  const copy = (shown: ManySites, finess: readonly string[], replace = false, context = as(rssi)) =>
    copyToSites(
      context,
      { ...source, revision: shown.revision },
      finess.map((one) => ({
        finess: one,
        shown: shown.sites.find(({ structure }) => structure.finess === one)?.revision ?? '',
        replace,
      })),
    )
  const referenceOf = async (finess: string) => ({
    assessmentId: siteOf(await seen(), finess).assessment?.id ?? '',
    finess,
  })
  const answersOf = async (finess: string) => (await openAssessment(as(rssi), await referenceOf(finess))).answers
  const rowsOf = async (action: string) =>
    (await test.storage.read((database) => database.select().from(auditRows).where(eq(auditRows.action, action))))
      .length

  it('is offered to the structures of the same kind that the person answers for, and to nobody else’s', async () => {
    const shown = await seen()
    expect(shown.sites.map(({ structure }) => structure.finess).sort()).toEqual([...ofLegalEntity].sort())
    expect((await listSites(as(director), source)).sites).toHaveLength(1)
    await expect(listSites(as(accountAs('region', tilleuls)), source)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows what would happen and writes nothing', async () => {
    const shown = await seen()
    expect(siteOf(shown, first)).toMatchObject({
      assessment: undefined,
      received: questions.length,
      notCopied: undefined,
    })
    expect(siteOf(shown, tilleuls.finess).notCopied).toEqual({ code: 'site-of-the-answers' })
    expect((await seen()).sites.filter(({ assessment }) => assessment)).toHaveLength(1)
  })

  it('is never copied to a hospital, to a structure of others, nor when answers changed since the page was shown', async () => {
    const both: Actor = {
      ...rssi,
      grants: [rssi, accountAs('college', hospital)].flatMap((one) => ('grants' in one ? one.grants : [])),
    } as Actor
    await keepAccounts(test.storage, [both])
    const stale = await seen()
    await answer(source, [other], 'Relu')
    const { left } = await copy(stale, [first], false, as(rssi))
    expect(left).toMatchObject([{ finess: first, code: 'sites-out-of-date' }])
    const done = await copy(await seen(), [hospital.finess, sampleStructures.elsewhere.finess], false, as(both))
    expect(done.left.map(({ code }) => code)).toEqual(['site-other-kind', 'site-not-yours'])
    expect((await listSites(as(both), source)).otherKinds).toBe(1)
    await test.storage.write((transaction) =>
      transaction.delete(grants).where(eq(grants.scope, hospital.legalEntityFiness)),
    )
  })

  it('keeps what a site answered, unless the person replaces it; a change made since then is not written over', async () => {
    const reference = await begin(first)
    await answer(reference, [other], 'Écrit par le site', exception)
    const shown = await seen()
    expect(siteOf(shown, first).differences).toMatchObject([{ questionId: other, own: { value: exception } }])
    await answer(reference, [other], 'Écrit entre-temps', exception)
    expect((await copy(shown, [first])).left).toMatchObject([{ code: 'site-changed' }])
    expect((await copy(await seen(), [first])).left).toEqual([])
    expect((await answersOf(first)).get(other)).toEqual({ value: exception, comment: 'Écrit entre-temps' })
    await copy(await seen(), [first], true)
    expect((await answersOf(first)).get(other)).toEqual({ value: 'ne-sait-pas', comment: 'Écrit entre-temps' })
  })

  it('begins forty drafts with the answers, without an internal comment; after a stop in the middle it goes on, and then writes nothing', async () => {
    const shown = await seen()
    const others = ofLegalEntity.filter((finess) => finess !== tilleuls.finess)
    await expect(copy(shown, others, false, stoppingAfter(3))).rejects.toThrow('stopped')
    const begun = (await seen()).sites.filter(({ assessment }) => assessment).length
    // « Les Tilleuls », the site begun above, and three more: nothing is half written.
    expect(begun).toBe(1 + 1 + 3)
    expect(await copy(shown, others)).toEqual({ done: others, left: [] })
    const answers = await answersOf(second)
    expect(answers.size).toBe(questions.length)
    expect(answers.get(asked)).toEqual({ value: 'ne-sait-pas' })
    expect(answers.get(other)?.comment).toBe('Relu')
    const written = await rowsOf('assessment.copy-to-site')
    expect(await copy(shown, [second, third])).toEqual({ done: [second, third], left: [] })
    expect(await rowsOf('assessment.copy-to-site')).toBe(written)
  })

  it('is submitted for forty sites at once, three of them with exceptions; one site’s later change touches no other', async () => {
    for (const finess of [first, second, third]) await answer(await referenceOf(finess), [other], '', exception)
    const incomplete = await referenceOf(fourth)
    const { answers } = await openAssessment(as(rssi), incomplete)
    const erased = { [other]: { values: [], comment: '', revision: answerRevision(answers.get(other)) } }
    await saveAnswers(as(rssi), { ...incomplete, typed: erased })
    const shown = await seen()
    expect(siteOf(shown, fourth).notSubmitted).toEqual({ code: 'site-incomplete', values: { count: 1 } })
    const before = await rowsOf('assessment.submit')
    expect(await submitReady(shown)).toMatchObject({ left: [] })
    expect((await rowsOf('assessment.submit')) - before).toBe(ofLegalEntity.length - 1)
    expect(siteOf(await seen(), fourth).notSubmitted).toEqual({ code: 'site-incomplete', values: { count: 1 } })
    expect(await submitReady(shown)).toMatchObject({ done: [] })
    await copy(await seen(), [fourth])
    expect((await submitReady(await seen())).done).toEqual([fourth])
    const after = await seen()
    expect(after.sites.every(({ assessment }) => assessment?.submittedAt)).toBe(true)
    const otherwise = after.sites.filter(({ differences }) => differences.length > 0)
    expect(otherwise.map(({ structure }) => structure.finess).sort()).toEqual([first, second, third].sort())
    const [, document] = [await answersOf(first), await answersOf(fourth)]
    expect(document.get(other)?.value).toBe('ne-sait-pas')
    expect(siteOf(after, first).notCopied).toEqual({ code: 'site-submitted' })
  })

  it('stops at the site for which the right ended meanwhile, and goes on with the others', async () => {
    const both: Actor = { ...director, accountId: 'two-sites' } as Actor
    const glycines = accountAs('structure', sampleStructures.glycines)
    if (both.kind !== 'account' || glycines.kind !== 'account') throw new Error('no account')
    const account = { ...both, grants: [...both.grants, ...glycines.grants, ...grantsOf(first)] }
    await keepAccounts(test.storage, [account])
    const later = () => new Date('2026-11-23T09:00:00Z')
    const { assessment } = await addQuestionnaire(
      { ...as(account), clock: later },
      { questionnaireId, finess: tilleuls.finess },
    )
    const again = { assessmentId: assessment.id, finess: tilleuls.finess }
    const context = { ...as(account), clock: later }
    await saveAnswers(context, { ...again, typed: { [other]: { values: [exception] } } })
    const { revision } = await listSites(context, again)
    await test.storage.write((transaction) =>
      transaction.delete(grants).where(eq(grants.scope, sampleStructures.glycines.finess)),
    )
    const chosen = [sampleStructures.glycines.finess, first].map((finess) => ({ finess, shown: '', replace: false }))
    const done = await copyToSites(context, { ...again, revision }, chosen)
    expect(done).toMatchObject({
      done: [first],
      left: [{ finess: sampleStructures.glycines.finess, code: 'site-not-yours' }],
    })
  })

  /** A server that stops in the middle: the fourth row of the log cannot be written. */
  function stoppingAfter(rows: number): ReturnType<typeof as> {
    const context = as(rssi)
    let written = 0
    return {
      ...context,
      audit: async (transaction, entry) => {
        if (written === rows) throw new Error('stopped')
        written += 1
        await context.audit(transaction, entry)
      },
    }
  }

  function grantsOf(finess: string) {
    const account = accountAs('structure', { ...tilleuls, finess } as never)
    return account.kind === 'account' ? account.grants : []
  }

  function submitReady({ sites }: ManySites) {
    const ready = sites.flatMap(({ structure, assessment, revision, notSubmitted }) =>
      assessment && !notSubmitted ? [{ finess: structure.finess, assessmentId: assessment.id, revision }] : [],
    )
    return submitSites(as(rssi), ready)
  }
})
