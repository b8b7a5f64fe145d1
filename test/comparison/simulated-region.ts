import {
  type Band,
  bandOf,
  type CellHistory,
  type Decision,
  decideRelease,
  type ExportedRelease,
  type MeasuredCell,
  type Member,
  type PublishedFile,
  publishedFile,
  type ShownState,
  type Topic,
  type ValuedMember,
} from '#comparison'

/** A structure of an invented region: what it answered, and how often. */
export interface Site extends Member {
  readonly kind: 'ES' | 'ESMS'
  readonly submission: number
  readonly scores: readonly number[]
  readonly answers: readonly boolean[]
}

/** The sites of a region on the day of each release. */
export type Region = readonly (readonly Site[])[]

/** Numbers that a seed decides: a failure can be played again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Shape {
  readonly sites: number
  readonly releases: number
  /** Share of the sites that answer again between two releases. */
  readonly resubmitting: number
  readonly topics?: number
  readonly seed: number
}

/** A region whose legal entities hold one to six sites, a third of them in a GHT. Some sites come and go. */
export function inventRegion({ sites, releases, resubmitting, topics = 2, seed }: Shape): Region {
  const next = chance(seed)
  const upTo = (most: number) => Math.floor(next() * most)
  const result = () => ({
    scores: Array.from({ length: topics }, () =>
      Math.min(100, Math.round(30 + 25 * (next() + next() + next() - 1.5) * 2)),
    ),
    answers: Array.from({ length: topics }, () => next() < 0.4),
  })
  const clipped = ({ scores, answers }: ReturnType<typeof result>) => ({
    scores: scores.map((score) => Math.max(0, score)),
    answers,
  })
  let entity = 0
  let left = 0
  const all = Array.from({ length: sites }, (_, index): Site => {
    if (left === 0) {
      entity += 1
      left = next() < 0.7 ? 1 : 2 + upTo(5)
    }
    left -= 1
    const groups = entity % 3 === 0 ? [`GHT${1 + (entity % 4)}`] : []
    const key = `S${String(index).padStart(3, '0')}`
    return {
      key,
      legalEntity: `E${entity}`,
      groups,
      kind: next() < 0.35 ? 'ES' : 'ESMS',
      submission: 1,
      ...clipped(result()),
    }
  })
  const days: Site[][] = []
  const seen = new Set<string>()
  let now = all.filter(() => next() < 0.9)
  for (let day = 0; day < releases; day += 1) {
    days.push(now)
    for (const { key } of now) seen.add(key)
    const entering = all.filter(({ key }) => !seen.has(key) && next() < resubmitting / 2)
    now = [
      ...now
        .filter(() => next() > resubmitting / 20)
        .map((site) =>
          next() < resubmitting ? { ...site, submission: site.submission + 1, ...clipped(result()) } : site,
        ),
      ...entering,
    ]
  }
  return days
}

export const domain = (index: number): Topic => ({ questionnaire: 'q', kind: 'domain', code: `D${index}` })
export const objective = (index: number): Topic => ({ questionnaire: 'q', kind: 'objective', code: `O${index}` })

const member = ({ key, legalEntity, groups }: Member): Member => ({ key, legalEntity, groups })
const answering = (site: Site) => ({ ...member(site), submission: site.submission })

/** The cells of a day, as the room measures them: scores become bands here, at once. */
export function measure(day: readonly Site[]): MeasuredCell[] {
  const topics = day[0]?.scores.length ?? 0
  return (['ES', 'ESMS'] as const).flatMap((cohort) => {
    const sites = day.filter(({ kind }) => kind === cohort)
    return Array.from({ length: topics }, (_, index): MeasuredCell[] => [
      {
        cohort,
        topic: domain(index),
        measured: {
          kind: 'ranks',
          width: 5,
          members: sites.map(
            (site): ValuedMember<Band> => ({ ...answering(site), value: bandOf(site.scores[index] ?? 0, 5) }),
          ),
        },
      },
      {
        cohort,
        topic: objective(index),
        measured: {
          kind: 'share',
          members: sites.map((site) => ({ ...answering(site), value: site.answers[index] ? 'yes' : 'no' })),
        },
      },
    ]).flat()
  })
}

/** Publishes every release of a region by the rules of the room. */
export function publishAll(region: Region): {
  readonly file: PublishedFile
  readonly decisions: readonly Decision[][]
} {
  const histories = new Map<string, { address: Pick<MeasuredCell, 'cohort' | 'topic'>; states: ShownState[] }>()
  const releases: ExportedRelease[] = []
  region.forEach((day, number) => {
    const earlier = [...histories.values()].map(({ address, states }) => ({
      ...address,
      history: { isWhole: true, states } satisfies CellHistory,
    }))
    const cells = decideRelease(measure(day), { isWhole: true, cells: earlier })
    for (const { cohort, topic, decision, members } of cells) {
      if (!members || decision.outcome === 'hidden') continue
      const key = `${cohort} ${topic.kind} ${topic.code}`
      const kept = histories.get(key) ?? { address: { cohort, topic }, states: [] }
      kept.states.push({ asOf: number, members, figures: decision.figures, isWithdrawn: false })
      histories.set(key, kept)
    }
    const memberships = cells.map(({ cohort, topic }) => ({
      cohort,
      topic,
      submissions: Object.fromEntries(
        day.filter(({ kind }) => kind === cohort).map(({ key, submission }) => [key, submission]),
      ),
    }))
    releases.push({ number, cells, memberships })
  })
  const members = [...new Map(region.flat().map((site) => [site.key, member(site)])).values()]
  return {
    file: publishedFile(members, releases),
    decisions: releases.map(({ cells }) => cells.map(({ decision }) => decision)),
  }
}
