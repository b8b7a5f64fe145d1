/** What an exercise must be to count for the yearly duty. */
export const dutyReasons = [
  'kind',
  'trigger',
  'degraded-mode',
  'general-management',
  'business-service',
  'own-cell',
] as const
export type DutyReason = (typeof dutyReasons)[number]

/** A list of reasons, where it applies and since when. Another region or another year adds a line here. */
export interface DutyRule {
  readonly id: string
  /** INSEE codes; null where no rule of the region itself applies. */
  readonly regions: readonly string[] | null
  /** First and last day, `AAAA-MM-JJ`; no last day while the rule lasts. */
  readonly from: string
  readonly until: string | null
  readonly reasons: readonly DutyReason[]
  /** `reported`: read in articles and support pages, not in a regulation. */
  readonly standing: 'reported' | 'regulation'
  readonly source: string
}

/**
 * The duty comes from the instruction SHFDS/FSSI/2023/15 of 30 January 2023, and is reported to hold still under
 * DNS/2025/12. Which exercise counts is reported from one region, ARS Occitanie, for its grant of 2023. The reason
 * `own-cell` is ours: no text says whether an exercise played in a host venue counts.
 */
export const dutyRules: readonly DutyRule[] = [
  {
    id: 'ars-occitanie-2023',
    regions: null,
    from: '2023-01-01',
    until: null,
    reasons: dutyReasons,
    standing: 'reported',
    source: 'ARS Occitanie, forfait 2023',
  },
]

/** The rule for a day in a region: the region's own first, then the common one; the latest of several. */
export function findDutyRule(
  { region, day }: { readonly region: string | null; readonly day: string },
  rules: readonly DutyRule[] = dutyRules,
): DutyRule | undefined {
  const inForce = rules.filter(({ from, until }) => from <= day && (until === null || day <= until))
  const own = inForce.filter(({ regions }) => region !== null && regions?.includes(region))
  const candidates = own.length > 0 ? own : inForce.filter(({ regions }) => regions === null)
  return candidates.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
}
