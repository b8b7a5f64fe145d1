import type { Context } from 'hono'
import { type OpenedCandidate, openCandidate, recordStep } from '#care'
import { AppError } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { nameOf } from '../region-query.ts'
import { candidateView } from './candidate.view.ts'
import { candidateNamed, categoryParameters } from './care-query.ts'
import type { TypedApplicationStep } from './typed-forms.ts'

export interface CandidatePlace {
  readonly account: AppContext
  readonly region: string
  /** The candidate, as the address names it. */
  readonly word: string
  readonly opened: OpenedCandidate
}

/** The candidate that the address names, in the domain that it asks for or that has the item. */
export async function candidateAt(
  app: App,
  context: Context,
  asked: { readonly domain?: string | undefined; readonly item?: string | undefined },
): Promise<CandidatePlace> {
  const account = await accountContext(app, context)
  const { region = '', candidat: word = '' } = context.req.param() as Record<string, string | undefined>
  return { account, region, word, opened: await openCandidate(account, { region, ...candidateNamed(word), ...asked }) }
}

export async function showCandidate(app: App, context: Context) {
  const { word, opened } = await candidateAt(app, context, {
    domain: new Address(context).text('domaine'),
  })
  return sendPage(app, context, candidateView(opened, word))
}

/** An establishment of the candidate, by which the forms are sent. A candidate of the past is read only. */
export function establishmentOf({ finess }: OpenedCandidate): string {
  if (finess === undefined) throw new AppError('not-found', 'not-found')
  return finess
}

const stepFields = { step: 'etape', day: 'jour', euros: 'montant', motive: 'motif' }

export async function recordApplicationStep(app: App, context: Context) {
  const fields = await readForm(context)
  const domain = fields.line('domaine')
  const { account, region, word, opened } = await candidateAt(app, context, { domain: domain || undefined })
  const typed: TypedApplicationStep = {
    step: fields.line(stepFields.step),
    day: fields.day(stepFields.day),
    euros: fields.line(stepFields.euros),
    motive: fields.text(stepFields.motive),
    category: nameOf(categoryParameters, fields.line('categorie')) ?? '',
  }
  const wanted = { finess: establishmentOf(opened), domain: opened.domain.domain.id, ...typed }
  const { done, issues } = await attempt(recordStep(account, { ...wanted, category: typed.category || undefined }), '')
  if (done)
    return goDone(context, `${paths.regionCandidate(region, word)}?domaine=${wanted.domain}`, 'etape-enregistree')
  return sendPage(app, context, candidateView(opened, word, { typed, issues: atFields(issues, stepFields) }), 422)
}
