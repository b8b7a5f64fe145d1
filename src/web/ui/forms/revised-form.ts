import type { Context } from 'hono'
import type { Issue } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { type FormFields, readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import type { Page } from '../page/layout.ts'
import { sendPage } from '../page/send.ts'

/** A form as it is shown: what is typed or kept, the faults, and the revision that the person read. */
export interface RevisedForm<Typed> {
  readonly typed: Typed
  readonly issues: readonly Issue[]
  readonly revision: number
}

interface Parts<Prepared, Typed, Saved extends { readonly outcome: string }> {
  /** What the form offers, and the thing that it changes, if there is one yet. */
  prepare(account: AppContext, context: Context): Promise<Prepared>
  /** What the form shows before anybody types. */
  kept(prepared: Prepared): Omit<RevisedForm<Typed>, 'issues'>
  /** Where a thing leads that can be changed no more. */
  endedAt?(prepared: Prepared): string | undefined
  view(shown: RevisedForm<Typed> & { readonly prepared: Prepared }): Page
  read(fields: FormFields): Typed
  save(account: AppContext, context: Context, typed: Typed & { readonly revision: number }): Promise<Saved>
  /** The revision that somebody else wrote meanwhile. */
  revisionOf(saved: Saved): number
  readonly changedElsewhere: Issue
  done(context: Context, saved: Saved): Response
}

/**
 * The page of a form that writes one thing, and what becomes of it when sent: shown again with what was typed and every fault,
 * shown again when somebody else changed the thing meanwhile, or done.
 */
export function revisedForm<Prepared, Typed, Saved extends { readonly outcome: string }>(
  form: Parts<Prepared, Typed, Saved>,
) {
  async function show(app: App, context: Context, again?: RevisedForm<Typed>) {
    const prepared = await form.prepare(await accountContext(app, context), context)
    const ended = again ? undefined : form.endedAt?.(prepared)
    if (ended) return context.redirect(ended, 303)
    const shown = again ?? { ...form.kept(prepared), issues: [] }
    return sendPage(app, context, form.view({ prepared, ...shown }), shown.issues.length > 0 ? 422 : 200)
  }

  async function save(app: App, context: Context) {
    const account = await accountContext(app, context)
    const fields = await readForm(context)
    const typed = form.read(fields)
    const revision = Number(fields.text('revision')) || 0
    const { done, issues } = await attempt(form.save(account, context, { ...typed, revision }), '')
    if (!done) return show(app, context, { typed, issues, revision })
    if (done.outcome !== 'outdated') return form.done(context, done)
    return show(app, context, { typed, issues: [form.changedElsewhere], revision: form.revisionOf(done) })
  }

  return { show: (app: App, context: Context) => show(app, context), save }
}
