import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Kit } from '#exercise-conduct'
import { checkKits } from '../../../src/exercise-conduct/kits/kit-content.ts'
import { contentFileOf } from '../../support/data/content-folder.ts'
import { aKit, aStimulus } from '../../support/data/kit-builder.ts'

function issuesOf(kit: unknown) {
  const text = stringify(kit, { aliasDuplicateObjects: false })
  const { issues } = checkKits({ files: [contentFileOf('kit-essai/1.0.0.yaml', text)], released: undefined })
  return issues.map(({ code, path, values }) => ({ code, path, line: Number(values?.line), text: text.split('\n') }))
}

const codesOf = (kit: unknown) => issuesOf(kit).map(({ code, path }) => `${code} ${path}`)
const withStimulus = (minute: number, change: Partial<Kit['stimuli'][number]>) => {
  const kit = aKit()
  return { ...kit, stimuli: kit.stimuli.map((one) => (one.id === `s-${minute}` ? { ...one, ...change } : one)) }
}

describe('a kit', () => {
  it('without a fault is accepted', () => {
    expect(codesOf(aKit())).toEqual([])
  })

  const { stimuli, cards, observation, phases } = aKit()
  it.each<[string, unknown, string]>([
    ['with two stimuli of one id', withStimulus(5, { id: 's-0' }), 'id-repeated stimuli[s-0].id'],
    ['that writes to nobody', withStimulus(5, { to: ['absent'] }), 'kit-role-unknown stimuli[s-5].to[1]'],
    [
      'whose role has nothing to play',
      { ...aKit(), roles: [...aKit().roles, { id: 'oisif', title: 'Oisif' }] },
      'kit-role-idle roles[oisif]',
    ],
    ['whose stimulus is in no phase', withStimulus(5, { phase: 'fin' }), 'kit-phase-unknown stimuli[s-5].phase'],
    [
      'whose stimulus comes after its phase',
      withStimulus(5, { phase: 'crise' }),
      'kit-stimulus-outside-phase stimuli[s-5].at',
    ],
    [
      'whose stimuli go back in time',
      withStimulus(10, { at: 'H+00:04' }),
      'kit-stimulus-not-ascending stimuli[s-10].at',
    ],
    ['whose stimulus has no time', withStimulus(5, { at: undefined }), 'kit-stimulus-without-time stimuli[s-5]'],
    ['whose time is a clock time', withStimulus(5, { at: '9h05' }), 'kit-time-malformed stimuli[s-5].at'],
    [
      'whose countdown has no length',
      withStimulus(5, { kind: 'countdown' }),
      'kit-countdown-without-minutes stimuli[s-5]',
    ],
    [
      'whose message has a length',
      withStimulus(5, { countdownMinutes: 5 }),
      'kit-minutes-without-countdown stimuli[s-5].countdownMinutes',
    ],
    [
      'with an undeclared variable',
      withStimulus(5, { text: '{{ville}} {{hopital}}' }),
      'kit-variable-unknown stimuli[s-5].text',
    ],
    [
      'with an unused variable',
      { ...aKit(), stimuli: stimuli.map((one) => ({ ...one, text: 'Fixe.' })) },
      'kit-variable-unused variables[hopital].id',
    ],
    ['with fifteen cards', { ...aKit(), cards: cards.slice(1) }, 'list-too-short cards'],
    ['with seven stimuli for beginners', { ...aKit(), stimuli: stimuli.slice(1) }, 'kit-stimuli-for-level stimuli'],
    [
      'whose grid observes no such objective',
      { ...aKit(), observation: [...observation, { id: 'g-3', objective: 'autre', text: 'x' }] },
      'kit-objective-unknown observation[g-3].objective',
    ],
    [
      'one objective of which nobody observes',
      { ...aKit(), observation: observation.slice(1) },
      'kit-objective-unobserved objectives[alerter]',
    ],
    [
      'whose phases overlap',
      { ...aKit(), phases: [phases[0], { ...phases[1], from: 'H+00:20' }] },
      'kit-phase-overlaps phases[crise].from',
    ],
    ['that ends after its duration', { ...aKit(), durationMinutes: 50 }, 'kit-phase-too-long phases[crise].to'],
    [
      'whose clock has no authority',
      { ...aKit(), clocks: [{ id: 'c', title: 'C', dueMinutes: 5, source: 'Loi' }] },
      'field-missing clocks[c].authority',
    ],
  ])('%s is refused there', (_what, kit, fault) => {
    expect(codesOf(kit)).toContain(fault)
  })

  it('has all its faults listed at once, each on its line', () => {
    const kit = { ...withStimulus(5, { to: ['absent'] }), titel: 'x', observation: observation.slice(1) }
    const issues = issuesOf(kit)
    expect(issues.map(({ code }) => code).sort()).toEqual(
      ['field-unknown', 'kit-objective-unobserved', 'kit-role-unknown'].sort(),
    )
    for (const { path, line, text } of issues)
      expect(text[line - 1]).toMatch(path === 'titel' ? /titel/ : /absent|alerter/)
  })

  it('may hold a spare stimulus without a time', () => {
    const spare = { ...aStimulus(0), id: 'reserve', at: undefined, spare: true }
    expect(codesOf({ ...aKit(), stimuli: [spare, ...stimuli] })).toEqual([])
  })
})
