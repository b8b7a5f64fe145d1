import type { StructureOutline } from '#directory'
import {
  exercisesOfYear,
  type KindRate,
  type RateQuestion,
  rateOver,
  type YearExercises,
  type YearRate,
} from '../rate/year-rate.ts'
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

/** The rate under a filter. Undefined for a year that has not begun. */
export function filteredRate({ structures, deciding, exercises, question, filter }: Asked): YearRate | undefined {
  const kept = structures.filter((structure) => isKept(structure, filter))
  return rateOver(kept, exercisesOfYear(deciding, ofLevel(exercises, filter), question), question)
}

/**
 * The figures cut by one thing. Each line equals the page filtered by it, and what an animator reads of their territory. A
 * legal entity with sites in two lines stands in both, with one standing: its duty is done wherever it was done.
 */
export function cutBy(name: CutName, asked: Asked, choices: Choices): CutRow[] {
  const { structures, deciding, exercises, question, filter } = asked
  const kept = structures.filter((structure) => isKept(structure, filter))
  const known = exercisesOfYear(deciding, ofLevel(exercises, filter), question)
  return linesOf(name, choices).flatMap((line) => {
    const facts: YearExercises = line.level ? exercisesOfYear(deciding, ofLevel(exercises, line), question) : known
    const rate = rateOver(
      kept.filter((structure) => isKept(structure, line)),
      facts,
      question,
    )
    const isEmpty = !rate || (isNobody(rate.es) && isNobody(rate.esms))
    return isEmpty ? [] : [{ filter: { ...filter, ...line }, rate }]
  })
}

function linesOf(name: CutName, { territories, departements, groups, hasUnplaced }: Choices): RegionFilter[] {
  switch (name) {
    case 'territory':
      return [...territories.map(({ id }) => ({ territory: id })), ...(hasUnplaced ? [{ territory: null }] : [])]
    case 'departement':
      return departements.map((departement) => ({ departement }))
    case 'group':
      return groups.map(({ id }) => ({ group: id }))
    case 'level':
      return exerciseLevels.map((level) => ({ level }))
  }
}

function isNobody({ expected, apart }: KindRate): boolean {
  return expected.length + apart.length === 0
}

function ofLevel(exercises: readonly LevelledExercise[], { level }: RegionFilter): readonly LevelledExercise[] {
  return level === undefined ? exercises : exercises.filter((exercise) => exercise.level === level)
}
