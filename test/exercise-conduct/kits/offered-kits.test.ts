import { expect, it } from 'vitest'
import { getOfferedKit, listOfferedKits } from '#exercise-conduct'
import { anyone } from '#kernel'
import { withExamples } from '../../../src/exercise-conduct/kits/examples.ts'
import { kitsOfProduct } from '../../support/data/kits.ts'
import { openTestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'

it('a kit outside a run shows the examples of its variables, marked as such', async () => {
  const { storage, close } = await openTestStorage()
  const kits = await kitsOfProduct.kits()
  const context = { ...contextOn(storage, anyone), kits: async () => kits, kitFolder: 'exercises' }
  expect(JSON.stringify(kits.list())).toContain('{{mot-arret}}')
  expect(JSON.stringify(await listOfferedKits(context, {}))).not.toContain('{{')
  for (const { id, variables } of kits.list()) {
    const shown = JSON.stringify(await getOfferedKit(context, { id }))
    expect(shown).not.toContain('{{')
    const stop = variables.find((variable) => variable.id === 'mot-arret')
    expect(JSON.stringify(withExamples(kits.get(id)))).toContain(`[${stop?.example} – à compléter]`)
  }
  await close()
})
