import { groupMembers, groups, legalEntities } from '../src/directory/tables.ts'
import { users } from '../src/identity/tables.ts'
import { accountAs, sampleStructures } from '../test/support/data/directory.ts'
import { createAccount } from '../test/support/product/accounts.ts'
import { openTestApp, type TestApp } from '../test/support/product/app.ts'
import { inTurn, type Line } from './measure.ts'
import { readPage } from './read-page.ts'
import { fillRegion } from './region-data.ts'

const structureCount = 400
const accountCount = 2_000
const runs = 15
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/** The first page of an RSSI of many structures, and those of an administrator, beside the page that reads next to nothing. */
export async function benchHomes(): Promise<Line[]> {
  const test = await openTestApp()
  try {
    const groupId = await fill(test)
    const rssi = await createAccount(test, { grants: [{ ...nowhere, role: 'college', groupId }] })
    const admin = await createAccount(test, { grants: [{ ...nowhere, role: 'admin' }] })
    const lines: Line[] = []
    for (const [path, { cookie }] of [
      ['/accueil', rssi],
      ['/accueil?q=etablissement 7', rssi],
      ['/administration', admin],
      ['/administration/comptes', admin],
      ['/administration/comptes?q=personne 7', admin],
    ] as const) {
      const ours = () => readPage(test, path, cookie)
      await ours()
      const floor = () => readPage(test, '/compte', cookie)
      await floor()
      lines.push({ what: `${path}, in process`, unit: 'ms', ...(await inTurn(runs, floor, ours)), maximum: 100 })
    }
    return lines
  } finally {
    await test.close()
  }
}

/** A group that runs every structure of a region, and many accounts. */
async function fill(test: TestApp): Promise<string> {
  const { storage } = test.app.contextFor(accountAs('admin', sampleStructures.tilleuls), 'web')
  await fillRegion(storage, { count: structureCount, years: [2025, 2026] })
  const now = test.app.clock()
  const id = 'bench-group'
  await storage.write(async (transaction) => {
    await transaction
      .insert(groups)
      .values({ id, kind: 'organisation', name: 'Groupe du banc', searchText: ' groupe', closedAt: null })
    const entities = await transaction.select({ finess: legalEntities.finess }).from(legalEntities)
    await transaction
      .insert(groupMembers)
      .values(
        entities.map(({ finess }) => ({ groupId: id, legalEntityFiness: finess, isSupport: false, joinedAt: now })),
      )
    const people = Array.from({ length: accountCount }, (_, place) => ({
      id: `bench-${place}`,
      name: `Personne ${place}`,
      email: `banc${place}@exemple.fr`,
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    }))
    for (let at = 0; at < people.length; at += 500) await transaction.insert(users).values(people.slice(at, at + 500))
  })
  return id
}
