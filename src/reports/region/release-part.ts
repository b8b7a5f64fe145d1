import type { peerBand } from '#charts'
import { fewestForQuartiles, type PrintedCell, type RegionComparison, sharePrint } from '#comparison'
import {
  bandWords,
  calendarDayWords,
  cohortWords,
  enumeration,
  hiddenQuartilesWords,
  hiddenWords,
  quartilesWords,
  type TopicTitles,
} from '#messages'

/** The last release of the comparison, as its page prints it. */
export interface ReleasePart {
  readonly day: string
  /** The regions compared together; empty when the release is of one region. */
  readonly across: string
  readonly cohorts: readonly {
    readonly title: string
    readonly questionnaires: readonly {
      readonly title: string
      readonly domains: readonly DomainRow[]
      /** Whether a domain of the table has quartiles. */
      readonly hasQuartiles: boolean
      /** Why others have none; empty where all have them. */
      readonly quartileNote: string
      readonly objectives: readonly ReleaseRow[]
    }[]
  }[]
}

interface ReleaseRow {
  readonly title: string
  /** `[c]` with its reason for a hidden figure. */
  readonly value: string
  readonly of: string
}

interface DomainRow extends ReleaseRow {
  readonly quartiles: string
  readonly band: Omit<Parameters<typeof peerBand>[0], 'title'> | null
}

/** Null as long as nothing is published, and when the seals of the releases do not hold. */
export function releasePart(comparison: RegionComparison, titles: TopicTitles): ReleasePart | null {
  const { release, cells, isAcross, regions, isDamaged } = comparison
  if (!release || isDamaged) return null
  return {
    day: calendarDayWords(release.day),
    across: isAcross ? enumeration(regions.map(({ name }) => name)) : '',
    cohorts: [...Map.groupBy(cells, ({ cohort }) => cohort)].map(([cohort, some]) => ({
      title: cohortWords(cohort),
      questionnaires: [...Map.groupBy(some, ({ topic }) => topic.questionnaire)].map(([id, own]) => ({
        title: titles.questionnaire(id),
        ...domainsOf(own, titles),
        objectives: own.filter(({ topic }) => topic.kind === 'objective').map((cell) => objectiveRow(cell, titles)),
      })),
    })),
  }
}

function domainsOf(cells: readonly PrintedCell[], titles: TopicTitles) {
  const ranks = cells.flatMap(({ figures }) => (figures?.kind === 'ranks' ? [figures] : []))
  const without = ranks.filter(({ quartiles }) => quartiles === null)
  return {
    domains: cells.filter(({ topic }) => topic.kind === 'domain').map((cell) => domainRow(cell, titles)),
    hasQuartiles: without.length < ranks.length,
    quartileNote: hiddenQuartilesWords(without, fewestForQuartiles),
  }
}

function domainRow(cell: PrintedCell, titles: TopicTitles): DomainRow {
  const title = titles.topic(cell.topic)
  const { figures } = cell
  if (figures?.kind !== 'ranks') return { title, value: hiddenText(cell), quartiles: '', of: '', band: null }
  const { middle, quartiles, n } = figures
  return {
    title,
    value: `${bandWords(middle)}, ${n} structures`,
    quartiles: quartiles ? quartilesWords(quartiles) : '[c]',
    of: dayOf(cell),
    band: { middle, quartiles, own: null },
  }
}

function objectiveRow(cell: PrintedCell, titles: TopicTitles): ReleaseRow {
  const title = titles.topic(cell.topic)
  return cell.figures?.kind === 'share'
    ? { title, value: sharePrint(cell.figures), of: dayOf(cell) }
    : { title, value: hiddenText(cell), of: '' }
}

function hiddenText({ why }: PrintedCell): string {
  return `[c] caché${why ? `\u00A0: ${hiddenWords[why]}` : ''}`
}

function dayOf({ asOf }: PrintedCell): string {
  return asOf === null ? '' : calendarDayWords(asOf)
}
