import { startAssessment } from '#assessment'
import { addGroupMember, saveGroup, saveTerritory } from '#directory'
import { grantRole } from '#identity'
import { type Actor, anyone, hashSecret, newId, newSecret, operator, system } from '#kernel'
import { writeWorkbook } from '#workbook'
import { invitations, sessions, users } from '../../../src/identity/tables.ts'
import { sampleStructures } from '../data/directory.ts'
import type { TestApp } from '../product/app.ts'
import { everybody, freshThings, grantOfVisitor, type Things, type Visitor, visitors, type World } from './visitors.ts'

const directorsMail = `structure-${sampleStructures.tilleuls.finess}@exemple.fr`

/** Everyone who may call a use case, by name. `things` says which link the delegate holds. */
export function callersOf(world: World, { delegationSecret }: Things): Record<string, Actor> {
  const account = (visitor: Visitor): Actor => {
    const [role, structure] = visitors[visitor]
    const grant = grantOfVisitor(visitor, world)
    const accountId = grant.groupId ? `${role}-group` : `${role}-${structure.finess}`
    return { kind: 'account', accountId, grants: [grant] }
  }
  return {
    ...Object.fromEntries(everybody.map((visitor) => [visitor, account(visitor)])),
    anyone,
    'a link': { kind: 'link', secretHash: hashSecret('a link of nothing') },
    'a delegate': { kind: 'delegate', secretHash: hashSecret(delegationSecret) },
    'the operator': operator,
    'the system': system,
  }
}

/** The rows of the accounts that call. */
export async function insertCallers(test: TestApp, world: World, things: Things): Promise<void> {
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const ids = Object.values(callersOf(world, things)).flatMap((actor) =>
    actor.kind === 'account' ? [actor.accountId] : [],
  )
  const isDirector = (id: string) => world.director.kind === 'account' && world.director.accountId === id
  const common = { name: '', emailVerified: true, twoFactorEnabled: false, createdAt: clock(), updatedAt: clock() }
  const rows = [...new Set(ids)].map((id) => ({
    ...common,
    id,
    email: isDirector(id) ? directorsMail : `${id}@exemple.fr`,
  }))
  await storage.write((transaction) => transaction.insert(users).values(rows).onConflictDoNothing())
}

/** Written once: nothing that a caller does changes it. */
let blankWorkbook: ReturnType<typeof writeWorkbook> | undefined

/** What use cases are called with. */
export async function callerThings(test: TestApp, world: World, made?: Things) {
  const things = made ?? (await freshThings(test, world))
  const nobody = test.app.contextFor(anyone, 'web')
  const context = test.app.contextFor(operator, 'command')
  const { finess, submitted, assessment, region } = things
  await grantRole(context, { id: things.compte, role: 'structure', scope: finess })
  const { questions } = test.app.catalogue.latest('pcra')
  const { secret: link } = await startAssessment(nobody, { questionnaireId: 'sauvegardes', audience: 'ESMS' })
  blankWorkbook ??= writeWorkbook(nobody, { questionnaireId: 'pcra', audience: 'ESMS' })
  const { id: emptyTerritory } = await saveTerritory(context, { region, name: `Vide ${newId()}` })
  const { id: group } = await saveGroup(context, { kind: 'organisation', name: `Groupe ${newId()}` })
  const { finess: member } = await addGroupMember(context, {
    group,
    number: sampleStructures.elsewhere.legalEntityFiness,
  })
  return {
    ...things,
    draft: { assessmentId: assessment, finess },
    done: { assessmentId: submitted.assessment, finess },
    otherQuestion: questions.find(({ theme }) => theme !== things.theme)?.id ?? '',
    link,
    emptyTerritory,
    group,
    member,
    workbook: (await blankWorkbook).bytes,
    session: await directorsSession(test, world),
    joining: await invitationOfTheDirector(test, finess),
    folder: test.app.config.DATA_DIR,
  }
}

export type CallerThings = Awaited<ReturnType<typeof callerThings>>

async function directorsSession(test: TestApp, { director }: World): Promise<string> {
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const id = newId()
  const userId = director.kind === 'account' ? director.accountId : ''
  const [createdAt, token] = [clock(), hashSecret(id)]
  const times = { createdAt, updatedAt: createdAt, expiresAt: createdAt }
  await storage.write((transaction) => transaction.insert(sessions).values({ id, userId, token, ...times }))
  return id
}

/** The secret of an invitation to another role. */
async function invitationOfTheDirector(test: TestApp, scope: string): Promise<string> {
  const { storage, clock } = test.app.contextFor(operator, 'command')
  const [secret, createdAt] = [newSecret(), clock()]
  const row = { id: newId(), email: directorsMail, assignments: [{ role: 'structure' as const, scope }] }
  const made = { maker: 'operator', makerSince: createdAt }
  const kept = {
    ...row,
    ...made,
    secretHash: hashSecret(secret),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 60_000),
  }
  await storage.write((transaction) => transaction.insert(invitations).values(kept))
  return secret
}
