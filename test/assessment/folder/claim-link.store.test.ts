import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addQuestionnaire,
  claimLink,
  deleteAssessment,
  openAssessment,
  openFolder,
  saveAnswers,
  startAssessment,
} from '#assessment'
import { type Actor, AppError, anyone, hashSecret } from '#kernel'
import { type Audience, catalogueOf } from '#questionnaires'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { aProgramme, aQuestionnaire } from '../../support/data/questionnaire-builder.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const director = accountAs('structure', tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }

describe.skipIf(!storageAvailable)('an open diagnosis claimed by a structure', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    for (const { finess } of [tilleuls, glycines])
      for (const { draft } of (await openFolder(as(accountAs('structure', structureOf(finess))), { finess })).rows)
        if (draft) {
          const reference = { assessmentId: draft.assessment.id, finess }
          await deleteAssessment(as(accountAs('structure', structureOf(finess))), reference)
        }
  })

  const structureOf = (finess: string) => (finess === tilleuls.finess ? tilleuls : glycines)
  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const claim = (wanted: Parameters<typeof claimLink>[1], actor: Actor = director) => claimLink(as(actor), wanted)

  async function begin(audience: Audience = 'ESMS', finess?: string) {
    const { assessment, secret } = await startAssessment(as(anyone), { questionnaireId: 'pcra', audience, finess })
    const holder: Actor = { kind: 'link', secretHash: hashSecret(secret) }
    return { secret, holder, assessmentId: assessment.id }
  }

  async function refusal(work: Promise<unknown>): Promise<AppError> {
    const error = await work.then(
      () => undefined,
      (reason) => reason,
    )
    if (!(error instanceof AppError)) throw new Error(`not refused: ${error}`)
    return error
  }

  it('finds the secret at the end of an address, with what the browser puts after it, and nowhere else', async () => {
    for (const around of [
      (secret: string) => secret,
      (secret: string) => `  https://cap-care.test/diagnostic/${secret}/questionnaires/x?y#z `,
    ]) {
      const { secret, assessmentId } = await begin()
      await claim({ link: around(secret), finess: tilleuls.finess })
      await deleteAssessment(as(director), { assessmentId, finess: tilleuls.finess })
    }
    const { secret } = await begin()
    for (const link of ['', 'autre', secret.slice(1), `${secret}a`, `a${secret}`])
      expect((await refusal(claim({ link, finess: tilleuls.finess }))).code).toBe('claim-link-unknown')
  })

  it('asks for confirmation when it was started for another structure, and names that structure', async () => {
    const { secret, holder, assessmentId } = await begin('ESMS', glycines.finess)
    const asked = await claim({ link: secret, finess: tilleuls.finess })
    expect(asked).toEqual({
      outcome: 'to-confirm',
      doubts: [{ path: '', code: 'claim-other-structure', values: { name: glycines.name, finess: glycines.finess } }],
    })
    expect((await openAssessment(as(holder), { assessmentId })).assessment.ownerFiness).toBeNull()
    await claim({ link: secret, finess: tilleuls.finess, confirmed: true })
    const { assessment } = await openAssessment(as(director), { assessmentId, finess: tilleuls.finess })
    expect([assessment.structureFiness, assessment.structureName]).toEqual([tilleuls.finess, tilleuls.name])
  })

  it('asks for confirmation when it was started for another kind of structure, then asks the questions of the right kind', async () => {
    const { secret, assessmentId } = await begin('ES')
    const asked = await claim({ link: secret, finess: tilleuls.finess })
    expect(asked).toMatchObject({ outcome: 'to-confirm', doubts: [{ code: 'claim-other-kind' }] })
    await claim({ link: secret, finess: tilleuls.finess, confirmed: true })
    const reference = { assessmentId, finess: tilleuls.finess }
    expect((await openAssessment(as(director), reference)).assessment.audience).toBe('ESMS')
  })

  it('is refused when the questionnaire is not meant for the kind of the structure', async () => {
    const forHospitals = catalogueOf([aQuestionnaire({ audience: ['ES'] })], [aProgramme()])
    const wanted = { questionnaireId: 'sauvegardes', audience: 'ES' as const }
    const { secret } = await startAssessment({ ...as(anyone), catalogue: forHospitals }, wanted)
    const mine = { ...as(director), catalogue: forHospitals }
    const { finess } = tilleuls
    const refused = { kind: 'invalid', code: 'claim-not-for-kind' }
    await expect(claimLink(mine, { link: secret, finess, confirmed: true })).rejects.toMatchObject(refused)
    const begun = addQuestionnaire(mine, { questionnaireId: 'sauvegardes', finess, audience: 'ES' })
    await expect(begun).rejects.toMatchObject(missing)
    expect((await openFolder(mine, { finess })).rows).toEqual([])
  })

  it('needs the right to edit the answers of the structure, even with the link', async () => {
    const { secret, holder } = await begin()
    for (const actor of [holder, anyone, accountAs('structure', hospital), accountAs('region', tilleuls)])
      await expect(claim({ link: secret, finess: tilleuls.finess }, actor)).rejects.toMatchObject(missing)
    await expect(claim({ link: secret, finess: '999999999' })).rejects.toMatchObject(missing)
  })

  it('goes to one structure when two claim it at once, with everything its holder saves in the meantime', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { secret, holder, assessmentId } = await begin()
      const id = catalogue.latest('pcra').questions.find(({ audience }) => !audience)?.id ?? ''
      const typed = { [id]: { values: ['ne-sait-pas'] } }
      const [saved, begun, ...claims] = await Promise.allSettled([
        saveAnswers(as(holder), { assessmentId, typed }),
        addQuestionnaire(as(holder), { questionnaireId: 'sauvegardes' }),
        claim({ link: secret, finess: tilleuls.finess }),
        claim({ link: secret, finess: glycines.finess }, accountAs('structure', glycines)),
      ])
      expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const owner = claims[0]?.status === 'fulfilled' ? tilleuls : glycines
      const theirs = as(accountAs('structure', owner))
      const { answers } = await openAssessment(theirs, { assessmentId, finess: owner.finess })
      expect(answers.has(id)).toBe(saved?.status === 'fulfilled')
      const drafts = (await openFolder(theirs, { finess: owner.finess })).rows.filter(({ draft }) => draft)
      // What the holder began came along, or was refused because the link had gone.
      expect(drafts).toHaveLength(begun?.status === 'fulfilled' ? 2 : 1)
      await expect(openFolder(as(holder), {})).rejects.toMatchObject(missing)
      for (const { draft } of drafts)
        await deleteAssessment(theirs, { assessmentId: draft?.assessment.id ?? '', finess: owner.finess })
    }
  })
})
