import type { RegionComparison } from '#comparison'
import { type ParticipationCut, participationCuts, type RegionParticipation } from '#indicators'
import { calendarDayWords, indicatorCutWords, onlyInWholeWords, participationTitle, type TopicTitles } from '#messages'
import type { ReportFrame } from '../page-margins.ts'
import { participationCell, participationMarks } from './participation-cell.ts'
import { definitionOf, linesOf, lineTitle } from './participation-lines.ts'
import type { RegionCover } from './region-report.ts'
import { type ReleasePart, releasePart } from './release-part.ts'

/** The data of the template `reports/region-diffusable`: counts that the rules allow, and scores of the comparison. */
export interface ParticipationReport extends ReportFrame {
  readonly notice: string
  readonly cover: RegionCover
  /** What `[c]`, `[x]` and `[z]` mean. */
  readonly marks: readonly string[]
  readonly totals: readonly { readonly title: string; readonly definition: string; readonly value: string }[]
  readonly cuts: readonly ParticipationTable[]
  /** Why their lines may not add up to the whole. */
  readonly overlap: string
  /** Null as long as the region published no comparison. */
  readonly release: ReleasePart | null
}

interface ParticipationTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[]
}

/** The edition « diffusable »: participation by the rules of `#comparison`, and scores as the comparison published them. */
export function participationReport(
  told: RegionParticipation,
  comparison: RegionComparison,
  titles: TopicTitles,
): ParticipationReport {
  const { region, year, period, figures, programme } = told
  const day = calendarDayWords(period.day)
  return {
    title: ['Participation cyber de la région', region.name, day].join(' – '),
    owner: region.name,
    subject: `Participation ${year}, édition diffusable, ${day}`,
    notice: 'Édition diffusable',
    cover: {
      owner: region.name,
      facts: [
        { term: 'Situation au', value: day },
        { term: 'Édition', value: 'diffusable\u00A0: ne nomme aucune structure' },
      ],
    },
    marks: participationMarks,
    totals: figures.map((figure) => ({
      title: participationTitle(figure.indicator, programme),
      definition: definitionOf(figure.indicator),
      value: participationCell(figure.total, figure),
    })),
    cuts: participationCuts.map((cut) => tableOf(cut, told)).filter(({ rows }) => rows.length > 0),
    overlap: onlyInWholeWords,
    release: releasePart(comparison, titles),
  }
}

function tableOf(cut: ParticipationCut, told: RegionParticipation): ParticipationTable {
  const { figures, choices, programme } = told
  const rows = linesOf(cut, told).map((key) => ({
    title: lineTitle(cut, key, choices),
    cells: figures.map((figure) => participationCell(figure.cut(cut).get(key), figure)),
  }))
  return {
    title: `Par ${indicatorCutWords[cut].toLowerCase()}`,
    head: figures.map(({ indicator }) => participationTitle(indicator, programme)),
    rows,
  }
}
