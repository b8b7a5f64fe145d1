import type { Structure } from '#directory'
import type { Issue } from '#kernel'
import { answersRevision } from '../answers/answer-revision.ts'
import type { AnswerSet } from '../answers/answers.ts'
import type { Assessment } from '../assessment.ts'
import type { OpenedAssessment } from '../opened-assessment.ts'
import { answersToWrite, differencesFrom, type SiteDifference } from './common-answers.ts'

/** Why a site is left out. */
export type LeftOut = Pick<Issue, 'code' | 'values'>

/** A site of the organisation, beside the common answers. */
export interface Site {
  readonly structure: Pick<Structure, 'finess' | 'name' | 'town' | 'departement'>
  /** The draft of the site, or its submission since the common answers were begun; undefined before either. */
  readonly assessment: Assessment | undefined
  /** Revision of the answers of the site; empty before the site has any assessment. */
  readonly revision: string
  readonly answered: number
  readonly asked: number
  readonly differences: readonly SiteDifference[]
  /** How many common answers the site would receive. */
  readonly received: number
  /** Why the common answers are not copied to the site; undefined when they are. */
  readonly notCopied: LeftOut | undefined
  /** Why the site is not submitted with the others; undefined when it is. */
  readonly notSubmitted: LeftOut | undefined
}

/** The assessment whose answers are offered to the other sites. */
export interface CommonSource extends Pick<OpenedAssessment, 'assessment' | 'questionnaire' | 'programme'> {
  readonly common: AnswerSet
}

/** What is known of a site before it is compared. */
export interface KnownSite {
  readonly structure: Pick<Structure, 'finess' | 'name' | 'town' | 'departement' | 'kind' | 'closedOn'>
  /** The assessments of the site, newest first. */
  readonly assessments: readonly Assessment[]
}

/**
 * The assessment of a site that answers what the source answers: its draft, or what it submitted since the source was begun.
 * An earlier submission is of an earlier year: the site begins again.
 */
export function currentOf({ assessment }: CommonSource, { assessments }: KnownSite): Assessment | undefined {
  const same = assessments.filter(({ questionnaireId }) => questionnaireId === assessment.questionnaireId)
  const isCurrent = ({ submittedAt }: Assessment) => submittedAt !== null && submittedAt >= assessment.createdAt
  return same.find(({ submittedAt }) => submittedAt === null) ?? same.find(isCurrent)
}

/** Compares a site with the common answers. `progress` is that of the answers of the site. */
export function siteBeside(
  source: CommonSource,
  known: KnownSite,
  own: AnswerSet,
  progress: Pick<Site, 'answered' | 'asked'>,
): Site {
  const { finess, name, town, departement } = known.structure
  const assessment = currentOf(source, known)
  const notCopied = whyNotCopied(source, known, assessment)
  return {
    structure: { finess, name, town, departement },
    assessment,
    revision: assessment ? answersRevision(own) : '',
    ...progress,
    differences: assessment ? differencesFrom(source.common, own) : [],
    received: notCopied ? 0 : answersToWrite(source.common, own, false).size,
    notCopied,
    notSubmitted: whyNotSubmitted(known, assessment, progress),
  }
}

function whyNotCopied(source: CommonSource, known: KnownSite, current: Assessment | undefined): LeftOut | undefined {
  const { finess, kind } = known.structure
  const { audience, questionnaireVersion } = source.assessment
  if (finess === source.assessment.ownerFiness) return { code: 'site-of-the-answers' }
  if (kind !== audience || (current && current.audience !== audience)) return { code: 'site-other-kind' }
  if (current && current.submittedAt !== null) return { code: 'site-submitted' }
  if (known.structure.closedOn) return { code: 'site-closed' }
  if (current && current.questionnaireVersion !== questionnaireVersion)
    return { code: 'site-other-version', values: { version: current.questionnaireVersion } }
  return undefined
}

function whyNotSubmitted(
  { structure }: KnownSite,
  current: Assessment | undefined,
  { answered, asked }: Pick<Site, 'answered' | 'asked'>,
): LeftOut | undefined {
  if (!current) return { code: 'site-not-begun' }
  if (current.submittedAt !== null) return { code: 'site-submitted' }
  if (structure.closedOn) return { code: 'site-closed' }
  return answered < asked ? { code: 'site-incomplete', values: { count: asked - answered } } : undefined
}
