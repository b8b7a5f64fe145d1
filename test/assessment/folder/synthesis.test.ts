import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnosis, rankedAcross, type Score, type Synthesis } from '#assessment'
import type { Questionnaire } from '#questionnaires'
import { synthesize } from '../../../src/assessment/folder/synthesis.ts'
import { programme } from '../../support/data/content.ts'
import { diagnosesOf, type SeveralCase, several } from './several-questionnaires.ts'
import { backups, diagnoses, exercises, firstLook, workedProgramme } from './worked-out-by-hand.ts'

const runs = { numRuns: 150 }
const offeredIn = ({ cases }: SeveralCase) => cases.map(({ questionnaire }) => questionnaire)
const synthesisOf = (one: SeveralCase) => synthesize(programme, diagnosesOf(one), offeredIn(one))
const scopesOf = ({ axes, domains }: Synthesis) => [...axes, ...domains]
const scoresOf = (synthesis: Synthesis) => scopesOf(synthesis).map(({ id, score }) => ({ id, score }))
const idsOf = (questionnaires: readonly Questionnaire[]) => questionnaires.map(({ id }) => id)

/** The axis or domain, and the domains of an axis. */
function idsUnder(id: string): string[] {
  return [id, ...programme.domains.filter(({ axis }) => axis === id).map((domain) => domain.id)]
}

const linesUnder = ({ explanation }: Diagnosis, id: string) =>
  explanation.filter(({ theme }) => idsUnder(id).includes(theme.domain))

function isAnswered(lines: Diagnosis['explanation']): boolean {
  return lines.some(({ answer, state }) => answer?.value !== undefined && state !== 'hidden')
}

