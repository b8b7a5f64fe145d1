import type { CareFigures } from '#care'
import type { RegionFollowUp } from '#exercises'
import type { ReportedIndicators } from '#indicators'
import { calendarDayWords, followedWords, nothingOpenWords, numberWords, periodDayWords } from '#messages'
import type { RegionalPlan } from '#regional-plan'
import type { ReportFrame } from '../page-margins.ts'
import { type CarePart, carePart } from './care-part.ts'
import { type ExercisePart, exercisePart } from './exercise-years.ts'
import { type CutTable, cutTables, definitionsOf, type FigureSection, figureSections } from './figure-sections.ts'
import { type ChangedFigure, changedPart, type ImportedTable, importedPart } from './imported-part.ts'
import { type MissedPart, missedPart } from './missed-questions.ts'
import { type MovementTable, movementsOf } from './movements.ts'
import { type RegionPictures, regionPictures } from './pictures.ts'
import { type PlanPart, planPart } from './plan-part.ts'

export interface RegionCover {
  readonly owner: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
}

/** The data of the template `reports/region`: everything that people who follow a region may read. It names structures. */
export interface RegionReport extends ReportFrame {
  readonly notice: string
  readonly cover: RegionCover & {
    readonly about: string
    /** Where the edition that names nobody is found: the region alone prints it. */
    readonly wider: string
  }
  /** Why there is nothing to count, in a region without structure; empty elsewhere. */
  readonly nothing: string
  /** « Aujourd’hui », or the last day of a year that is over. */
  readonly dayHeading: string
  readonly sections: readonly FigureSection[]
  readonly pictures: RegionPictures
  readonly cuts: readonly CutTable[]
  readonly movements: readonly MovementTable[]
  readonly missed: MissedPart
  readonly exercises: ExercisePart
  readonly care: CarePart | null
  readonly plan: PlanPart | null
  readonly imported: readonly ImportedTable[]
  readonly changed: readonly ChangedFigure[]
  readonly definitions: ReturnType<typeof definitionsOf>
}

export interface ReportedRegion {
  readonly indicators: ReportedIndicators
  readonly exercises: RegionFollowUp
  readonly care: CareFigures
  readonly plan: RegionalPlan
}

const noPictures: RegionPictures = { map: null, heat: null, levels: null }

/** The edition « interne ». */
export function regionReport({ indicators, exercises, care, plan }: ReportedRegion): RegionReport {
  const { shown } = indicators
  const { year, period, today, structures } = shown
  const place = followedWords(shown).join(' – ')
  const day = calendarDayWords(period?.day ?? today)
  const isEmpty = structures === 0
  return {
    title: `Suivi cyber de la région – ${place} – ${day}`,
    owner: place,
    subject: `Suivi cyber ${year}, édition interne, ${day}`,
    notice: 'Édition interne – nomme des structures',
    cover: {
      about: `Les indicateurs ${shown.isWhole ? 'de la région' : 'd’une partie de la région'}, pour son plan cyber`,
      wider: shown.isWhole
        ? 'Pour un public plus large, imprimer l’édition diffusable.'
        : 'Pour un public plus large, demander à la région son édition diffusable.',
      owner: place,
      facts: [
        { term: 'Situation au', value: day },
        { term: 'Structures ouvertes', value: `${numberWords(structures)}${partsWords(shown)}` },
        { term: 'Édition', value: 'interne\u00A0: elle nomme des structures et montre des scores' },
      ],
    },
    nothing: emptyWords(shown),
    dayHeading: periodDayWords(shown),
    sections: isEmpty ? [] : figureSections(indicators),
    pictures: isEmpty ? noPictures : regionPictures(shown),
    cuts: isEmpty ? [] : cutTables(indicators),
    movements: movementsOf(shown),
    missed: missedPart(indicators.missed),
    exercises: exercisePart(exercises),
    care: carePart(care),
    plan: planPart(plan),
    imported: importedPart(shown.imported),
    changed: changedPart(shown.imported),
    definitions: definitionsOf(indicators),
  }
}

function partsWords({ unplaced, unclassified }: ReportedIndicators['shown']): string {
  const parts = [
    ...(unplaced > 0 ? [`${numberWords(unplaced)} sans territoire`] : []),
    ...(unclassified > 0 ? [`${numberWords(unclassified)} sans type connu`] : []),
  ]
  return parts.length > 0 ? `, dont ${parts.join(' et ')}` : ''
}

function emptyWords({ structures, choices }: ReportedIndicators['shown']): string {
  return structures === 0 ? nothingOpenWords(choices) : ''
}
