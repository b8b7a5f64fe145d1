import { addNote, recordStep, reviewItem, saveItem, sayActivity } from '#care'
import type { Actor } from '#kernel'
import type { AppContext } from '../app.ts'
import { candidatesOf, type PlannedCandidate, type PlannedItem } from './care-of.ts'
import type { Deed } from './deed.ts'
import type { FictionalRegion, FictionalSite } from './fictional-region.ts'

interface Writing {
  readonly as: (actor: Actor) => AppContext
  readonly ars: Actor
  readonly directorOf: (site: FictionalSite) => Actor
  /** The day that is some days before today. */
  readonly before: (days: number) => string
}

const domain = 'D2'

/** What the candidates of the region and the ARS did about the programme CaRE, day after day. */
export function careDeeds(region: FictionalRegion, writing: Writing): Deed[] {
  const candidates = candidatesOf(region)
  const [first] = candidates
  return [...candidates.flatMap((candidate) => deedsOf(candidate, writing)), ...(first ? noteOn(first, writing) : [])]
}

function deedsOf(candidate: PlannedCandidate, writing: Writing): Deed[] {
  const { as, ars, directorOf, before } = writing
  const { site, category, steps, shares, items } = candidate
  const { finess } = site
  const ofSteps = steps.map(({ ago, ...step }) => ({
    on: before(ago),
    run: async () => {
      await recordStep(as(ars), { finess, domain, day: before(ago), ...step, ...(category ? { category } : {}) })
    },
  }))
  const year = before(500).slice(0, 4)
  const ofShares = shares.map(({ site: member, stays }) => ({
    on: before(200),
    run: async () => {
      const said = { value: stays, measure: 'séjours', year }
      await sayActivity(as(directorOf(member)), { finess: member.finess, member: '', ...said })
    },
  }))
  return [...ofSteps, ...ofShares, ...items.flatMap((item) => itemDeeds(item, site, writing))]
}

function itemDeeds(
  { code, ago, state, motive, review }: PlannedItem,
  site: FictionalSite,
  { as, ars, directorOf, before }: Writing,
): Deed[] {
  const { finess } = site
  const said: Deed = {
    on: before(ago),
    run: async () => {
      const facts = [{ word: 'yes', where: 'Dossier de candidature' }]
      await saveItem(as(directorOf(site)), { finess, code, revision: 0, facts, state, motive })
    },
  }
  if (!review) return [said]
  const { ago: reviewedAgo, ...word } = review
  const reviewed: Deed = {
    on: before(reviewedAgo),
    run: async () => {
      await reviewItem(as(ars), { finess, code, revision: 1, ...word })
    },
  }
  return [said, reviewed]
}

function noteOn({ site: { finess } }: PlannedCandidate, { as, ars, before }: Writing): Deed[] {
  const note = {
    text: 'Un essai mené dans un système mutualisé compte pour chaque membre.',
    answeredBy: 'Délégation au numérique en santé',
    answeredWhere: 'webinaire régional',
    answeredOn: before(100),
  }
  const run = async () => {
    await addNote(as(ars), { finess, code: 'D2.O1.D', ...note })
  }
  return [{ on: before(95), run }]
}
