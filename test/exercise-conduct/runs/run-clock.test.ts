import { describe, expect, it } from 'vitest'
import type { Run } from '#exercise-conduct'
import { keptClocks } from '../../../src/exercise-conduct/runs/kept-clocks.ts'
import { sentTo } from '../../../src/exercise-conduct/runs/player-sight.ts'
import { afterDeed, elapsedMilliseconds, instantOf } from '../../../src/exercise-conduct/runs/run-clock.ts'
import {
  dueAutomatically,
  inOrderOfPlay,
  nextStimulus,
  type RunStimulus,
  stateOfStimulus,
  stimuliOf,
} from '../../../src/exercise-conduct/runs/run-stimulus.ts'
import { aKit, aStimulus } from '../../support/data/kit-builder.ts'

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 29, 9, minute, second))
const minutes = (count: number) => count * 60_000
const created: Run = {
  id: 'r',
  structureFiness: '590000105',
  kitId: 'kit-essai',
  kitVersion: '1.0.0',
  title: 'Essai',
  values: {},
  state: 'created',
  createdAt: at(0),
  startedAt: null,
  pausedAt: null,
  pausedMilliseconds: 0,
  endedAt: null,
  revision: 1,
  changes: 1,
  exerciseId: null,
}

describe('the clock of a run', () => {
  const running = afterDeed(created, 'start', at(0))
  const paused = afterDeed(running, 'pause', at(10))
  const resumed = afterDeed(paused, 'resume', at(25))

  it.each<[string, Run, Date, number]>([
    ['stands at zero before the start', created, at(50), 0],
    ['counts from the start', running, at(7, 30), 7.5],
    ['stands still during a pause', paused, at(20), 10],
    ['leaves the pause out', resumed, at(30), 15],
    ['leaves two pauses out', afterDeed(afterDeed(resumed, 'pause', at(30)), 'resume', at(32)), at(40), 23],
    ['stops at the end', afterDeed(resumed, 'complete', at(35)), at(59), 20],
    ['counts no pause in which the exercise ended', afterDeed(paused, 'complete', at(40)), at(59), 10],
    ['never goes below zero when the server’s clock goes back', running, new Date(0), 0],
  ])('%s', (_what, run, now, expected) => {
    expect(elapsedMilliseconds(run, now)).toBe(minutes(expected))
  })

  it('gives a planned minute its instant, later by each pause, the present one included', () => {
    expect(instantOf(created, 5, at(0))).toBeNull()
    expect(instantOf(resumed, 20, at(30))).toEqual(at(35))
    expect(instantOf(paused, 20, at(15))).toEqual(at(25))
  })

  it.each([
    [created, 'pause'],
    [running, 'start'],
    [running, 'resume'],
    [paused, 'pause'],
    [afterDeed(running, 'complete', at(9)), 'cancel'],
    [afterDeed(running, 'cancel', at(9)), 'start'],
  ] as const)('refuses what its state does not allow', (run, deed) => {
    expect(() => afterDeed(run, deed, at(12))).toThrow(expect.objectContaining({ code: 'run-deed-refused' }))
  })
})

