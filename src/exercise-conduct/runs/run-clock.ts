import { AppError } from '#kernel'
import type { Run, RunState } from './run.ts'

export const runDeeds = ['start', 'pause', 'resume', 'complete', 'cancel'] as const
export type RunDeed = (typeof runDeeds)[number]

/** From which states a deed may be done. A cancelled or completed run never runs again. */
const allowed: Readonly<Record<RunDeed, readonly RunState[]>> = {
  start: ['created'],
  pause: ['running'],
  resume: ['paused'],
  complete: ['running', 'paused'],
  cancel: ['created', 'running', 'paused'],
}

export function canDo(run: Pick<Run, 'state'>, deed: RunDeed): boolean {
  return allowed[deed].includes(run.state)
}

/** How long the exercise has run, pauses left out; 0 before its start. A clock of the server that goes back never gives less than 0. */
export function elapsedMilliseconds(
  {
    startedAt,
    endedAt,
    pausedAt,
    pausedMilliseconds,
  }: Pick<Run, 'startedAt' | 'endedAt' | 'pausedAt' | 'pausedMilliseconds'>,
  now: Date,
): number {
  if (startedAt === null) return 0
  const until = endedAt ?? pausedAt ?? now
  return Math.max(0, until.getTime() - startedAt.getTime() - pausedMilliseconds)
}

/** The run after a deed. Throws `run-deed-refused` when its state does not allow the deed. */
export function afterDeed(run: Run, deed: RunDeed, now: Date): Run {
  if (!canDo(run, deed)) throw new AppError('conflict', 'run-deed-refused')
  const next = { ...run, revision: run.revision + 1, changes: run.changes + 1 }
  switch (deed) {
    case 'start':
      return { ...next, state: 'running', startedAt: now }
    case 'pause':
      return { ...next, state: 'paused', pausedAt: now }
    case 'resume':
      return { ...resumed(next, now), state: 'running' }
    case 'complete':
      return { ...resumed(next, now), state: 'completed', endedAt: now }
    case 'cancel':
      return { ...resumed(next, now), state: 'cancelled', endedAt: now }
  }
}

function resumed(run: Run, now: Date): Run {
  if (run.pausedAt === null) return run
  const paused = Math.max(0, now.getTime() - run.pausedAt.getTime())
  return { ...run, pausedAt: null, pausedMilliseconds: run.pausedMilliseconds + paused }
}

/** When an instant of the exercise falls, were there no further pause; null before the start. */
export function instantOf(run: Run, minutes: number, now: Date): Date | null {
  if (run.startedAt === null) return null
  const pausing = run.pausedAt === null ? 0 : now.getTime() - run.pausedAt.getTime()
  return new Date(run.startedAt.getTime() + run.pausedMilliseconds + pausing + minutes * 60_000)
}
