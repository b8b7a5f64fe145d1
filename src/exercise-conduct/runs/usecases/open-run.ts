import { z } from 'zod'
import { placeOf } from '#directory'
import { type Context, type LegalTime, legalTimeOf, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { withExamples } from '../../kits/examples.ts'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { Kit } from '../../kits/schema.ts'
import { allFilledIn } from '../../kits/variables.ts'
import { type KeptClock, keptClocks } from '../kept-clocks.ts'
import type { Decision, Observation, Run, RunLink } from '../run.ts'
import { elapsedMilliseconds } from '../run-clock.ts'
import {
  inOrderOfPlay,
  nextStimulus,
  type RunAnswer,
  type RunStimulus,
  type StimulusState,
  stateOfStimulus,
} from '../run-stimulus.ts'
import { listAnswers, listDecisions, listRuns as listRunsIn, listStimuli, mapDoneClocks } from '../store.ts'
import { listLinks, listObservations } from '../store-links.ts'
import { reachRun, reachStructure, runReference } from './reach-run.ts'

/** A run as its animators see it, at one instant. */
export interface OpenedRun {
  readonly run: Run
  readonly now: Date
  /** The time of the structure that plays. */
  readonly legalTime: LegalTime
  readonly elapsedMilliseconds: number
  /** The kit with its words filled in. */
  readonly kit: Kit
  readonly stimuli: readonly (RunStimulus & { readonly state: StimulusState })[]
  readonly next: RunStimulus | undefined
  readonly answers: readonly RunAnswer[]
  readonly decisions: readonly Decision[]
  readonly clocks: readonly KeptClock[]
  readonly links: readonly RunLink[]
  readonly observations: readonly Observation[]
}

/** The runs of a structure, the latest first. */
export const listRuns = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, { actor }: Context): Promise<Run[]> => {
    return listRunsIn(database, await reachStructure(database, actor, finess))
  },
})

/** The kit with which a structure would prepare a run, for people who may conduct it. Throws not-found. */
export const prepareRun = query({
  input: z.strictObject({ finess: nameInAddress, kitId: z.string() }),
  run: async (database, { finess, kitId }, { actor, kits }: Context & KitContext): Promise<Kit> => {
    await reachStructure(database, actor, finess)
    return withExamples((await kits()).get(kitId))
  },
})

export const openRun = query({
  input: runReference,
  run: async (database, reference, { actor, clock, kits }: Context & KitContext): Promise<OpenedRun> => {
    const run = await reachRun(database, actor, reference)
    return opened(database, run, (await kits()).get(run.kitId, run.kitVersion), clock())
  },
})

/** Everything about a run, for use cases that may read it. */
export async function opened(database: Database, run: Run, kit: Kit, now: Date): Promise<OpenedRun> {
  const stimuli = await listStimuli(database, run.id)
  const answers = await listAnswers(database, run.id)
  const elapsed = elapsedMilliseconds(run, now)
  const words = allFilledIn(kit, run.values)
  return {
    run,
    now,
    legalTime: legalTimeOf(await placeOf(database, run.structureFiness)),
    elapsedMilliseconds: elapsed,
    kit: words,
    stimuli: inOrderOfPlay(stimuli).map((stimulus) => {
      const state = stateOfStimulus(stimulus, answers, { state: run.state, elapsedMilliseconds: elapsed })
      return { ...stimulus, state }
    }),
    next: nextStimulus(stimuli),
    answers,
    decisions: await listDecisions(database, run.id),
    clocks: keptClocks(words.clocks, await mapDoneClocks(database, run.id), run, now),
    links: linksByRole(await listLinks(database, run.id), words.roles),
    observations: await listObservations(database, run.id),
  }
}

/** Links of players as the kit orders their roles, then those of observers by number. */
function linksByRole(links: readonly RunLink[], roles: Kit['roles']): RunLink[] {
  const rankOf = ({ role }: RunLink) => (role === null ? roles.length : roles.findIndex(({ id }) => id === role))
  return links.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || one.label.localeCompare(other.label, 'fr', { numeric: true }),
  )
}
