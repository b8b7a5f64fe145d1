import type { BrokenLine, ColumnedFile, WholeLine } from '#directory'
import { isFinessNumber, openQuoteIssue, wordsOf } from '#directory'
import type { Issue } from '#kernel'
import type { Day } from '../conditions/days.ts'
import type { ApplicationStep } from './application.ts'
import type { CandidateCategory } from './candidate.ts'
import { readStep, type TypedStep } from './check-step.ts'
import { atColumns, placeIn } from './file-place.ts'
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

/** One line of the file, with what could be read of it. */
export interface ApplicationLine {
  /** `ligne 12` */
  readonly where: string
  /** Undefined when the line holds no FINESS number. */
  readonly finess: string | undefined
  readonly category: CandidateCategory | undefined
  readonly domain: string | undefined
  /** Undefined for an empty step, which makes a candidate that has filed nothing, and for an unknown one. */
  readonly typed: TypedStep | undefined
  /** Faults of the line by itself, in the order of the columns. */
  readonly faults: readonly Issue[]
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

type Line = WholeLine<(typeof applicationColumns)[number]>

interface Known {
  /** Ids of the domains of the programme. */
  readonly domains: readonly string[]
  readonly today: Day
}

/** Reads every line of a file of applications, each with all its faults. */
export function readApplications(
  { lines }: Pick<ColumnedFile<(typeof applicationColumns)[number]>, 'lines'>,
  known: Known,
): readonly ApplicationLine[] {
  return lines.map((line) => (line.broken ? brokenLine(line) : readLine(line, known)))
}

function brokenLine(line: BrokenLine): ApplicationLine {
  const faults: Issue[] = [openQuoteIssue(line)]
  return { where: line.where, finess: undefined, category: undefined, domain: undefined, typed: undefined, faults }
}

function readLine({ where, fields }: Line, { domains, today }: Known): ApplicationLine {
  const finess = finessIn(fields['numero finess'])
  const category = categories[wordsOf(fields.categorie).join(' ')]
  const domain = domains.find((id) => id.toLowerCase() === fields.domaine.trim().toLowerCase())
  const step = steps[wordsOf(fields.etape).join(' ')]
  const isFiness = isFinessNumber(finess)
  const said = { day: fields.jour, euros: fields.montant, motive: fields.motif }
  const fault = (isFaulty: boolean, code: FieldFault, column: string, value: string): Issue[] =>
    isFaulty ? [{ path: placeIn(where, column), code, values: { value } }] : []
  return {
    where,
    finess: isFiness ? finess : undefined,
    category,
    domain,
    typed: step && { step, ...said },
    faults: [
      ...fault(!isFiness, 'care-finess-malformed', 'numero_finess', fields['numero finess']),
      ...fault(!category, 'care-category-unknown', 'categorie', fields.categorie),
      ...fault(domain === undefined, 'care-domain-unknown', 'domaine', fields.domaine),
      ...fault(!step && fields.etape !== '', 'care-step-unknown', 'etape', fields.etape),
      ...atColumns(saidFaults(step, said, today), where, applicationFields),
    ],
  }
}

type FieldFault = 'care-finess-malformed' | 'care-category-unknown' | 'care-domain-unknown' | 'care-step-unknown'

/** Faults of the day, the amount and the motive. Without a step that exists, what is written is read nonetheless. */
function saidFaults(step: ApplicationStep | undefined, said: Omit<TypedStep, 'step'>, today: Day): readonly Issue[] {
  const { issues } = readStep({ step: step ?? '', ...said }, today)
  return step ? issues : issues.filter(({ code }) => code !== 'care-step-missing' && code !== 'care-day-missing')
}
