import type { RegionRowsRandom, SiteRow, SubmissionRow } from './random-region.ts'

/*
 * Each indicator from its definition alone, over raw rows, in the most naive way: loops, no shared code. Shares are
 * [part, whole, unknown]; scores and numbers are the list of their values.
 */

export interface Asked {
  /** The day on which the figures are asked. */
  readonly day: string
  readonly keep: (site: SiteRow) => boolean
}

type Count = readonly [part: number, whole: number, unknown: number]

const isOpen = ({ openedOn, closedOn }: SiteRow, day: string) =>
  (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day)

const milliseconds = (day: string) => new Date(`${day}T12:00:00Z`).getTime()
const daysBetween = (from: string, to: string) => Math.round((milliseconds(to) - milliseconds(from)) / 86_400_000)

export function openSites({ sites }: RegionRowsRandom, { day, keep }: Asked): SiteRow[] {
  return sites.filter((site) => isOpen(site, day) && keep(site))
}

/** The last submission of each questionnaire of a site, made by the day. */
function inForce({ submissions }: RegionRowsRandom, site: SiteRow, day: string): SubmissionRow[] {
  const found: SubmissionRow[] = []
  for (const questionnaire of ['sauvegardes', 'pcra']) {
    let last: SubmissionRow | undefined
    for (const each of submissions) {
      if (each.site !== site.name || each.questionnaire !== questionnaire || each.on > day) continue
      if (!last || each.on > last.on) last = each
    }
    if (last) found.push(last)
  }
  return found
}

function countSites(
  rows: RegionRowsRandom,
  asked: Asked,
  say: (site: SiteRow) => 'yes' | 'no' | 'unknown' | 'out',
): Count {
  let [part, whole, unknown] = [0, 0, 0]
  for (const site of openSites(rows, asked)) {
    const answer = say(site)
    if (answer === 'out') continue
    whole += 1
    if (answer === 'yes') part += 1
    if (answer === 'unknown') unknown += 1
  }
  return [part, whole, unknown]
}

function isHeld(
  { referents }: RegionRowsRandom,
  site: SiteRow,
  functions: readonly string[],
  day: string,
  fresh = false,
) {
  return referents.some((row) => {
    if (row.site !== site.name || !functions.includes(row.function) || row.standing === 'vacant') return false
    if (row.enteredOn > day || (row.leftOn !== null && row.leftOn <= day)) return false
    const confirmed = [row.enteredOn, ...row.confirmedOn].filter((each) => each <= day)
    return !fresh || confirmed.some((each) => daysBetween(each, day) <= 365)
  })
}

const security = ['rssi', 'ssi-referent']

/** What a site or an entity did for the year: the best of its exercises. */
function yearly({ exercises }: RegionRowsRandom, names: readonly string[], day: string) {
  const found = new Set<string>()
  for (const exercise of exercises) {
    if (exercise.kind !== 'crisis' || exercise.status === 'cancelled') continue
    if (exercise.day.slice(0, 4) !== day.slice(0, 4)) continue
    if (!exercise.structures.some((name) => names.includes(name))) continue
    const held = exercise.status === 'held' && exercise.day <= day
    if (!held) found.add(exercise.day > day ? 'planned' : exercise.day === day ? 'planned' : 'unknown')
    else found.add(exercise.trigger === 'cyber' ? 'done' : 'unknown')
  }
  return ['done', 'planned', 'unknown'].find((each) => found.has(each)) ?? 'nothing'
}

function countYearly(
  rows: RegionRowsRandom,
  { day, keep }: Asked,
  kind: 'ES' | 'ESMS',
  reached: readonly string[],
): Count {
  const first = `${day.slice(0, 4)}-01-01`
  const ofKind = rows.sites.filter((site) => site.kind === kind)
  const kept = ofKind.filter(keep)
  const units =
    kind === 'ESMS' ? kept.map((site) => [site]) : Object.values(Object.groupBy(kept, ({ name }) => name[0] ?? ''))
  let [part, whole, unknown] = [0, 0, 0]
  for (const unit of units) {
    if (!unit?.some((site) => isOpen(site, first)) || !unit.some((site) => isOpen(site, day))) continue
    const entity = unit[0]?.name[0]
    // A site closed before the year began did nothing in it.
    const all = (kind === 'ES' ? ofKind.filter(({ name }) => name.startsWith(entity ?? '?')) : unit).filter(
      ({ closedOn }) => closedOn === null || closedOn > first,
    )
    const standing = yearly(
      rows,
      all.map(({ name }) => name),
      day,
    )
    whole += 1
    if (reached.includes(standing)) part += 1
    if (standing === 'unknown') unknown += 1
  }
  return [part, whole, unknown]
}

function objective(rows: RegionRowsRandom, site: SiteRow, code: string, day: string) {
  const states = inForce(rows, site, day).map(({ objectives }) => objectives[code])
  return ['unmet', 'unknown', 'trajectory', 'met'].find((state) => states.some((each) => each === state))
}

function objectiveMet(rows: RegionRowsRandom, asked: Asked, code: string): Count {
  return countSites(rows, asked, (site) => {
    const state = objective(rows, site, code, asked.day)
    if (state === undefined) return 'out'
    return state === 'unknown' ? 'unknown' : state === 'met' ? 'yes' : 'no'
  })
}

