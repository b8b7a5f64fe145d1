import type { ColumnedFile } from '#directory'
import { isFinessNumber, normalizeFinessNumber, wordsOf } from '#directory'
import type { Issue } from '#kernel'
import type { ApplicationStep } from './application.ts'
import type { CandidateCategory } from './candidate.ts'
import type { TypedStep } from './check-step.ts'

/** The columns of a file of applications. The first is the FINESS number of a legal entity; for a GHT, of any of its members. */
export const applicationColumns = [
  'numero finess',
  'categorie',
  'domaine',
  'etape',
  'jour',
  'montant',
  'motif',
] as const

/** As the headings are written: columns are compared without accents, case or underscore. */
export const applicationHeadings = 'numero_finess;categorie;domaine;etape;jour;montant;motif'

export const applicationTable = { columns: applicationColumns, largestBytes: 2_000_000 }

/** One line of the file. An empty step makes a candidate that has filed nothing. */
export interface ApplicationLine {
  /** `ligne 12` */
  readonly where: string
  readonly finess: string
  readonly category: CandidateCategory
  readonly domain: string
  readonly typed: TypedStep | undefined
}

const categories: Readonly<Record<string, CandidateCategory>> = {
  ght: 'ght',
  public: 'public',
  ebnl: 'ebnl',
  prive: 'private',
}

const steps: Readonly<Record<string, ApplicationStep>> = {
  deposee: 'filed',
  retenue: 'retained',
  refusee: 'refused',
  retiree: 'withdrawn',
  declaree: 'declared',
  validee: 'validated',
  rejetee: 'rejected',
}

/** Reads the lines of a file of applications, and lists every fault with its line. */
export function readApplications(
  { lines }: Pick<ColumnedFile<(typeof applicationColumns)[number]>, 'lines'>,
  domains: readonly string[],
): { readonly lines: readonly ApplicationLine[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const read = lines.flatMap(({ where, broken, fields }): ApplicationLine[] => {
    if (broken) {
      issues.push({ path: where, code: 'care-line-broken' })
      return []
    }
    const finess = normalizeFinessNumber(fields['numero finess'])
    const category = categories[wordsOf(fields.categorie).join(' ')]
    const domain = domains.find((id) => id.toLowerCase() === fields.domaine.trim().toLowerCase())
    const step = fields.etape === '' ? '' : steps[wordsOf(fields.etape).join(' ')]
    const faults: Issue[] = []
    const fault = (
      code: 'care-finess-malformed' | 'care-category-unknown' | 'care-domain-unknown' | 'care-step-unknown',
      value: string,
    ) => faults.push({ path: where, code, values: { value } })
    if (!isFinessNumber(finess)) fault('care-finess-malformed', fields['numero finess'])
    if (!category) fault('care-category-unknown', fields.categorie)
    if (domain === undefined) fault('care-domain-unknown', fields.domaine)
    if (step === undefined) fault('care-step-unknown', fields.etape)
    issues.push(...faults)
    if (faults.length > 0 || !category || domain === undefined || step === undefined) return []
    const typed = step === '' ? undefined : { step, day: fields.jour, euros: fields.montant, motive: fields.motif }
    return [{ where, finess, category, domain, typed }]
  })
  return { lines: read, issues }
}
