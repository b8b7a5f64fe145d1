import { z } from 'zod'
import { AppError, type Authorized, type Context, command, lengthIssues, newId, refuseIssues } from '#kernel'
import type { Transaction } from '#storage'
import { mostStimuli } from '../../chronogram/read-chronogram.ts'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { Run } from '../run.ts'
import { elapsedMilliseconds } from '../run-clock.ts'
import type { RunStimulus } from '../run-stimulus.ts'
import { insertStimuli, listStimuli, updateRun, updateStimulus } from '../store.ts'
import { reachRunToAct, refuseOutdated, seenRun, trimmedText } from './reach-run.ts'

/** In characters. */
const longestSpot = { sender: 120, channel: 60, text: 4_000 }

const reference = seenRun.extend({ stimulusId: z.string() })

/** Sends a stimulus to its roles, early or late. Sent once, it stays sent. */
export const sendStimulus = command({
  action: 'conduct.send-stimulus',
  once: true,
  input: reference,
  run: async (transaction, { stimulusId, revision, ...named }, { actor, clock }: Context) => {
    const run = await reachRunToAct(transaction, actor, named)
    refuseOutdated(run, revision)
    if (run.state !== 'running') throw new AppError('conflict', 'run-not-running')
    const stimulus = await waiting(transaction, run, stimulusId)
    const now = clock()
    const sentElapsedMilliseconds = elapsedMilliseconds(run, now)
    await updateStimulus(transaction, run, { ...stimulus, sentAt: now, sentElapsedMilliseconds })
    await counted(transaction, run)
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

/** Leaves a stimulus out, and keeps the reason for the RETEX. */
export const skipStimulus = command({
  action: 'conduct.skip-stimulus',
  once: true,
  input: reference.extend({ motive: trimmedText }),
  run: async (transaction, { stimulusId, motive, revision, ...named }, { actor, clock }: Context) => {
    const run = await reachRunToAct(transaction, actor, named)
    refuseOutdated(run, revision)
    refuseEnded(run)
    if (motive === '') throw new AppError('invalid', 'run-motive-missing')
    refuseIssues('input-invalid', lengthIssues({ motive }, { motive: 500 }))
    const stimulus = await waiting(transaction, run, stimulusId)
    await updateStimulus(transaction, run, { ...stimulus, skippedAt: clock(), skippedMotive: motive })
    await counted(transaction, run)
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

/** Writes a stimulus on the spot and sends it. */
export const sendOnTheSpot = command({
  action: 'conduct.send-on-the-spot',
  once: true,
  input: seenRun.extend({
    sender: trimmedText,
    channel: trimmedText,
    text: trimmedText,
    recipients: z.array(z.string()).max(50),
  }),
  run: async (
    transaction,
    { revision, sender, channel, text, recipients, ...named },
    context: Context & KitContext,
  ) => {
    const run = await reachRunToAct(transaction, context.actor, named)
    refuseOutdated(run, revision)
    if (run.state !== 'running') throw new AppError('conflict', 'run-not-running')
    const { roles } = (await context.kits()).get(run.kitId, run.kitVersion)
    const known = roles.filter(({ id }) => recipients.includes(id)).map(({ id }) => id)
    const isIncomplete = text === '' || sender === '' || known.length === 0
    refuseIssues('input-invalid', [
      ...(isIncomplete ? [{ path: '', code: 'run-spot-incomplete' as const }] : []),
      ...lengthIssues({ sender, channel, text }, longestSpot),
    ])
    const now = context.clock()
    const stimuli = await listStimuli(transaction, run.id)
    if (stimuli.length >= mostStimuli)
      throw new AppError('conflict', 'run-stimuli-full', { values: { maximum: mostStimuli } })
    const stimulus: RunStimulus = {
      id: `spot-${newId()}`,
      position: Math.max(-1, ...stimuli.map(({ position }) => position)) + 1,
      origin: 'spot',
      atMinutes: Math.floor(elapsedMilliseconds(run, now) / 60_000),
      phase: '',
      kind: 'message',
      channel: channel || 'message',
      sender,
      recipients: known,
      text,
      expected: '',
      countdownMinutes: null,
      decision: '',
      note: '',
      spare: false,
      automatic: false,
      sentAt: now,
      sentElapsedMilliseconds: elapsedMilliseconds(run, now),
      skippedAt: null,
      skippedMotive: null,
    }
    await insertStimuli(transaction, run, [stimulus])
    await counted(transaction, run)
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

async function waiting(transaction: Transaction, run: Run, stimulusId: string): Promise<RunStimulus> {
  const stimulus = (await listStimuli(transaction, run.id)).find(({ id }) => id === stimulusId)
  if (!stimulus) throw new AppError('not-found', 'not-found')
  if (stimulus.sentAt !== null || stimulus.skippedAt !== null) throw new AppError('conflict', 'run-changed-elsewhere')
  return stimulus
}

function refuseEnded({ state }: Run): void {
  if (state === 'completed' || state === 'cancelled') throw new AppError('conflict', 'run-deed-refused')
}

async function counted(transaction: Transaction, run: Authorized<Run>): Promise<void> {
  await updateRun(transaction, { ...run, revision: run.revision + 1, changes: run.changes + 1 })
}
