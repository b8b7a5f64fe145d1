import type { StructureOutline } from '#directory'
import { entitiesOf, exercisesOfYear, type YearExercises } from '../rate/year-exercises.ts'
import { type KindRate, type RateQuestion, rateOver, unitsOf, type YearRate } from '../rate/year-rate.ts'
import { exerciseLevels } from '../record/exercise.ts'
import type { LevelledExercise } from './alike.ts'
import { type Choices, type CutName, type FollowedStructure, isKept, type RegionFilter } from './followed.ts'

/** One line of a table of figures: what is asked when a filter is added. */
export interface CutRow {
  readonly filter: RegionFilter
  readonly rate: YearRate
}

interface Asked {
  readonly structures: readonly FollowedStructure[]
  /** The structures that decide on those: their legal entities, wherever their sites are in the region. */
  readonly deciding: readonly StructureOutline[]
  readonly exercises: readonly LevelledExercise[]
  readonly question: RateQuestion
  readonly filter: RegionFilter
}

/** The rates under a filter, and what they were worked out from. */
export interface FilteredYears {
  readonly kept: readonly FollowedStructure[]
  /** What was done in the year asked. */
  readonly done: YearExercises
  /** One for each of the years that has begun, in their order. */
  readonly rates: readonly YearRate[]
}

export function filteredYears(asked: Asked, years: readonly number[] = [asked.question.year]): FilteredYears {
  const { structures, deciding, exercises, question, filter } = asked
  const kept = structures.filter((structure) => isKept(structure, filter))
  const [units, entities] = [unitsOf(kept, question), entitiesOf(deciding)]
  const byYear = Map.groupBy(ofLevel(exercises, filter), ({ day }) => Number(day.slice(0, 4)))
  const doneIn = (year: number) => exercisesOfYear(entities, byYear.get(year) ?? [], { year, today: question.today })
  const found = years.map((year) => ({ year, done: doneIn(year) }))
  const rates = found.map(({ year, done }) => rateOver(units, done, { ...question, year }))
  const ofAsked = found.find(({ year }) => year === question.year)?.done ?? doneIn(question.year)
  return { kept, done: ofAsked, rates: rates.filter((rate) => rate !== undefined) }
}

/**
 * The figures cut by one thing. Each line equals the page filtered by it, and what an animator reads of their territory. A
 * legal entity with sites in two lines stands in both, with one standing: its duty is done wherever it was done.
 */
export function cutBy(
  name: CutName,
  { kept, done }: Pick<FilteredYears, 'kept' | 'done'>,
  { deciding, exercises, question, filter }: Asked,
  choices: Choices,
): CutRow[] {
  return linesOf(name, kept, choices).flatMap(([line, members]) => {
    const facts = line.level ? exercisesOfYear(entitiesOf(deciding), ofLevel(exercises, line), question) : done
    const rate = rateOver(unitsOf(members, question), facts, question)
    const isEmpty = !rate || (isNobody(rate.es) && isNobody(rate.esms))
    return isEmpty ? [] : [{ filter: { ...filter, ...line }, rate }]
  })
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
  return expected.length + apart.length === 0
}

function ofLevel(exercises: readonly LevelledExercise[], { level }: RegionFilter): readonly LevelledExercise[] {
  return level === undefined ? exercises : exercises.filter((exercise) => exercise.level === level)
}
