import type { Folder } from '#assessment'
import type { OpenedCare } from '#care'
import type { StructureExercises } from '#exercises'
import {
  applicationStateWords,
  calendarDayWords,
  domainTitle,
  dutyOutcomeWords,
  dutySentence,
  exerciseKindWords,
  exerciseStateWords,
  itemStateWords,
  yearStandingWords,
} from '#messages'
import type { OfferedResource } from '#regional-offer'
import type { PrintedPlan } from '../diagnostic/plan.ts'
import { type SynthesisReport, synthesisReport } from '../synthesis-report.ts'

/** The data of the template `reports/structure`: everything that its reader may read of one structure. */
export interface StructureReport extends SynthesisReport {
  /** What the report holds, on its cover. */
  readonly contents: string
  readonly exercises: {
    readonly year: string
    readonly rows: readonly {
      readonly day: string
      readonly kind: string
      readonly state: string
      readonly counts: string
    }[]
  }
  readonly care: {
    readonly intro: string
    readonly domains: readonly {
      readonly title: string
      /** Empty for an ESMS, which is no candidate. */
      readonly application: string
      readonly items: readonly { readonly title: string; readonly state: string }[]
    }[]
  }
}

export interface ToldStructure {
  readonly folder: Folder
  readonly exercises: StructureExercises
  readonly care: OpenedCare
  /** For the people of the structure alone: the plan is theirs. */
  readonly plan: PrintedPlan | undefined
  /** What the region and the country offer. */
  readonly offered: readonly OfferedResource[]
}

export function structureReport(told: ToldStructure, date: Date): StructureReport {
  const { folder, exercises, care, plan, offered } = told
  const synthesis = synthesisReport(folder, date, { plan, offered })
  // A reader who may not read the plan is promised none.
  const contents = plan ? 'Résultats, exercices, CaRE et plan' : 'Résultats, exercices et CaRE'
  return {
    ...synthesis,
    title: synthesis.title.replace('Synthèse de cybersécurité', 'Cybersécurité de la structure'),
    subject: synthesis.subject.replace('Synthèse', contents),
    contents,
    exercises: exercisesOf(exercises),
    care: careOf(care),
  }
}

function exercisesOf({ exercises, year, structure }: StructureExercises): StructureReport['exercises'] {
  const on = year.day ? `, le ${calendarDayWords(year.day)}` : ''
  return {
    year: `Exercice de crise ${year.year}\u00A0: ${yearStandingWords[year.standing].toLowerCase()}${on}. ${dutySentence(structure.kind)}`,
    rows: exercises.map(({ exercise, state, judgement }) => ({
      day: calendarDayWords(exercise.day),
      kind: exerciseKindWords[exercise.kind],
      state: exerciseStateWords[state],
      counts: exercise.kind === 'crisis' ? dutyOutcomeWords[judgement.outcome] : 'Sans objet',
    })),
  }
}

function careOf({ reached, domains }: OpenedCare): StructureReport['care'] {
  const isCandidate = reached.candidate.kind !== 'structure'
  return {
    intro: isCandidate
      ? `Le candidat est ${reached.name}. Un objectif est celui du candidat entier, avec tous ses membres.`
      : 'Pour un établissement ou service médico-social, les objectifs sont des repères de bonne pratique, sans financement.',
    domains: domains.map(({ domain, application, sheets }) => ({
      title: domainTitle(domain),
      application: isCandidate ? `Candidature\u00A0: ${applicationStateWords[application.state].toLowerCase()}.` : '',
      items: sheets.map(({ item, state }) => ({
        title: `${item.code} – ${item.title}`,
        state: itemStateWords[state],
      })),
    })),
  }
}
