import { eq } from 'drizzle-orm'
import { operator } from '#kernel'
import { alerts, campaigns } from '../../../src/campaigns/tables.ts'
import { groups, referents, structures, territories } from '../../../src/directory/tables.ts'
import { evidenceLinks } from '../../../src/evidence/tables.ts'
import { runs } from '../../../src/exercise-conduct/tables.ts'
import { users } from '../../../src/identity/tables.ts'
import { actions } from '../../../src/plan/tables.ts'
import { regionalActions, regionalAxes } from '../../../src/regional-plan/tables.ts'
import { structureLists } from '../../../src/structure-lists/tables.ts'
import type { TestApp } from './app.ts'
import type { FullProduct } from './full-product.ts'

/** As long as a name may be, in one word: pages must break it, and nothing else. */
const longest = 'Groupementinterhospitalierdesétablissements'.repeat(3).slice(0, 120)

/** Gives the longest name to one thing of each kind, among others with usual names. */
export async function giveLongestNames(test: TestApp, { things, world }: FullProduct): Promise<void> {
  const [name, title] = [{ name: longest }, { title: longest }]
  await test.app.contextFor(operator, 'command').storage.write(async (transaction) => {
    await transaction.update(structures).set(name).where(eq(structures.finess, things.finess))
    await transaction.update(territories).set(name).where(eq(territories.id, world.territories.own))
    await transaction.update(groups).set(name).where(eq(groups.id, things.groupe))
    await transaction.update(referents).set(name).where(eq(referents.finess, things.finess))
    await transaction.update(users).set(name).where(eq(users.id, things.compte))
    await transaction.update(campaigns).set(title).where(eq(campaigns.id, things.campagne))
    await transaction.update(alerts).set(title).where(eq(alerts.id, things.alerte))
    await transaction.update(runs).set(title).where(eq(runs.id, things.run))
    await transaction.update(actions).set(title).where(eq(actions.id, things.action))
    await transaction.update(regionalAxes).set(title).where(eq(regionalAxes.id, things.axe))
    await transaction.update(regionalActions).set(title).where(eq(regionalActions.id, things.chantier))
    await transaction.update(structureLists).set(name).where(eq(structureLists.id, things.liste))
    await transaction.update(evidenceLinks).set(title).where(eq(evidenceLinks.id, things.piece))
  })
}
