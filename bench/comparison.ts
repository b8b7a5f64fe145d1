import {
  bandOf,
  chooseCohorts,
  cohortOf,
  type Decision,
  decideRelease,
  type MeasuredCell,
  type ShownState,
  type Topic,
} from '#comparison'
import { sizeClassOf } from '#directory'
import { chance } from '../test/comparison/simulated-region.ts'
import { type RegisterSite, readRegister } from './comparison-register.ts'
import type { Line } from './measure.ts'

const releases = 8
const domains = 4
const objectives = 12
/** Of the structures, those that have answered at the first release; then those that begin, and answer again, in six months. */
const rates = { ES: { first: 0.15, begin: 0.04, again: 0.15 }, ESMS: { first: 0.015, begin: 0.004, again: 0.15 } }

/** Which structures answer, and when, is drawn: one draw may flatter. */
const draws = [1, 2, 3, 4, 5, 6]

/** What the rules let a region say over eight releases, in the mean of several draws, and what deciding on one costs. */
export async function benchComparison(): Promise<Line[]> {
  const { name, sites } = readRegister()
  const regions = [...Map.groupBy(sites, ({ region }) => region).keys()].filter((code) => ['28', '32'].includes(code))
  return regions.flatMap((region) => {
    const own = sites.filter((site) => site.region === region)
    const drawn = draws.map((seed) => publishRegion(own, seed))
    const share = (of: (decision: Decision) => boolean, from = 0) =>
      drawn.map(({ decisions }) => shareOf(decisions.slice(from).flat(), of))
    const withFigures = share(({ outcome }) => outcome !== 'hidden')
    const what = `comparison of ${region}, ${name} register:`
    const line = (words: string, ours: number, minimumRatio?: number): Line => ({
      what: `${what} ${words}`,
      unit: '%',
      ours,
      ...(minimumRatio ? { floor: 100, minimumRatio } : {}),
    })
    return [
      line('cells with figures', meanOf(withFigures), 0.8),
      line(`cells with figures, the worst of ${draws.length}`, Math.min(...withFigures)),
      line('held', meanOf(share(({ outcome }) => outcome === 'held'))),
      line('renewed, after the first', meanOf(share(({ outcome }) => outcome === 'renewed', 1))),
      line('renewed within two releases', meanOf(drawn.map(({ decisions }) => renewedWithinTwo(decisions))), 0.5),
      {
        what: `${what} the last decided`,
        unit: 'ms',
        ours: Math.max(...drawn.map(({ milliseconds }) => milliseconds)),
        maximum: 1000,
      },
    ]
  })
}

function shareOf(cells: readonly Decision[], of: (decision: Decision) => boolean): number {
  return (100 * cells.filter(of).length) / cells.length
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of the shown cells, those renewed at one of the next two releases. */
function renewedWithinTwo(decisions: readonly (readonly Decision[])[]): number {
  let [shown, renewed] = [0, 0]
  decisions.slice(0, -2).forEach((cells, number) => {
    cells.forEach((decision, cell) => {
      if (decision.outcome === 'hidden') return
      shown += 1
      const next = [decisions[number + 1]?.[cell], decisions[number + 2]?.[cell]]
      if (next.some((later) => later?.outcome === 'renewed')) renewed += 1
    })
  })
  return (100 * renewed) / shown
}

interface Answered {
  readonly submission: number
  readonly site: RegisterSite
  scores: number[]
  met: boolean[]
}

function publishRegion(sites: readonly RegisterSite[], seed: number) {
  const next = chance(seed)
  const answer = (before?: Answered['scores']) => ({
    scores: Array.from({ length: domains }, (_, domain) =>
      Math.max(0, Math.min(100, Math.round((before?.[domain] ?? 35) + (next() - 0.4) * 50))),
    ),
    met: Array.from({ length: objectives }, (_, objective) => next() < 0.2 + objective / 20),
  })
  const sizes = Map.groupBy(sites, ({ entity }) => entity)
  const sized = ({ finess, entity, kind, groups }: RegisterSite) => {
    const size = sizeClassOf(sizes.get(entity)?.length ?? 1)
    return { key: finess, legalEntity: entity, groups, kind, size }
  }
  let answered: Answered[] = sites
    .filter(({ kind }) => next() < rates[kind].first)
    .map((site) => ({ site, submission: 1, ...answer() }))
  const choice = Map.groupBy(
    answered.map(({ site }) => sized(site)),
    ({ kind }) => kind,
  )
  const histories = new Map<string, { address: Pick<MeasuredCell, 'cohort' | 'topic'>; states: ShownState[] }>()
  const decisions: Decision[][] = []
  let milliseconds = 0
  for (let number = 0; number < releases; number += 1) {
    const measured = measure(answered, (site) => {
      const member = sized(site)
      return { member, cohort: cohortOf(member, chooseCohorts(choice.get(member.kind) ?? [])) }
    })
    const began = performance.now()
    const earlier = [...histories.values()].map(({ address, states }) => ({
      ...address,
      history: { isWhole: true, states },
    }))
    const cells = decideRelease(measured, { isWhole: true, cells: earlier })
    milliseconds = performance.now() - began
    for (const { cohort, topic, decision, members } of cells) {
      if (!members || decision.outcome === 'hidden') continue
      const key = `${cohort} ${topic.code}`
      const kept = histories.get(key) ?? { address: { cohort, topic }, states: [] }
      kept.states.push({ asOf: number, members, figures: decision.figures, isWithdrawn: false })
      histories.set(key, kept)
    }
    decisions.push(cells.map(({ decision }) => decision))
    const known = new Set(answered.map(({ site }) => site.finess))
    const beginning = sites.filter(({ finess, kind }) => !known.has(finess) && next() < rates[kind].begin)
    answered = [
      ...answered.map((one) =>
        next() < rates[one.site.kind].again ? { ...one, submission: one.submission + 1, ...answer(one.scores) } : one,
      ),
      ...beginning.map((site) => ({ site, submission: 1, ...answer() })),
    ]
  }
  return { decisions, milliseconds }
}

function measure(
  answered: readonly Answered[],
  placeOf: (site: RegisterSite) => Pick<MeasuredCell, 'cohort'> & {
    readonly member: { readonly key: string; readonly legalEntity: string; readonly groups: readonly string[] }
  },
): MeasuredCell[] {
  const placed = answered.map((one) => ({ ...one, ...placeOf(one.site) }))
  const topic = (kind: Topic['kind'], code: string): Topic => ({ questionnaire: 'bench', kind, code })
  return [...Map.groupBy(placed, ({ cohort }) => cohort)].flatMap(([cohort, some]) => [
    ...Array.from({ length: domains }, (_, domain): MeasuredCell => {
      const members = some.map(({ member, scores, submission }) => ({
        ...member,
        submission,
        value: bandOf(scores[domain] ?? 0, 5),
      }))
      return { cohort, topic: topic('domain', `D${domain}`), measured: { kind: 'ranks', width: 5, members } }
    }),
    ...Array.from({ length: objectives }, (_, objective): MeasuredCell => {
      const members = some.map(({ member, met, submission }) => ({
        ...member,
        submission,
        value: met[objective] ? ('yes' as const) : ('no' as const),
      }))
      return { cohort, topic: topic('objective', `O${objective}`), measured: { kind: 'share', members } }
    }),
  ])
}
