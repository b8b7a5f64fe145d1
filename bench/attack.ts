import {
  type Adversary,
  allBut,
  attack,
  eachMember,
  eachOrganisation,
  isBlind,
  keysOf,
  narrowest,
  outsider,
  pairsThatMeet,
  probedBy,
} from '../test/comparison/attack/adversaries.ts'
import { type Claims, claimsOf } from '../test/comparison/attack/claims.ts'
import { solverRuns } from '../test/comparison/attack/highs.ts'
import { inventRegion, publishAll, type Region } from '../test/comparison/simulated-region.ts'

/*
 * `npm run attack`: every adversary of `test/comparison/adversaries.test.ts`, each member, each organisation and each pair of sites,
 * against what the rules publish of invented regions. Ends with code 1 when one of them proves something, or when a problem is not
 * solved in two minutes. `docs/decisions/0042` has the figures of a run.
 */

let broken = 0

for (const sites of [60, 200]) {
  for (const resubmitting of [0.05, 0.5]) attackRegion(sites, resubmitting)
}
attackSmallRegions()
attackSwingingRegions()
console.log(`longest problem: ${(solverRuns.longestMilliseconds / 1000).toFixed(1)} s`)
process.exit(broken > 0 ? 1 : 0)

/** Cohorts that the rules only just show: here a figure depends on each structure most. */
function attackSmallRegions(): void {
  const began = { at: performance.now(), runs: solverRuns.count }
  let [tried, seeing] = [0, 0]
  for (let seed = 1; seed <= 24; seed += 1) {
    const resubmitting = [0.1, 0.2, 0.35, 0.5][seed % 4] ?? 0.5
    const region = inventRegion({ sites: 24 + (seed % 3) * 8, releases: 6, resubmitting, topics: 1, seed })
    const still = eachOrganisation(region).map((adversary) => ({ adversary, seen: region }))
    const probing = still.map(({ adversary }) => ({ adversary, seen: probedBy(adversary, region) }))
    const all = [{ adversary: outsider, seen: region }, ...still, ...probing]
    tried += all.length
    seeing += all.filter(
      ({ adversary, seen }) => !isBlind(attack(adversary, seen, claimsOf(publishAll(seen).file))),
    ).length
  }
  console.log('24 regions of 24 to 40 sites')
  report('outsider and organisations, answering anew each time or not', tried, seeing, began)
}

/** All who answer anew go to the other end of the scale, release after release: figures move as far as they may. */
function attackSwingingRegions(): void {
  const began = { at: performance.now(), runs: solverRuns.count }
  let [tried, seeing] = [0, 0]
  for (let seed = 1; seed <= 12; seed += 1) {
    const resubmitting = [0.2, 0.35, 0.5, 0.7][seed % 4] ?? 0.5
    const region = swinging(inventRegion({ sites: 36 + (seed % 5) * 8, releases: 9, resubmitting, topics: 1, seed }))
    const claims = claimsOf(publishAll(region).file)
    const all = [outsider, ...eachOrganisation(region), ...eachMember(region)]
    tried += all.length
    seeing += all.filter((adversary) => !isBlind(attack(adversary, region, claims))).length
  }
  console.log('12 regions of 36 to 68 sites that swing')
  report('outsider, each member and organisation', tried, seeing, began)
}

function swinging(region: Region): Region {
  const begun = new Map<string, number>()
  return region.map((day, number) =>
    day.map((site) => {
      const submission = `${site.key} ${site.submission}`
      const first = begun.get(submission) ?? number
      begun.set(submission, first)
      const isHigh = first % 2 === 1
      const scores = site.scores.map((score) => (isHigh ? 100 - (score % 25) : score % 25))
      return { ...site, scores, answers: site.answers.map(() => isHigh) }
    }),
  )
}

function attackRegion(sites: number, resubmitting: number): void {
  const region = inventRegion({ sites, releases: 6, resubmitting, topics: 1, seed: sites + resubmitting * 100 })
  const claims = claimsOf(publishAll(region).file)
  console.log(`${sites} sites, ${resubmitting * 100} % answer again, ${claims.length} cohorts and topics`)
  const blind = (name: string, adversaries: readonly Adversary[]) => {
    const began = { at: performance.now(), runs: solverRuns.count }
    const seeing = adversaries.filter((adversary) => !isBlind(attack(adversary, region, claims)))
    report(name, adversaries.length, seeing.length, began)
  }
  /** Those who answer anew before each release change what is published. */
  const blindProbing = (name: string, adversaries: readonly Adversary[]) => {
    const began = { at: performance.now(), runs: solverRuns.count }
    const seeing = adversaries.filter((adversary) => {
      const probed = probedBy(adversary, region)
      return !isBlind(attack(adversary, probed, claimsOf(publishAll(probed).file)))
    })
    report(name, adversaries.length, seeing.length, began)
  }
  blind('outsider', [outsider])
  blind('each member', eachMember(region))
  blind('each legal entity and GHT', eachOrganisation(region))
  blindProbing('each member, answering anew each time', eachMember(region))
  blindProbing('each legal entity and GHT, answering anew each time', eachOrganisation(region))
  const ranks = claims.filter(({ topic }) => !topic.startsWith('Q'))
  const began = { at: performance.now(), runs: solverRuns.count }
  const coalitions = sparing(region, ranks)
  const narrow = coalitions.filter((one) => narrowest(attack(one, region, ranks)) < 5)
  report('all but one, all but two', coalitions.length, narrow.length, began)
}

/** All but each site, and all but each pair of sites. */
function sparing(region: Region, claims: readonly Claims[]): Adversary[] {
  const pairs = pairsThatMeet(claims)
  return [...[...keysOf(region)].map((key) => allBut(region, key)), ...pairs.map((pair) => allBut(region, ...pair))]
}

function report(
  name: string,
  tried: number,
  successful: number,
  began: { readonly at: number; readonly runs: number },
) {
  broken += successful
  const seconds = ((performance.now() - began.at) / 1000).toFixed(1)
  console.log(
    `  ${name}: ${tried} tried, ${successful} learned something (${solverRuns.count - began.runs} problems, ${seconds} s)`,
  )
}
