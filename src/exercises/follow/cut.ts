import { entitiesOf, startStandings } from '../rate/year-exercises.ts'
import { type KindRate, rateOver, unitsOf, type YearRate } from '../rate/year-rate.ts'
import { exerciseLevels } from '../record/exercise.ts'
import type { LevelledExercise } from './alike.ts'
import type { CountedYears, FilteredQuestion } from './counted-years.ts'
import type { Choices, CutName, FollowedStructure, RegionFilter } from './followed.ts'

/** One line of a table of figures: what is asked when a filter is added. */
export interface CutRow {
  readonly filter: RegionFilter
  readonly rate: YearRate
}

/**
 * The figures cut by one thing. Each line equals the page filtered by it, and what an animator reads of their territory. A
 * legal entity with sites in two lines stands in both, with one standing: its duty is done wherever it was done.
 */
export function cutBy(
  name: CutName,
  { kept, asked, levels }: Pick<CountedYears, 'kept' | 'asked'> & { readonly levels: CountedLevels | undefined },
  { question, filter }: Pick<FilteredQuestion, 'question' | 'filter'>,
  choices: Choices,
): CutRow[] {
  return linesOf(name, kept, choices).flatMap(([line, members]) => {
    const standings = (line.level && levels?.done[line.level]) ?? asked
    const rate = rateOver(unitsOf(members, question), standings, question)
    const isEmpty = !rate || (isNobody(rate.es) && isNobody(rate.esms))
    return isEmpty ? [] : [{ filter: { ...filter, ...line }, rate }]
  })
}

export type CountedLevels = ReturnType<typeof startLevels>

/** Counts what was done at each level in the asked year, whatever level the filter keeps: a line of the table has its own. */
export function startLevels({ deciding, question }: Pick<FilteredQuestion, 'deciding' | 'question'>) {
  const entities = entitiesOf(deciding)
  const start = () => startStandings(entities, question)
  const done = { debutant: start(), intermediaire: start(), confirme: start() }
  return {
    done,
    add: (exercise: LevelledExercise) => {
      if (exercise.level !== null) done[exercise.level].add(exercise)
    },
  }
}

type CutLine = readonly [line: RegionFilter, members: readonly FollowedStructure[]]

/** The lines of a table, each with its structures: the list is walked once, whatever the number of lines. */
function linesOf(name: CutName, kept: readonly FollowedStructure[], choices: Choices): CutLine[] {
  const { territories, departements, groups, hasUnplaced } = choices
  switch (name) {
    case 'territory': {
      const members = Map.groupBy(kept, ({ place }) => place.territoryId)
      const ids = [...territories.map(({ id }) => id), ...(hasUnplaced ? [null] : [])]
      return ids.map((territory) => [{ territory }, members.get(territory) ?? []])
    }
    case 'departement': {
      const members = Map.groupBy(kept, ({ departement }) => departement)
      return departements.map((departement) => [{ departement }, members.get(departement) ?? []])
    }
    case 'group': {
      const pairs = kept.flatMap((structure) => structure.groups.map((group) => ({ group, structure })))
      const members = Map.groupBy(pairs, ({ group }) => group)
      return groups.map(({ id }) => [{ group: id }, (members.get(id) ?? []).map(({ structure }) => structure)])
    }
    case 'level':
      return exerciseLevels.map((level) => [{ level }, kept])
  }
}

function isNobody({ expected, apart }: KindRate): boolean {
  return expected + apart === 0
}
