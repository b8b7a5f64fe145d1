import type { ColumnedFile } from '#directory'
import { isFinessNumber, wordsOf } from '#directory'
import type { Issue } from '#kernel'
import type { ApplicationStep } from './application.ts'
import type { CandidateCategory } from './candidate.ts'
import type { TypedStep } from './check-step.ts'
import { placeIn } from './file-place.ts'
import { finessIn } from './share-file.ts'

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

/** The column of each field that can be faulty. */
export const applicationFields = { step: 'etape', day: 'jour', euros: 'montant', motive: 'motif' } as const

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

/** Reads the lines of a file of applications, and lists every fault with its line and its column. */
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
    const finess = finessIn(fields['numero finess'])
    const category = categories[wordsOf(fields.categorie).join(' ')]
    const domain = domains.find((id) => id.toLowerCase() === fields.domaine.trim().toLowerCase())
    const step = fields.etape === '' ? '' : steps[wordsOf(fields.etape).join(' ')]
    const faults: Issue[] = []
    const fault = (
      code: 'care-finess-malformed' | 'care-category-unknown' | 'care-domain-unknown' | 'care-step-unknown',
      column: string,
      value: string,
    ) => faults.push({ path: placeIn(where, column), code, values: { value } })
    if (!isFinessNumber(finess)) fault('care-finess-malformed', 'numero_finess', fields['numero finess'])
    if (!category) fault('care-category-unknown', 'categorie', fields.categorie)
    if (domain === undefined) fault('care-domain-unknown', 'domaine', fields.domaine)
    if (step === undefined) fault('care-step-unknown', 'etape', fields.etape)
    issues.push(...faults)
    if (faults.length > 0 || !category || domain === undefined || step === undefined) return []
    const typed = step === '' ? undefined : { step, day: fields.jour, euros: fields.montant, motive: fields.motif }
    return [{ where, finess, category, domain, typed }]
  })
  return { lines: read, issues }
}
