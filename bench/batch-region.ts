import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#kernel'
import { printStructure, startBatch } from '#reports'
import { fillRegion, finessFile } from '../src/demo/index.ts'
import { createAccount } from '../test/support/product/accounts.ts'
import { openTestApp } from '../test/support/product/app.ts'

const today = '2026-11-22'
const structureCount = 48
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null }

/** The region of the demonstration: an ARS that prints all its reports, and a director. */
export async function openBatchRegion() {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-batch-'))
  const test = await openTestApp()
  const contextOf = (actor: Actor) => test.app.contextFor(actor, 'web')
  const { region, sites } = await fillRegion({
    as: contextOf,
    setNow: test.setNow,
    writeFile: async (filled) => {
      const path = join(folder, 'finess.json')
      writeFileSync(path, finessFile(filled.sites, today))
      return path
    },
    today,
    seed: 2026,
    count: structureCount,
  })
  const grants = [{ role: 'region' as const, ...nowhere, region }]
  const { accountId } = await createAccount(test, { grants })
  const ars = contextOf({ kind: 'account', accountId, grants })
  const { finess = '', entity = '' } = sites[0] ?? {}
  const ofDirector = { role: 'structure' as const, finess, legalEntityFiness: entity, territoryId: null, region }
  const director = contextOf({ kind: 'account', accountId: 'direction', grants: [ofDirector] })
  return {
    folder,
    /** Prints one report as the batch does, with another printer or none. */
    printOne: (number: string, printer = ars.printer) => printStructure({ ...ars, printer }, { finess: number }),
    printForDirector: () => printStructure(director, { finess }),
    /** Starts a batch of `count` reports: those of the region, over and over. Each begins once `mayBegin` says so. */
    async start(count: number, mayBegin: (place: number) => Promise<void>): Promise<readonly string[]> {
      let told: readonly string[] = []
      let begun = 0
      const start: typeof ars.batches.start = (asked) => {
        told = asked.numbers
        const numbers = Array.from({ length: count }, (_, place) => asked.numbers[place % asked.numbers.length] ?? '')
        const print = async (number: string) => {
          begun += 1
          await mayBegin(begun - 1)
          return asked.print(number)
        }
        return ars.batches.start({ ...asked, numbers, print })
      }
      await startBatch({ ...ars, batches: { ...ars.batches, start } }, { region })
      return told
    },
    batch: () => ars.batches.find(accountId, region),
    erase: async () => {
      const batch = await ars.batches.find(accountId, region)
      if (batch) await ars.batches.steer(batch, 'erase')
    },
    async close() {
      await test.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