describe('the state of a stimulus', () => {
  const [first] = stimuliOf({ stimuli: [aStimulus(5, { to: ['direction', 'informatique'] })] }, {})
  if (!first) throw new Error('no stimulus')
  const running = (minute: number) => ({ state: 'running' as const, elapsedMilliseconds: minutes(minute) })
  const answer = (role: string) => ({ stimulusId: 's-5', role, answeredAt: at(9) })
  const sent = { ...first, sentAt: at(6) }

  it.each([
    ['to come before its minute', first, [], running(4), 'to-come'],
    ['due at its minute, and not sent', first, [], running(5), 'due'],
    ['sent while one of its roles has not answered', sent, [answer('direction')], running(9), 'sent'],
    ['answered once all of them have', sent, [answer('direction'), answer('informatique')], running(9), 'answered'],
    [
      'missed when the exercise ends first',
      first,
      [],
      { state: 'completed' as const, elapsedMilliseconds: minutes(60) },
      'missed',
    ],
    ['spare at any time', { ...first, spare: true }, [], running(50), 'spare'],
    ['skipped with its motive', { ...first, skippedAt: at(6), skippedMotive: 'joué' }, [], running(50), 'skipped'],
    ['to come before the start', first, [], { state: 'created' as const, elapsedMilliseconds: 0 }, 'to-come'],
  ])('is %s', (_what, stimulus, answers, run, expected) => {
    expect(stateOfStimulus(stimulus, answers, run)).toBe(expected)
  })

  it('leads to the earliest that waits', () => {
    const stimuli = stimuliOf(aKit(), {})
    const [one, two] = stimuli
    expect(nextStimulus(stimuli)?.id).toBe('s-0')
    expect(
      nextStimulus([{ ...one, sentAt: at(1) } as never, { ...two, spare: true } as never, ...stimuli.slice(2)])?.id,
    ).toBe('s-10')
  })

  it('is read in the order of play, the spare ones last and by their time', () => {
    const written = ['later', 'untimed', 'first', 'sooner'].map((id, position) => ({ ...first, id, position }))
    const [later, untimed, course, sooner] = written
    const stimuli = [
      { ...later, spare: true, atMinutes: 42 },
      { ...untimed, spare: true, atMinutes: null },
      { ...course, atMinutes: 90 },
      { ...sooner, spare: true, atMinutes: 20 },
    ] as RunStimulus[]
    expect(inOrderOfPlay(stimuli).map(({ id }) => id)).toEqual(['first', 'sooner', 'later', 'untimed'])
  })

  it('is sent by the server only when the kit says so, and its time has come', () => {
    const stimuli = [first, { ...first, id: 'auto', automatic: true }]
    expect(dueAutomatically(stimuli, minutes(5)).map(({ id }) => id)).toEqual(['auto'])
    expect(dueAutomatically(stimuli, minutes(5) - 1)).toEqual([])
  })
})

describe('what a player sees', () => {
  it('is what was sent to the role, and nothing of what is expected, noted or still to come', () => {
    const [one, two, three] = stimuliOf(aKit(), { hopital: 'Valmont' })
    const secret = { note: 'SECRET', expected: 'SECRET', decision: 'SECRET' }
    const stimuli = [
      { ...one, ...secret, sentAt: at(1) },
      { ...two, ...secret },
      { ...three, sentAt: at(2) },
    ] as never
    const seen = sentTo('direction', stimuli, [])
    expect(seen.map(({ text }) => text)).toEqual(['Message de la minute 0 à Valmont.'])
    expect(JSON.stringify(seen)).not.toContain('SECRET')
  })
})

describe('the clocks of the law', () => {
  const clock = { id: 'cnil', title: 'CNIL', dueMinutes: 30, authority: 'CNIL', source: 'RGPD' }
  const atOnce = { ...clock, id: 'cert', dueMinutes: 0 }
  const running = afterDeed(created, 'start', at(0))
  const statesAt = (minute: number, done: [string, Date][] = []) =>
    keptClocks([clock, atOnce, { ...clock, id: 'later', startsAt: 'H+00:20' }], new Map(done), running, at(minute)).map(
      ({ state }) => state,
    )

  it('are late once their delay has passed, counted from where it starts', () => {
    expect(statesAt(10)).toEqual(['open', 'open', 'open'])
    expect(statesAt(40)).toEqual(['late', 'open', 'open'])
  })

  it('« sans délai » is missed when the exercise ends without it', () => {
    const ended = afterDeed(running, 'complete', at(40))
    expect(keptClocks([atOnce], new Map(), ended, at(50)).map(({ state }) => state)).toEqual(['late'])
  })

  it('are kept, or kept late; « sans délai » is kept once done', () => {
    expect(
      statesAt(50, [
        ['cnil', at(29)],
        ['cert', at(5)],
        ['later', at(51)],
      ]),
    ).toEqual(['kept', 'kept', 'kept-late'])
  })
})
