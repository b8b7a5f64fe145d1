import { frenchSpaces } from '#kernel'
import { ratingWords } from '#messages'
import type { ReportFrame } from '../page-margins.ts'
import { examplesNotice, ownerOf, type PrintedKit } from './printed-kit.ts'

/** The data of the template `reports/exercise-grid`: what observers fill in with a pen, by objective. */
export interface GridReport extends ReportFrame {
  readonly notice: string
  readonly heading: string
  readonly about: string
  readonly hint: string
  /** `0 : pas vu` */
  readonly ratings: readonly string[]
  readonly objectives: readonly {
    readonly text: string
    readonly criteria: readonly string[]
    readonly lines: readonly string[]
  }[]
}

export function gridReport(printed: PrintedKit): GridReport {
  const { kit, structure } = printed
  return {
    title: `Grille d’observation – ${kit.title} – ${ownerOf(printed)}`,
    owner: ownerOf(printed),
    subject: `Grille d’observation – ${kit.title}, version ${kit.version}`,
    notice: 'À ne pas montrer aux joueurs',
    heading: 'Grille d’observation',
    about: frenchSpaces(`${kit.title}${structure ? ` – ${structure}` : ''}`),
    hint: structure ? '' : examplesNotice,
    ratings: ratingWords.map((words, rating) => `${rating}\u00A0: ${words.toLowerCase()}`),
    objectives: kit.objectives.map(({ id, text, criteria }) => ({
      text: frenchSpaces(text),
      criteria: criteria.map(frenchSpaces),
      lines: kit.observation.filter(({ objective }) => objective === id).map((line) => frenchSpaces(line.text)),
    })),
  }
}
