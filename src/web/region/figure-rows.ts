import {
  type Choices,
  type Figure,
  type KindRate,
  lackingFigure,
  type RegionFilter,
  type RegionFollowUp,
  type YearRate,
} from '#exercises'
import { exerciseLevelWords, noTerritoryWords } from '#messages'

export type FollowedKind = 'ES' | 'ESMS'

/** One line of figures: those of a filter in a year, or of what a table cuts by. */
export interface FigureRow {
  readonly name: string
  readonly year: number
  readonly filter: RegionFilter
  readonly rate: KindRate
}

/** What one kind of structure did: its total, its cut, and its years. */
export interface KindFigures {
  readonly kind: FollowedKind
  readonly total: KindRate
  readonly cut: readonly FigureRow[]
  readonly trend: readonly FigureRow[]
}

/** The figures of each kind that the page shows, in its order. Files hold these rows too. */
export function kindFigures(shown: RegionFollowUp): KindFigures[] {
  const { rate, filter, cutRows, trend, choices, silent } = shown
  if (!rate || silent) return []
  const kinds: readonly FollowedKind[] = filter.kind ? [filter.kind] : ['ES', 'ESMS']
  return kinds.map((kind) => {
    const row = (name: string, of: YearRate, kept: RegionFilter): FigureRow => ({
      name,
      year: of.year,
      filter: { ...kept, kind },
      rate: rateOf(of, kind),
    })
    return {
      kind,
      total: rateOf(rate, kind),
      cut: cutRows
        .map((line) => row(lineName(shown.cut, line.filter, choices), line.rate, line.filter))
        .filter((each) => each.rate.expected + each.rate.apart > 0),
      trend: trend.map((each) => row(String(each.year), each, filter)),
    }
  })
}

function rateOf({ es, esms }: YearRate, kind: FollowedKind): KindRate {
  return kind === 'ES' ? es : esms
}

function lineName(cut: RegionFollowUp['cut'], filter: RegionFilter, { territories, groups }: Choices): string {
  switch (cut) {
    case 'territory':
      return territories.find(({ id }) => id === filter.territory)?.name ?? noTerritoryWords
    case 'departement':
      return filter.departement ?? ''
    case 'group':
      return groups.find(({ id }) => id === filter.group)?.name ?? ''
    case 'level':
      return filter.level ? exerciseLevelWords[filter.level] : ''
  }
}

/** The columns of figures, in their order. Under a level, nobody is late: another level may have been played. */
export function figuresIn({ rate, filter }: Pick<FigureRow, 'rate' | 'filter'>): readonly Figure[] {
  const lacking = lackingFigure(rate)
  return ['done', 'done-or-planned', 'unknown', filter.level ? 'nothing' : lacking]
}

export function countOf(figure: Figure, { expected, counts, alarm, doneOrPlanned, apart }: KindRate): number {
  switch (figure) {
    case 'expected':
      return expected
    case 'done-or-planned':
      return doneOrPlanned
    case 'late':
    case 'at-risk':
      return alarm === figure ? counts.nothing : 0
    case 'apart':
      return apart
    default:
      return counts[figure]
  }
}
