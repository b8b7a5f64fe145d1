import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCare, recordStep } from '#care'
import { addExercise } from '#exercises'
import { operator } from '#kernel'
import { loadCatalogue, type Programme, releaseQuestionnaire } from '#questionnaires'
import { catalogue } from '../support/data/content.ts'
import { aContentFolder } from '../support/data/content-folder.ts'
import { accountAs, fillRegister, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { hospital } = sampleStructures
const { finess } = hospital

/** The programme of today, with what an operator learned: domain 1 has an item, and the text of domain 2 its publication. */
function completed(version: string): Programme {
  const { domains, ...programme } = catalogue.latestProgramme('care')
  const source = 'Guide de l’ANS'
  const [first] = domains.flatMap(({ items }) => items)
  if (!first) throw new Error('no item')
  const { group: _, ...item } = first
  return {
    ...programme,
    version,
    domains: domains.map((domain) => {
      if (domain.id === 'D1') return { ...domain, status: 'complete', items: [{ ...item, code: 'D1.O1', source }] }
      if (domain.id !== 'D2') return domain
      const published = { kind: 'publication' as const, date: '2025-07-16', label: 'Publication de l’arrêté', source }
      return { ...domain, calendar: [published, ...domain.calendar] }
    }),
  }
}

describe('a programme file completed by an operator', () => {
  const folder = aContentFolder()
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(async () => {
    folder.remove()
    await test.close()
  })
  const release = (name: string) =>
    releaseQuestionnaire(
      { ...contextOn(test.storage, operator, 'command'), catalogue, contentFolder: folder.path },
      { name },
    )

  it('is checked and released beside the others, and a released one is never edited', async () => {
    folder.write(completed('2026.3'))
    await release('care@2026.3')
    expect((await loadCatalogue(folder.path)).latestProgramme('care').version).toBe('2026.3')
    folder.write({ ...completed('2026.3'), title: 'Autre titre' })
    await expect(release('care@2026.3')).rejects.toThrow()
    await expect(loadCatalogue(folder.path)).rejects.toThrow()
    folder.write(completed('2026.3'))
  })

  it('gives a hospital the items of the domain, and a test of the register counts from the day of publication', async () => {
    const served = await loadCatalogue(folder.path)
    const as = (role: 'college' | 'region', content = served) => ({
      ...contextOn(test.storage, accountAs(role, hospital)),
      catalogue: content,
    })
    await recordStep(as('region'), { finess, domain: 'D2', step: 'filed', day: '2025-10-01' })
    await addExercise(as('college'), { finess, kind: 'restore-test', status: 'held', day: '2025-07-16' })
    const restored = async (content: typeof served) => {
      const { domains } = await openCare(as('college', content), { finess })
      const sheets = domains.flatMap((domain) => domain.sheets)
      const tested = sheets.find(({ item }) => item.code === 'D2.O4')?.conditions[0]
      return { codes: sheets.map(({ item }) => item.code), standing: tested?.judged.standing }
    }
    const [now, before] = [await restored(served), await restored(catalogue)]
    expect([now.standing, before.standing]).toEqual(['met', 'unknown'])
    expect([now.codes.includes('D1.O1'), before.codes.includes('D1.O1')]).toEqual([true, false])
  })
})
