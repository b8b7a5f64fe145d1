import { placeOf } from '#directory'
import { authorize, type Context } from '#kernel'
import { delegationLetter } from '#mail'
import type { Composer, Mailing } from '#mailing'
import type { Catalogue } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import type { OpenedAssessment } from '../opened-assessment.ts'
import { progressOf } from '../progress.ts'
import { findAssessment } from '../store.ts'
import type { AssessmentReference } from '../usecases/open-assessment.ts'
import { findDelegation, findDelegationBySecret } from './store.ts'
import { withMaker } from './usecases/active-delegation.ts'

interface Saved {
  /** Before and after the colleague saved answers, within the delegated theme. */
  readonly before: OpenedAssessment
  readonly after: OpenedAssessment
}

/** Keeps one mail to the account that delegated a theme, when a colleague's answers just saved complete the theme. */
export async function tellFinished(transaction: Transaction, saved: Saved, { actor, clock }: Context): Promise<void> {
  if (actor.kind !== 'delegate' || isComplete(saved.before) || !isComplete(saved.after)) return
  const now = clock()
  const delegation = await findDelegationBySecret(transaction, actor.secretHash, now)
  if (!delegation?.makerId) return
  // The mails load the accounts, which a command on questionnaires does without.
  const { findAccountRecipient, insertMailings } = await import('#mailing')
  const recipients = await findAccountRecipient(transaction, delegation.makerId)
  const mails = { purpose: `delegation:${delegation.id}` as const, kind: 'notice' as const, recipients, now }
  await insertMailings(
    transaction,
    authorize(actor, mails, () => saved.after.rights.theme !== undefined),
  )
}

function isComplete({ diagnosis }: OpenedAssessment): boolean {
  const { answered, asked } = progressOf(diagnosis)
  return asked > 0 && answered === asked
}

interface Needs {
  readonly catalogue: Catalogue
  /** The whole address of the page of the delegated themes of a draft. */
  readonly pageOf: (reference: Required<AssessmentReference>) => string
}

/**
 * Writes the mail of a complete theme. There is no mail once the delegation ended, its creator lost the right to delegate the
 * theme, or the draft was submitted or erased.
 */
export function delegationComposer({ catalogue, pageOf }: Needs): Composer {
  return async (database, mailing, context) => {
    const found = await findFinished(database, mailing, context.clock())
    if (!found || !(await withMaker(database, found, context)).opens) return undefined
    const { assessment, delegation } = found
    const { ownerFiness: finess, structureName: structure } = assessment
    const place = finess === null ? undefined : await placeOf(database, finess)
    const questionnaire = catalogue.find(assessment.questionnaireId, assessment.questionnaireVersion)
    const theme = questionnaire?.themes.find(({ id }) => id === delegation.themeId)?.title
    if (finess === null || !place || !questionnaire || !theme) return undefined
    const { findCurrentRecipient } = await import('#mailing')
    const placesAmong = async () => [place]
    const recipient = await findCurrentRecipient(database, mailing, { placesAmong, permission: 'edit-answers' })
    if (!recipient) return undefined
    const { title } = questionnaire
    const { colleague } = delegation
    const operatorName = await context.operatorName()
    const letter = { to: recipient.email, structure, questionnaire: title, theme, colleague, operatorName }
    return { ...delegationLetter(letter), page: pageOf({ finess, assessmentId: assessment.id }) }
  }
}

async function findFinished(database: Database, mailing: Mailing, now: Date) {
  const { partsOf } = await import('#mailing')
  const [id = ''] = partsOf(mailing, 'delegation')
  const delegation = await findDelegation(database, id, now)
  const assessment = delegation && (await findAssessment(database, delegation.assessmentId, now))
  return assessment && { delegation, assessment }
}
