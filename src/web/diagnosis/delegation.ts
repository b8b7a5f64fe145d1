import type { Context } from 'hono'
import { delegateTheme, endDelegation, listDelegations, openAssessment, openDelegation, saveAnswers } from '#assessment'
import { senderOf } from '#http'
import { type Actor, AppError, hashSecret } from '#kernel'
import type { App } from '../../app.ts'
import { readForm, typedAnswers } from '../http/forms/forms.ts'
import { ownEntry } from '../http/forms/typed-word.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { paths } from '../paths.ts'
import { type AssessmentPlace, assessmentAt, shownAddress } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { sendSavedAnswer } from './answering/answering.ts'
import { type Refused, refusedAnswers, themeView } from './answering/theme.view.ts'
import { themePageOf } from './answering/theme-page.ts'
import { delegatedThanksView, delegationsView } from './delegation.view.ts'

type Shown = Pick<Parameters<typeof delegationsView>[0], 'made' | 'typed' | 'issues'>

export async function showDelegations(app: App, context: Context) {
  return sendPage(app, context, await delegationsPage(await assessmentAt(app, context), {}))
}

async function delegationsPage({ actor, reference, base }: AssessmentPlace, shown: Shown) {
  const opened = await openAssessment(actor, reference)
  if (!opened.rights.edit) throw new AppError('not-found', 'not-found')
  return delegationsView({ opened, base, delegations: await listDelegations(actor, reference), ...shown })
}

/** The response itself shows the link, once: only a hash is stored, so no other page could show the link. */
export async function delegate(app: App, context: Context) {
  const place = await assessmentAt(app, context)
  const fields = await readForm(context)
  const [theme, colleague] = [fields.text('theme'), fields.line('collegue')]
  if (colleague === '' || colleague.length > 120) {
    const issues = [{ path: 'collegue', code: 'delegation-colleague-missing' as const }]
    return sendPage(app, context, await delegationsPage(place, { issues, typed: { theme, colleague } }), 422)
  }
  const { secret } = await delegateTheme(place.actor, { ...place.reference, theme, colleague })
  const address = shownAddress(app, context, paths.delegation(secret))
  return sendPage(app, context, await delegationsPage(place, { made: { address, colleague, themeId: theme } }))
}

export async function end(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  await endDelegation(actor, { ...reference, delegationId: context.req.param('delegation') ?? '' })
  return context.redirect(paths.delegations(base), 303)
}

/** The delegated theme behind the link in the address, and the colleague as actor. */
async function delegatedAt(app: App, context: Context) {
  const secret = linkSecret(context)
  const holder: Actor = { kind: 'delegate', secretHash: hashSecret(secret) }
  const actor = app.contextFor(holder, 'web', senderOf(context))
  const { delegation, reference } = await openDelegation(actor, {})
  return { actor, reference, theme: delegation.themeId, base: paths.delegation(secret) }
}

export async function showTheme(app: App, context: Context) {
  const { actor, reference, theme, base } = await delegatedAt(app, context)
  const opened = await openAssessment(actor, reference)
  return sendPage(app, context, themePage(opened, theme, base))
}

function themePage(
  opened: Awaited<ReturnType<typeof openAssessment>>,
  id: string,
  base: string,
  refused: Refused = new Map(),
) {
  return themeView({ opened, page: themePageOf(opened, id), base, refused })
}

export async function saveTheme(app: App, context: Context) {
  const { actor, reference, theme, base } = await delegatedAt(app, context)
  const typed = typedAnswers(await readForm(context))
  const { after, issues } = await saveAnswers(actor, { ...reference, typed, theme })
  if (issues.length === 0) return sendPage(app, context, delegatedThanksView(after, base))
  return sendPage(app, context, themePage(after, theme, base, refusedAnswers(issues, typed)), 422)
}

export async function saveAnswer(app: App, context: Context) {
  const { actor, reference, base } = await delegatedAt(app, context)
  const id = context.req.param('question') ?? ''
  const typed = typedAnswers(await readForm(context))
  const saved = await saveAnswers(actor, { ...reference, typed: { [id]: ownEntry(typed, id) ?? { values: [] } } })
  return sendSavedAnswer(app, context, { saved, id, base, page: () => base })
}
