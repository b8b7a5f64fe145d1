import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cut, type PrintedParticipation, printParticipation } from '#comparison'

interface Structure {
  readonly id: number
  readonly yes: boolean
  readonly departement: string
  readonly territory: string | null
}

const byDepartement: Cut<Structure> = { name: 'departement', keyOf: ({ departement }) => departement }
const byTerritory: Cut<Structure> = { name: 'territory', keyOf: ({ territory }) => territory }

/** So many structures on each side, in one département and one territory. */
const some = (yes: number, no: number, departement: string, territory: string | null = null): Structure[] =>
  Array.from({ length: yes + no }, (_, id) => ({ id, yes: id < yes, departement, territory }))

const print = (structures: readonly Structure[], cuts = [byDepartement]) =>
  printParticipation(structures, { cuts, isYes: ({ yes }) => yes })

const cellsOf = ({ total, cuts }: PrintedParticipation, name = 'departement') => [
  total.yes ?? total.mark,
  ...[...(cuts.get(name) ?? [])].map(([key, { yes, mark }]) => `${key} ${yes ?? mark}`),
]

describe('counts of who took part, in the edition that leaves the region', () => {
  it('prints a count of eight structures with three on each side', () => {
    expect(cellsOf(print([...some(3, 5, '02'), ...some(5, 3, '60')]))).toEqual([8, '02 3', '60 5'])
  })

  it.each([
    ['seven structures', some(3, 4, '02')],
    ['two that took part', some(2, 8, '02')],
    ['two that did not', some(8, 2, '02')],
    ['none that did not: all are betrayed', some(12, 0, '02')],
  ])('hides %s', (_, hidden) => {
    expect(cellsOf(print(hidden))).toEqual(['[c]', '02 [c]'])
  })

  it('says how many structures there are even where the count is hidden: the register is public', () => {
    expect(print(some(2, 8, '02')).total).toEqual({ n: 10, yes: null, mark: '[c]' })
  })

  it('hides the smallest printed cell beside a single hidden one: the total gives it back otherwise', () => {
    const printed = print([...some(1, 9, '02'), ...some(10, 10, '60'), ...some(5, 5, '80')])
    expect(cellsOf(printed)).toEqual([16, '02 [c]', '60 10', '80 [c]'])
  })

  it('hides a third cell when two hidden ones together are still too few on a side', () => {
    const printed = print([...some(0, 4, '02'), ...some(1, 9, '27'), ...some(10, 10, '60'), ...some(5, 5, '80')])
    expect(cellsOf(printed)).toEqual([16, '02 [c]', '27 [c]', '60 10', '80 [c]'])
  })

  it('hides a territory that its département would give back', () => {
    const structures = [
      ...some(1, 8, '02', 'Laon'),
      ...some(5, 5, '02', 'Soissons'),
      ...some(10, 10, '60', 'Oise'),
      ...some(10, 10, '80', 'Somme'),
    ]
    const printed = print(structures, [byDepartement, byTerritory])
    expect(cellsOf(printed)).toEqual([26, '02 6', '60 10', '80 10'])
    expect(cellsOf(printed, 'territory')).toEqual([26, 'Laon [c]', 'Soissons [c]', 'Oise 10', 'Somme 10'])
  })

  it('hides what a structure without a territory would be alone with', () => {
    const structures = [...some(5, 5, '02', 'Laon'), ...some(5, 5, '60', 'Oise'), ...some(0, 1, '80', null)]
    expect(cellsOf(print(structures, [byTerritory]), 'territory')).toEqual([10, 'Laon [c]', 'Oise 5'])
  })

  it('hides what two cuts together leave to a single structure', () => {
    // All of 02 but one are in Laon, and one of Laon is in 60: had 02 been printed beside Laon, the one would be known.
    const structures = [
      ...some(9, 3, '02', 'Laon'),
      ...some(1, 0, '02', 'Soissons'),
      ...some(1, 0, '60', 'Laon'),
      ...some(8, 8, '60', 'Oise'),
    ]
    const printed = print(structures, [byDepartement, byTerritory])
    const [ofDepartement, ofTerritory] = [cellsOf(printed), cellsOf(printed, 'territory')]
    expect(ofTerritory).toContain('Soissons [c]')
    expect([...ofDepartement, ...ofTerritory].filter((cell) => String(cell).endsWith('[c]')).length).toBeGreaterThan(2)
  })

  it('never lets a subtraction within one cut give back fewer than three on a side', () => {
    const structure = fc.record({
      id: fc.nat(),
      yes: fc.boolean(),
      departement: fc.constantFrom('02', '59', '60', '62', '80'),
      territory: fc.constantFrom('A', 'B', 'C', null),
    })
    fc.assert(
      fc.property(fc.array(structure, { maxLength: 90 }), (structures) => {
        const printed = print(structures, [byDepartement, byTerritory])
        for (const cut of [byDepartement, byTerritory]) {
          const cells = printed.cuts.get(cut.name) ?? new Map()
          for (const { n, yes } of cells.values())
            if (yes !== null) expect(n >= 8 && yes >= 3 && n - yes >= 3).toBe(true)
          if (printed.total.yes === null) continue
          const rest = structures.filter((one) => (cells.get(cut.keyOf(one) ?? '')?.yes ?? null) === null)
          const yes = rest.filter((one) => one.yes).length
          const isHeld = rest.length >= 8 && yes >= 3 && rest.length - yes >= 3
          const isNothingPrinted = rest.length === structures.length
          expect(rest.length === 0 || isHeld || isNothingPrinted).toBe(true)
        }
      }),
    )
  })
})