function retex(rows: RegionRowsRandom, site: SiteRow, day: string): 'yes' | 'no' | 'out' {
  let last: { on: string; answer: 'yes' | 'no' } | undefined
  for (const { kind, status, day: on, retexOn, structures } of rows.exercises) {
    if (kind !== 'crisis' || status !== 'held' || !structures.includes(site.name)) continue
    if (on.slice(0, 4) !== day.slice(0, 4) || on > day) continue
    const made = retexOn !== null && retexOn <= day
    if (!made && daysBetween(on, day) <= 30) continue
    const answer = made && daysBetween(on, retexOn) <= 30 ? 'yes' : 'no'
    if (!last || on > last.on || (on === last.on && answer === 'yes')) last = { on, answer }
  }
  return last?.answer ?? 'out'
}

const sessionsOf = ({ sessions }: RegionRowsRandom, site: SiteRow, day: string) =>
  sessions.filter((each) => each.site === site.name && each.startsOn <= day)
const isOfYear = ({ lastOn }: { readonly lastOn: string }, day: string) => daysBetween(lastOn, day) < 365

function awarenessOf(rows: RegionRowsRandom, site: SiteRow, day: string): 'yes' | 'no' | 'unknown' {
  const own = sessionsOf(rows, site, day)
  if (own.length === 0) return 'unknown'
  return own.some((each) => isOfYear(each, day)) ? 'yes' : 'no'
}

/** People reached within a year, by each site that counted some, sorted. */
export function peopleReached(rows: RegionRowsRandom, asked: Asked): number[] {
  const values: number[] = []
  for (const site of openSites(rows, asked)) {
    let people: number | undefined
    for (const each of sessionsOf(rows, site, asked.day))
      if (isOfYear(each, asked.day) && each.reached !== null) people = (people ?? 0) + each.reached
    if (people !== undefined) values.push(people)
  }
  return values.toSorted((one, other) => one - other)
}

/** Every share, by key. */
export function shares(rows: RegionRowsRandom, asked: Asked): Record<string, Count> {
  const { day } = asked
  const yes = (is: boolean) => (is ? 'yes' : 'no')
  const open = openSites(rows, asked)
  const lines = open.flatMap((site) => inForce(rows, site, day).flatMap((each) => each.lines))
  const items = open.flatMap((site) =>
    ['D2.O3.C', 'D2.O4', 'D2.P1'].flatMap((code) => objective(rows, site, code, day) ?? []),
  )
  const plan = rows.actions
    .filter(({ site }) => open.some(({ name }) => name === site))
    .flatMap(({ history }) => history.filter(({ on }) => on <= day).at(-1)?.state ?? [])
    .filter((state) => state !== 'dropped')
  const known = lines.filter(({ state }) => state === 'scored').length
  const unknown = lines.filter(({ state }) => state === 'unknown').length
  return {
    'ssi-referent': countSites(rows, asked, (site) => yes(isHeld(rows, site, security, day))),
    'pcra-referent': countSites(rows, asked, (site) => yes(isHeld(rows, site, ['pcra-referent'], day))),
    'referents-confirmed': countSites(rows, asked, (site) =>
      yes(isHeld(rows, site, security, day, true) && isHeld(rows, site, ['pcra-referent'], day, true)),
    ),
    diagnosed: countSites(rows, asked, (site) =>
      yes(
        rows.submissions.some((each) => each.site === site.name && each.on <= day && daysBetween(each.on, day) < 365),
      ),
    ),
    'exercise-done-es': countYearly(rows, asked, 'ES', ['done']),
    'exercise-done-or-planned-es': countYearly(rows, asked, 'ES', ['done', 'planned']),
    'exercise-done-esms': countYearly(rows, asked, 'ESMS', ['done']),
    'exercise-done-or-planned-esms': countYearly(rows, asked, 'ESMS', ['done', 'planned']),
    'retex-in-time': countSites(rows, asked, (site) => retex(rows, site, day)),
    'unknown-share': [unknown, known + unknown, 0],
    'offline-copy': objectiveMet(rows, asked, 'D2.O3.C'),
    'restore-tested': objectiveMet(rows, asked, 'D2.O4'),
    'd2-items': [
      items.filter((state) => state === 'met').length,
      items.length,
      items.filter((state) => state === 'unknown').length,
    ],
    'awareness-held': countSites(rows, asked, (site) => awarenessOf(rows, site, day)),
    'plan-progress': [plan.filter((state) => state === 'done').length, plan.length, 0],
  }
}

/** The sure score of each site in a domain, rounded to a millionth, sorted. */
export function floors(rows: RegionRowsRandom, asked: Asked, theme: 'de-d2' | 'de-d1'): number[] {
  const values: number[] = []
  for (const site of openSites(rows, asked)) {
    let [earned, weight] = [0, 0]
    for (const { lines } of inForce(rows, site, asked.day)) {
      const own = lines.filter((line) => line.theme === theme)
      // A theme without any answer that is shown is not assessed.
      if (!own.some(({ state }) => state !== 'hidden')) continue
      for (const { state, weight: of, tenths } of own) {
        if (state !== 'scored' && state !== 'unknown') continue
        weight += of
        if (state === 'scored') earned += (of * tenths) / 10
      }
    }
    if (weight > 0) values.push(Math.round((100_000_000 * earned) / weight) / 1_000_000)
  }
  return values.toSorted((one, other) => one - other)
}

/** The answers of structures of a kind, or of all, to a question that asks for a number, sorted. */
export function numbers(rows: RegionRowsRandom, asked: Asked, question: string, kind?: SiteRow['kind']): number[] {
  const values = openSites(rows, asked).flatMap((site) => {
    if (kind !== undefined && site.kind !== kind) return []
    const found = inForce(rows, site, asked.day).map((each) => each.numbers[question])
    return found.find((value) => value !== undefined) ?? []
  })
  return values.toSorted((one, other) => one - other)
}
