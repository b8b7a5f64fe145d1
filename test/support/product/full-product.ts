import { addQuestionnaire, saveAnswers } from '#assessment'
import { operator } from '#kernel'
import { structures, territoryMembers } from '../../../src/directory/tables.ts'
import { grants, invitations, users } from '../../../src/identity/tables.ts'
import { actions } from '../../../src/plan/tables.ts'
import { sampleStructures } from '../data/directory.ts'
import { freshThings, prepareWorld, type Things, type World } from '../rights/visitors.ts'
import { submitNow } from '../use-cases/submit.ts'
import type { TestApp } from './app.ts'

const { tilleuls } = sampleStructures
/** Longer than a page of any list. */
const many = 70
const each = <Made>(make: (rank: number) => Made): Made[] => Array.from({ length: many }, (_, rank) => make(rank))

export interface FullProduct {
  readonly world: World
  readonly things: Things
}

/**
 * Fills a product with more of everything than a page of a list shows: structures of one legal entity and of the region,
 * accounts, invitations, actions; and a structure with three submitted results of one questionnaire.
 */
export async function fillProduct(test: TestApp): Promise<FullProduct> {
  const world = await prepareWorld(test)
  const things = await freshThings(test, world)
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const now = clock()
  await storage.write(async (transaction) => {
    await transaction.insert(structures).values(each(aStructure))
    await transaction
      .insert(territoryMembers)
      .values(each((rank) => ({ finess: aStructure(rank).finess, territoryId: world.territories.own })))
    await transaction.insert(users).values(each((rank) => anAccount(rank, now)))
    await transaction.insert(grants).values(
      each((rank) => ({
        userId: `personne-${rank}`,
        role: 'structure' as const,
        scope: aStructure(rank).finess,
        grantedAt: now,
        givers: [],
      })),
    )
    await transaction.insert(invitations).values(each((rank) => anInvitation(rank, now)))
    await transaction.insert(actions).values(each((rank) => anAction(rank, now)))
  })
  await submitThreeTimes(test, world, now)
  return { world, things }
}

function aStructure(rank: number) {
  const name = `Résidence médicalisée Saint-Christophe-en-Brionnais n°\u00A0${rank + 1}`
  return {
    ...tilleuls,
    finess: `59001${String(rank).padStart(4, '0')}`,
    name,
    town: 'Villeneuve-d’Ascq',
    source: 'finess-classic' as const,
    dataDate: '2026-05-12',
    searchText: ` ${name.toLowerCase()} |`,
  }
}

function anAccount(rank: number, now: Date) {
  const email = `prenom.nom-compose-${rank}@ehpad.exemple.fr`
  return {
    id: `personne-${rank}`,
    email,
    name: `Prénom Nom-Composé ${rank}`,
    emailVerified: true,
    createdAt: now,
    updatedAt: now,
  }
}

function anInvitation(rank: number, now: Date) {
  return {
    id: `invitation-${rank}`,
    email: `invite-${rank}@etablissement-de-sante.exemple.fr`,
    assignments: [{ role: 'structure' as const, scope: tilleuls.finess }],
    secretHash: `empreinte-${rank}`,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
    sentAt: now,
    maker: 'operator',
    makerSince: now,
  }
}

function anAction(rank: number, now: Date) {
  return {
    id: `action-${rank}`,
    structureFiness: tilleuls.finess,
    title: `Vérifier la restauration complète du dossier de l’usager informatisé, étape ${rank + 1}`,
    details: '',
    objectiveCodes: [],
    ownerFunction: 'Responsable du système d’information',
    dueOn: `2027-0${(rank % 9) + 1}-15`,
    state: (['todo', 'in-progress', 'done'] as const)[rank % 3] ?? 'todo',
    doneOn: rank % 3 === 2 ? '2026-11-20' : null,
    history: [{ state: 'todo' as const, on: '2026-11-20' }],
    createdAt: now,
    updatedAt: now,
    revision: 1,
  }
}

/** Three years of the first diagnosis. */
async function submitThreeTimes(test: TestApp, { director }: World, now: Date): Promise<void> {
  const { finess } = tilleuls
  const as = () => test.app.contextFor(director, 'web')
  for (const year of [2024, 2025, 2026]) {
    test.setNow(new Date(`${year}-11-10T09:00:00Z`))
    const { assessment } = await addQuestionnaire(as(), { questionnaireId: 'diagnostic-initial', finess })
    const typed = {
      'referent-securite': { values: [year === 2024 ? 'personne' : 'designee'], comment: '', internal: false },
    }
    const reference = { assessmentId: assessment.id, finess }
    await saveAnswers(as(), { ...reference, typed })
    await submitNow(as(), reference)
  }
  test.setNow(now)
}
