import { z } from 'zod'
import { AppError, type Context, command, hashSecret, newId, newSecret } from '#kernel'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { RunLink } from '../run.ts'
import { countChange } from '../store.ts'
import { deleteLink, insertLinks, listLinks } from '../store-links.ts'
import { reachRunToAct, runReference } from './reach-run.ts'

/** A link with its secret, which is shown once and not stored. */
export interface MadeLink extends RunLink {
  readonly secret: string
}

const mostLinks = 60
const mostObservers = 20

function isNumberOfObservers(count: unknown): boolean {
  return Number.isInteger(count) && Number(count) >= 0 && Number(count) <= mostObservers
}

/**
 * Makes links for players (one for each role named) and for observers. They live as long as their maker may conduct
 * exercises of the structure, until the run is cancelled or a week after its end.
 */
export const makeLinks = command({
  action: 'conduct.make-links',
  once: true,
  input: runReference.extend({
    roles: z.array(z.string()).max(40),
    observers: z.custom<number>(isNumberOfObservers, 'run-observers-malformed'),
  }),
  run: async (transaction, { roles, observers, ...reference }, { actor, clock, kits }: Context & KitContext) => {
    const run = await reachRunToAct(transaction, actor, reference)
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    const kit = (await kits()).get(run.kitId, run.kitVersion)
    const kept = await listLinks(transaction, run.id)
    const watching = kept.filter(({ role }) => role === null).length
    const wanted = [
      ...kit.roles.filter(({ id }) => roles.includes(id)).map(({ id, title }) => ({ role: id, label: title })),
      ...Array.from({ length: observers }, (_, index) => ({
        role: null,
        label: `Observateur ${watching + index + 1}`,
      })),
    ]
    if (wanted.length === 0) throw new AppError('invalid', 'run-link-missing')
    if (kept.length + wanted.length > mostLinks)
      throw new AppError('conflict', 'run-links-full', { values: { maximum: mostLinks } })
    const made = wanted.map(({ role, label }): MadeLink => {
      const common = { id: newId(), runId: run.id, makerId: actor.accountId, createdAt: clock() }
      return { ...common, role, label, secret: newSecret() }
    })
    await insertLinks(
      transaction,
      run,
      made.map(({ secret, ...link }) => ({ ...link, secretHash: hashSecret(secret) })),
    )
    await countChange(transaction, run)
    return { id: run.id, links: made }
  },
  subject: ({ id }) => id,
})

/** Ends a link at once. What its holder noted stays. */
export const endLink = command({
  action: 'conduct.end-link',
  once: true,
  input: runReference.extend({ linkId: z.string() }),
  run: async (transaction, { linkId, ...reference }, { actor }: Context) => {
    const run = await reachRunToAct(transaction, actor, reference)
    if (!(await deleteLink(transaction, run, linkId))) throw new AppError('not-found', 'not-found')
    await countChange(transaction, run)
    return { id: linkId }
  },
  subject: ({ id }) => id,
})
