import type { Fault, Part } from '#content'
import type { KitParts } from './kit-parts.ts'
import { minutesOf, relativeTime } from './relative-time.ts'
import type { Kit } from './schema.ts'

/** Phases follow one another within the duration, and stimuli within their phase, in the order of time. */
export function checkTimes(parts: KitParts): Fault[] {
  return [...checkPhases(parts), ...checkBounds(parts), ...checkOrder(parts)]
}

function checkPhases({ phases, durationMinutes }: KitParts): Fault[] {
  return phases.flatMap(({ at, thing }, index): Fault[] => {
    const previous = phases[index - 1]?.thing
    const faults: Fault[] = []
    if (previous && minutesOf(thing.from) < minutesOf(previous.to)) {
      faults.push({
        at: [...at, 'from'],
        code: 'kit-phase-overlaps',
        values: { previous: previous.id, to: previous.to },
      })
    }
    if (minutesOf(thing.to) <= minutesOf(thing.from)) faults.push({ at: [...at, 'to'], code: 'kit-phase-empty' })
    if (durationMinutes !== undefined && minutesOf(thing.to) > durationMinutes) {
      faults.push({ at: [...at, 'to'], code: 'kit-phase-too-long', values: { end: relativeTime(durationMinutes) } })
    }
    return faults
  })
}

type StimulusPart = Part<Kit['stimuli'][number]>

function checkBounds({ stimuli, phases }: KitParts): Fault[] {
  return stimuli.flatMap(({ at, thing }): Fault[] => {
    if (thing.at === undefined) return thing.spare ? [] : [{ at, code: 'kit-stimulus-without-time' }]
    const phase = phases.find((candidate) => candidate.thing.id === thing.phase)?.thing
    const minutes = minutesOf(thing.at)
    if (!phase || (minutes >= minutesOf(phase.from) && minutes <= minutesOf(phase.to))) return []
    const values = { phase: phase.id, from: phase.from, to: phase.to }
    return [{ at: [...at, 'at'], code: 'kit-stimulus-outside-phase', values }]
  })
}

/** An animator reads down the list: a stimulus above another one comes no later. Spare ones stand where the author likes. */
function checkOrder({ stimuli }: KitParts): Fault[] {
  const planned = stimuli.filter(({ thing }) => thing.at !== undefined && !thing.spare)
  return planned.flatMap((stimulus, index): Fault[] => {
    const previous = planned[index - 1]
    if (!previous || timeOf(stimulus) >= timeOf(previous)) return []
    const values = { previous: previous.thing.id, at: previous.thing.at ?? '' }
    return [{ at: [...stimulus.at, 'at'], code: 'kit-stimulus-not-ascending', values }]
  })
}

function timeOf({ thing }: StimulusPart): number {
  return minutesOf(thing.at ?? 'H+00:00')
}