describe('the synthesis, whatever the questionnaires and the answers', () => {
  it('has a line for each axis and domain, and « not-assessed » exactly where no theme was answered', () => {
    fc.assert(
      fc.property(several, (one) => {
        const synthesis = synthesisOf(one)
        expect(scopesOf(synthesis).map(({ id }) => id)).toEqual(
          [...programme.axes, ...programme.domains].map(({ id }) => id),
        )
        for (const { id, score, sources } of scopesOf(synthesis)) {
          const answered = diagnosesOf(one).some((diagnosis) => isAnswered(linesUnder(diagnosis, id)))
          expect(!score.scored && score.reason === 'not-assessed').toBe(!answered)
          expect(sources.length > 0).toBe(answered)
        }
      }),
      runs,
    )
  })

  it('equals the diagnosis when there is one questionnaire', () => {
    fc.assert(
      fc.property(several, ({ audience, cases }) => {
        for (const one of cases) {
          const alone = { audience, cases: [one] }
          expect(scoresOf(synthesisOf(alone))).toEqual(diagnosesOf(alone)[0]?.domains)
        }
      }),
      runs,
    )
  })

  it('does not change when a questionnaire without answers is added, and lists it as missing where it asks questions', () => {
    fc.assert(
      fc.property(several, several, (one, { cases: [other] }) => {
        if (!other) return
        const added = { ...other.questionnaire, id: 'beta' }
        const blank: SeveralCase = { ...one, cases: [...one.cases, { questionnaire: added, answers: new Map() }] }
        const asked = diagnosesOf(blank).at(-1)
        for (const after of [
          synthesize(programme, diagnosesOf(one), offeredIn(blank)),
          synthesize(programme, diagnosesOf(blank), offeredIn(blank)),
        ]) {
          expect(scoresOf(after)).toEqual(scoresOf(synthesisOf(one)))
          expect(idsOf(after.next)).toContain('beta')
          for (const { id, missing } of scopesOf(after)) {
            const asks = asked && linesUnder(asked, id).some(({ state }) => state !== 'hidden')
            if (asks) expect(idsOf(missing)).toContain('beta')
          }
        }
      }),
      runs,
    )
  })

  it('hides no questionnaire: each one that asks about a subject is a source of it, or missing there', () => {
    fc.assert(
      fc.property(several, (one) => {
        const diagnoses = diagnosesOf(one)
        for (const { id, sources, missing } of scopesOf(synthesisOf(one))) {
          const asking = diagnoses.filter((diagnosis) =>
            linesUnder(diagnosis, id).some(({ state }) => state !== 'hidden'),
          )
          const told = [...idsOf(sources.map(({ questionnaire }) => questionnaire)), ...idsOf(missing)]
          expect(told.sort()).toEqual(asking.map(({ questionnaire }) => questionnaire.id).sort())
        }
      }),
      runs,
    )
  })

  it('never gains by not knowing: « je ne sais pas » never raises a floor and never lowers a ceiling', () => {
    fc.assert(
      fc.property(several, fc.nat(), fc.nat(), (one, which, place) => {
        const given = one.cases[which % one.cases.length]
        const question = given?.questionnaire.questions[place % given.questionnaire.questions.length]
        if (!given || !question) return
        const answers = new Map(given.answers).set(question.id, { value: 'ne-sait-pas' })
        const cases = one.cases.map((other) => (other === given ? { ...given, answers } : other))
        const before = scopesOf(synthesisOf(one))
        for (const [rank, { score }] of scopesOf(synthesisOf({ ...one, cases })).entries()) {
          const known = before[rank]?.score
          if (!known?.scored || !score.scored) continue
          expect(score.floor).toBeLessThanOrEqual(known.floor)
          expect(score.ceiling).toBeGreaterThanOrEqual(known.ceiling)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the diagnoses', () => {
    fc.assert(
      fc.property(several, (one) => {
        const turned = synthesize(programme, diagnosesOf(one).toReversed(), offeredIn(one))
        expect(turned).toEqual(synthesisOf(one))
      }),
      runs,
    )
  })

  it('suggests the weakest subject first, and subjects without a score last', () => {
    fc.assert(
      fc.property(several, (one) => {
        const synthesis = synthesisOf(one)
        const floorOf = ({ themes }: Questionnaire) =>
          scopesOf(synthesis)
            .filter(({ id }) => themes.some(({ domain }) => domain === id))
            .map(({ score }) => (score.scored ? score.floor : 101))
            .reduce((lowest, floor) => Math.min(lowest, floor), 101)
        const floors = synthesis.next.map(floorOf)
        expect(floors).toEqual(floors.toSorted((a, b) => a - b))
        expect(new Set(synthesis.next).size).toBe(synthesis.next.length)
      }),
      runs,
    )
  })

  it('has no overall figure', () => {
    fc.assert(
      fc.property(several, (one) => {
        expect(Object.keys(synthesisOf(one)).sort()).toEqual(['axes', 'domains', 'next', 'programme'])
      }),
      runs,
    )
  })

  it('leaves out answers given for another version of the programme', () => {
    fc.assert(
      fc.property(several, (one) => {
        const [first, ...others] = diagnosesOf(one)
        if (!first) return
        const older = { ...first, questionnaire: { ...first.questionnaire, programme: 'care@2019.1' } }
        const synthesis = synthesize(programme, [older, ...others], offeredIn(one))
        expect(scoresOf(synthesis)).toEqual(scoresOf(synthesize(programme, others, offeredIn(one))))
        expect(idsOf(synthesis.next)).toContain(first.questionnaire.id)
      }),
      runs,
    )
  })
})

describe('the measures of several questionnaires', () => {
  it('are those of the diagnosis, in its order, when there is one', () => {
    fc.assert(
      fc.property(several, (one) => {
        for (const diagnosis of diagnosesOf(one)) {
          expect(rankedAcross([diagnosis]).map(({ ranked }) => ranked)).toEqual(diagnosis.measures)
        }
      }),
      runs,
    )
  })

  it('keep the order that each questionnaire gives them, and lose none', () => {
    fc.assert(
      fc.property(several, (one) => {
        const across = rankedAcross(diagnosesOf(one))
        for (const { questionnaire, measures } of diagnosesOf(one)) {
          const own = across.filter((measure) => measure.questionnaire.id === questionnaire.id)
          expect(own.map(({ ranked }) => ranked)).toEqual(measures)
        }
        expect(across).toHaveLength(diagnosesOf(one).flatMap(({ measures }) => measures).length)
      }),
      runs,
    )
  })

  it('put essential ones first, then those that regain the most for their effort, whatever the order of the diagnoses', () => {
    fc.assert(
      fc.property(several, (one) => {
        const across = rankedAcross(diagnosesOf(one))
        expect(rankedAcross(diagnosesOf(one).toReversed())).toEqual(across)
        for (const [rank, { ranked }] of across.entries()) {
          const next = across[rank + 1]?.ranked
          if (!next) continue
          expect(Number(ranked.essential)).toBeGreaterThanOrEqual(Number(next.essential))
          if (ranked.essential !== next.essential) continue
          const gain = ({ lostWeight, measure }: typeof ranked) => lostWeight / measure.effort
          expect(gain(ranked)).toBeGreaterThanOrEqual(gain(next) - 1e-9)
        }
      }),
      runs,
    )
  })
})

describe('a structure with three questionnaires, worked out by hand', () => {
  const { axes, domains, next } = synthesize(workedProgramme, diagnoses, [exercises, firstLook, backups])
  const figures = (score: Score | undefined) =>
    score?.scored ? [score.floor, score.ceiling, score.completeness, score.level] : score?.reason

  it('has these figures by domain', () => {
    expect(domains.map(({ id, score }) => [id, figures(score)])).toEqual([
      ['D1', [50, 50, 100, 2]],
      ['D2', [35, 85, 50, 1]],
      ['D3', 'not-assessed'],
    ])
  })

  it('has these figures for the axis', () => {
    expect(figures(axes[0]?.score)).toEqual([37.5, (100 * 19) / 24, (100 * 14) / 24, 1])
  })

  it('shows the sources of each figure, and the missing questionnaires', () => {
    expect(domains.map(({ sources }) => sources.map(({ questionnaire }) => questionnaire.id))).toEqual([
      ['premier-regard'],
      ['premier-regard', 'sauvegardes'],
      [],
    ])
    expect(domains.map(({ missing }) => idsOf(missing))).toEqual([[], ['exercices'], ['exercices']])
    expect(idsOf(next)).toEqual(['exercices'])
  })

  it('caps the level of each source by its own essential question', () => {
    const source = domains[1]?.sources.find(({ questionnaire }) => questionnaire === backups)
    expect(figures(source?.score)).toEqual([70, 70, 100, 2])
    expect(source?.score).toMatchObject({ cap: { level: 3, questions: [{ id: 'copie' }] } })
  })

  it('ranks these measures first', () => {
    expect(rankedAcross(diagnoses).map(({ questionnaire, ranked }) => [questionnaire.id, ranked.measure.id])).toEqual([
      ['sauvegardes', 'copier'],
      ['premier-regard', 'reprendre'],
      ['premier-regard', 'ranger'],
    ])
  })
})
