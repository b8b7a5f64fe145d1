import { describe, expect, it } from 'vitest'
import { catalogue } from '../support/data/content.ts'

/* The programme file of 2026 corrects and completes the one of 2025, which results already given keep. */

const programme = catalogue.latestProgramme('care')
const domain = (id: string) => programme.domains.find((one) => one.id === id)

describe('the programme file of 2026', () => {
  it('is the one shown to readers, and questionnaires already released keep the file that they cite', () => {
    expect(programme.version).toBe('2026.3')
    const cited = catalogue.questionnaires.map((one) => catalogue.programmeOf(one).version)
    expect(new Set(cited)).toEqual(new Set(['2025.1']))
  })

  it('changes no item of domain 2 but for the address of its source, and says which tests of the register show it', () => {
    const before = catalogue.programmes.find(({ version }) => version === '2025.1')
    const items = (of: typeof before) =>
      of?.domains.find(({ id }) => id === 'D2')?.items.map(({ link: _link, ...item }) => item) ?? []
    const asked = items(programme).flatMap(({ code, conditions }) =>
      conditions.flatMap((each) => (each.type === 'duringPhase' && each.register ? [[code, each.register]] : [])),
    )
    expect(asked).toEqual([
      ['D2.O1.D', 'pca-field-test'],
      ['D2.O4', 'restore-test'],
    ])
    const unnamed = JSON.parse(
      JSON.stringify(items(programme), (key, value) => (key === 'register' ? undefined : value)),
    )
    expect(unnamed).toEqual(items(before))
  })

  it('sends its readers to the national programme, since the regional agency reads the same sentences', () => {
    const missing = programme.domains.map(({ toComplete = '' }) => toComplete.replaceAll(/\s+/g, ' '))
    expect(missing.filter((text) => text.includes('agence régionale'))).toEqual([])
    expect(missing.some((text) => text.includes('Demandez-les au programme national CaRE'))).toBe(true)
  })

  it('says of each day whether it is that of a signature, a publication, an opening or a closing', () => {
    const days = programme.domains.flatMap(({ calendar }) => calendar)
    expect(days.filter(({ kind }) => kind === undefined)).toEqual([])
    const of = (id: string, kind: string) => domain(id)?.calendar.flatMap((day) => (day.kind === kind ? day.date : []))
    expect(of('D2', 'opening')).toEqual(['2025-09-02'])
    expect(of('D2', 'closing')).toEqual(['2025-10-31'])
    expect(of('D2', 'declaration-opening')).toEqual(['2026-01-16'])
    expect(of('D2', 'declaration-closing')).toEqual([])
    expect(of('identification', 'signature')).toEqual(['2026-01-27'])
    expect(of('identification', 'publication')).toEqual(['2026-01-29'])
  })

  it('marks the day of domain 1 bis as doubtful', () => {
    const doubtful = domain('D1')?.calendar.filter(({ toVerify }) => toVerify !== undefined) ?? []
    expect(doubtful.map(({ date }) => date)).toEqual(['2025-06-30', '2026-01-30'])
  })

  it('has the envelopes of the first two domains, and none where no text gives one', () => {
    const envelopes = programme.domains.map(({ id, envelope }) => [id, envelope?.euros])
    expect(Object.fromEntries(envelopes)).toMatchObject({ D1: 65_000_000, D2: 45_000_000, identification: undefined })
  })

  it('gives HospiConnect seventeen items with a year each, all read in a secondary source', () => {
    const items = domain('identification')?.items ?? []
    const perYear = Object.groupBy(items, ({ due }) => due ?? 'none')
    expect(Object.entries(perYear).map(([year, due]) => [year, due?.length])).toEqual([
      ['2026', 2],
      ['2027', 7],
      ['2028', 8],
    ])
    expect(new Set(items.map(({ provenance }) => provenance))).toEqual(new Set(['reported']))
  })
})
