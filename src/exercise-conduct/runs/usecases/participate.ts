import { z } from 'zod'
import { placeOf } from '#directory'
import {
  AppError,
  authorize,
  byPossession,
  type Context,
  command,
  type LegalTime,
  legalTimeOf,
  lengthIssues,
  query,
  refuseIssues,
} from '#kernel'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { Kit } from '../../kits/schema.ts'
import { allFilledIn, filledIn } from '../../kits/variables.ts'
import { mostObservations } from '../limits.ts'
import { type PlayedStimulus, sentTo } from '../player-sight.ts'
import { highestRating, type Observation, type Run } from '../run.ts'
import { elapsedMilliseconds } from '../run-clock.ts'
import type { RunStimulus } from '../run-stimulus.ts'
import { countChange, insertAnswer, listAnswers, listStimuli } from '../store.ts'
import { countOtherObservations } from '../store-limits.ts'
import { listObservations, putObservation } from '../store-links.ts'
import { reachParticipation } from './active-link.ts'
import { trimmedText } from './reach-run.ts'

interface Common {
  readonly runId: string
  readonly title: string
  readonly label: string
  readonly state: Run['state']
  readonly now: Date
  /** The time of the structure that plays. */
  readonly legalTime: LegalTime
  readonly elapsedMilliseconds: number
  readonly revision: number
}

/** What the holder of a link sees. Neither a player nor an observer is given anything that is still to come. */
export type ParticipantSight =
  | (Common & {
      readonly kind: 'player'
      readonly roleText: string
      readonly cards: readonly Kit['cards'][number][]
      readonly stimuli: readonly PlayedStimulus[]
    })
  | (Common & {
      readonly kind: 'observer'
      readonly roles: Kit['roles']
      readonly objectives: Kit['objectives']
      readonly grid: Kit['observation']
      readonly stimuli: readonly RunStimulus[]
      readonly observations: readonly Observation[]
    })

export const openParticipation = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context & KitContext): Promise<ParticipantSight> => {
    const { link, run } = await reachParticipation(database, context)
    const kit = (await context.kits()).get(run.kitId, run.kitVersion)
    const stimuli = await listStimuli(database, run.id)
    const now = context.clock()
    const common: Common = {
      runId: run.id,
      title: run.title,
      label: link.label,
      state: run.state,
      now,
      legalTime: legalTimeOf(await placeOf(database, run.structureFiness)),
      elapsedMilliseconds: elapsedMilliseconds(run, now),
      revision: run.revision,
    }
    const { role } = link
    if (role !== null) {
      const roleText = filledIn(kit.roles.find(({ id }) => id === role)?.text ?? '', run.values)
      const answers = await listAnswers(database, run.id)
      // Cards are handed out by the animator, when they serve.
      return { ...common, kind: 'player', roleText, cards: [], stimuli: sentTo(role, stimuli, answers) }
    }
    const sent = stimuli.filter(({ sentAt }) => sentAt !== null)
    const latestFirst = sent.toSorted((one, other) => Number(other.sentAt) - Number(one.sentAt))
    const observations = (await listObservations(database, run.id)).filter(({ linkId }) => linkId === link.id)
    const {
      roles,
      objectives,
      observation: grid,
    } = allFilledIn({ roles: kit.roles, objectives: kit.objectives, observation: kit.observation }, run.values)
    return { ...common, kind: 'observer', roles, objectives, grid, stimuli: latestFirst, observations }
  },
})

/** A player marks what was sent to their role as handled. */
export const markHandled = command({
  action: 'conduct.mark-handled',
  input: z.strictObject({ stimulusId: z.string() }),
  run: async (transaction, { stimulusId }, context: Context) => {
    const { link, run } = await reachParticipation(transaction, context)
    const stimulus = (await listStimuli(transaction, run.id)).find(({ id }) => id === stimulusId)
    const { role } = link
    if (run.state === 'completed') throw new AppError('conflict', 'run-ended-for-player')
    if (role === null || !stimulus?.sentAt || !stimulus.recipients.includes(role)) {
      throw new AppError('not-found', 'not-found')
    }
    const authorized = authorize(context.actor, run, byPossession)
    await insertAnswer(transaction, authorized, { stimulusId, role, answeredAt: context.clock() })
    await countChange(transaction, authorized)
    return { id: run.id }
  },
  // The log of the run keeps it; the audit log does not record each mark.
  subject: () => undefined,
})

/** An observer notes or corrects what they saw: kept at once. An empty note without a rating takes the line's words away. */
export const noteObservation = command({
  action: 'conduct.note-observation',
  input: z.strictObject({
    /** `stimulus:<id>` or `grid:<id>`. */
    target: z.string().max(200),
    note: trimmedText,
    rating: z.int().min(0).max(highestRating).nullable(),
  }),
  run: async (transaction, { target, note, rating }, context: Context & KitContext) => {
    const { link, run } = await reachParticipation(transaction, context)
    if (link.role !== null) throw new AppError('not-found', 'not-found')
    refuseIssues('input-invalid', lengthIssues({ note }, { note: 4_000 }))
    const lines = (await context.kits()).get(run.kitId, run.kitVersion).observation
    const known =
      lines.some(({ id }) => target === `grid:${id}`) ||
      (await listStimuli(transaction, run.id)).some(({ id, sentAt }) => sentAt !== null && target === `stimulus:${id}`)
    if (!known) throw new AppError('not-found', 'not-found')
    const authorized = authorize(context.actor, run, byPossession)
    if ((await countOtherObservations(transaction, run.id, { linkId: link.id, target })) >= mostObservations)
      throw new AppError('conflict', 'run-observations-full', { values: { maximum: mostObservations } })
    await putObservation(transaction, authorized, { linkId: link.id, target, note, rating, notedAt: context.clock() })
    await countChange(transaction, authorized)
    return { id: run.id }
  },
  subject: () => undefined,
})
