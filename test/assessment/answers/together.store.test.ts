import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAssessment, openAssessment, saveAnswers, startAssessment } from '#assessment'
import { type Actor, anyone, hashSecret } from '#kernel'
import { catalogue } from '../../support/data/content.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'

describe.skipIf(!storageAvailable)('people who fill in the same diagnosis together', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const contextFor = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })

  async function begin() {
    const wanted = { questionnaireId: 'sauvegardes', audience: 'ES' as const }
    const { assessment, secret } = await startAssessment(contextFor(anyone), wanted)
    const holder = contextFor({ kind: 'link', secretHash: hashSecret(secret) })
    return { holder, reference: { assessmentId: assessment.id } }
  }

  const questions = catalogue
    .get('sauvegardes', '1.0.0')
    .questions.filter(({ audience }) => !audience || audience.includes('ES'))
  const typed = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { values: ['ne-sait-pas'] }]))
  const ids = questions.map(({ id }) => id)

  it('lose nothing and never hold each other up, whatever the order of their questions', async () => {
    const { holder, reference } = await begin()
    const saves = Array.from({ length: 12 }, (_, turn) =>
      saveAnswers(holder, { ...reference, typed: typed(turn % 2 === 0 ? ids : ids.toReversed()) }),
    )
    for (const { issues } of await Promise.all(saves)) expect(issues).toEqual([])
    expect((await openAssessment(holder, reference)).answers.size).toBe(ids.length)
  })

  it('learn that the diagnosis was erased when one of them erases it', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { holder, reference } = await begin()
      const save = () => saveAnswers(holder, { ...reference, typed: typed(ids) })
      const ends = await Promise.allSettled([save(), deleteAssessment(holder, reference), save(), save()])
      const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => String(reason))
      expect(refused.filter((reason) => reason !== 'Error: not-found: not-found')).toEqual([])
      await expect(openAssessment(holder, reference)).rejects.toMatchObject({ kind: 'not-found' })
    }
  })
})
