import { describe, expect, it } from 'vitest'
import { type CandidateKind, isForCandidatesAlone, type JudgedCondition, judgeCondition, silentFact } from '#care'
import { missingItems, missingToDeclare } from '../../src/care/items/missing.ts'
import { catalogue } from '../support/data/content.ts'

const domain = catalogue.latestProgramme('care').domains.find(({ id }) => id === 'D2')
const [item] = domain?.items ?? []

describe('what is missing of an item that is reached', () => {
  it.each<readonly [CandidateKind, number]>([
    ['group', 1],
    ['legal-entity', 1],
    ['structure', 0],
  ])('for a %s whose conditions are not all said', (kind, count) => {
    if (!domain || !item) throw new Error('no domain 2')
    const open = {
      condition: { type: 'other', text: 'Fait.' },
      judged: { standing: 'unknown', found: { what: 'nothing-said' } },
    } as JudgedCondition
    expect(missingItems(domain, [{ item, state: 'met', conditions: [open] }], kind)).toHaveLength(count)
    expect(missingItems(domain, [{ item, state: 'unmet', conditions: [open] }], kind)).toHaveLength(1)
  })
})

describe('what is missing in several domains', () => {
  const lacking = (code: string, due: string | null) =>
    ({ item: { ...item, code }, state: 'unmet', conditions: [], due }) as ReturnType<typeof missingItems>[number]
  const later = lacking('later', '2028')
  const sooner = lacking('sooner', '2027-03-31')
  const undated = lacking('undated', null)

  it.each([
    ['filed', 'none', ['sooner', 'undated', 'later']],
    ['rejected', 'withdrawn', ['sooner', 'undated', 'later']],
    ['refused', 'retained', ['later', 'sooner', 'undated']],
    ['none', 'none', ['sooner', 'later', 'undated']],
  ] as const)('with an application %s, then one %s: what is asked now comes first', (first, second, order) => {
    const domains = [
      { application: { state: first }, missing: [undated, sooner] },
      { application: { state: second }, missing: [later] },
    ]
    expect(missingToDeclare(domains).map(({ item: { code } }) => code)).toEqual(order)
  })
})

describe('a condition that counts from a day of candidates', () => {
  const [reviewed] = item?.conditions.filter(({ type }) => type === 'reviewedBetween') ?? []
  const anchors = { application: null, publication: null, declaration: null, today: '2026-11-22' }
  const fact = { ...silentFact, days: ['2026-03-12'] }

  it.each<readonly [CandidateKind, boolean]>([
    ['group', false],
    ['legal-entity', false],
    ['structure', true],
  ])('asks nothing of an ESMS, and a day of a candidate: %s', (kind, isSilent) => {
    if (!domain || !item || !reviewed) throw new Error('no domain 2')
    const judged = judgeCondition(reviewed, { fact, anchors })
    expect([judged.standing, isForCandidatesAlone(reviewed, judged, kind)]).toEqual(['unknown', isSilent])
    const sheet = { item, state: 'unmet' as const, conditions: [{ condition: reviewed, judged } as JudgedCondition] }
    expect(missingItems(domain, [sheet], kind)[0]?.conditions).toHaveLength(isSilent ? 0 : 1)
  })

  it('still asks an ESMS for a day after the one that the text gives', () => {
    if (!reviewed) throw new Error('no domain 2')
    const judged = judgeCondition(reviewed, { fact: { ...fact, days: ['2022-07-15'] }, anchors })
    expect([judged.standing, isForCandidatesAlone(reviewed, judged, 'structure')]).toEqual(['not-met', false])
  })

  it('asks an ESMS for no day that would meet nothing, and still asks a candidate', () => {
    if (!reviewed) throw new Error('no domain 2')
    const silent = judgeCondition(reviewed, { fact: silentFact, anchors })
    const validated = { type: 'validated', by: 'representant-legal' } as const
    const kinds = ['structure', 'legal-entity'] as const
    expect(kinds.map((kind) => isForCandidatesAlone(reviewed, silent, kind))).toEqual([true, false])
    expect(isForCandidatesAlone(validated, judgeCondition(validated, { fact: silentFact, anchors }), 'structure')).toBe(
      false,
    )
  })
})
