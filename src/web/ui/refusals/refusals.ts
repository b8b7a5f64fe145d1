import type { Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { isCutOff } from '#http'
import { AppError, type Code, type ErrorKind, faultLine, type Issue, newId, noteRefusal } from '#kernel'
import { sentence } from '#messages'
import type { App } from '../../../app.ts'
import { isFragmentRequest } from '../../http/answers/answer.ts'
import { passes, type SentForm, sentForm } from '../../http/forms/send-again.ts'
import { SentBefore } from '../../http/forms/sent-once.ts'
import { ownEntry } from '../../http/forms/typed-word.ts'
import { cleanAddress } from '../../http/routing/clean-address.ts'
import { markOfTyped, rememberedAccount } from '../../http/visitors/account-mark.ts'
import { GoElsewhere, visitorContext } from '../../http/visitors/visitor.ts'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'
import { sendPage } from '../page/send.ts'
import { livingLink } from './living-link.ts'
import { sendAgainView, sessionEndedView, typedView } from './send-again.view.ts'

const statuses = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 422,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>

const titles: Record<ErrorKind, string> = {
  invalid: 'Cette demande ne peut pas être traitée',
  'not-found': 'Page introuvable',
  forbidden: 'Envoi refusé',
  conflict: 'Cette demande ne peut pas être traitée',
  'too-large': 'Envoi trop volumineux',
  'too-many': 'Trop de demandes',
  unavailable: 'Service momentanément indisponible',
}

/** Every refusal leaves here: its kind becomes a status, its code a sentence. */
export function answerError(app: App, error: unknown, context: Context) {
  if (isCutOff(error, context)) return context.body(null, 503)
  // Asked again, the address answers what the person may read now, or leads to the sign-in.
  if (error instanceof AppError && error.code === 'right-ended' && context.req.method === 'GET')
    return context.redirect(context.req.path + new URL(context.req.url).search, 303)
  if (error instanceof AppError) return meantAddress(error, context) ?? refusal(app, error, context)
  if (error instanceof GoElsewhere) return context.redirect(error.path, 303)
  if (error instanceof SentBefore) return error.answer
  if (error instanceof HTTPException) return refusal(app, new AppError('forbidden', 'foreign-form'), context)
  return failure(app, error, context)
}

/** Redirects to the intended address when a copied link has extra characters at its end. */
function meantAddress({ kind }: AppError, context: Context) {
  const meant = kind === 'not-found' && context.req.method !== 'POST' ? cleanAddress(context.req.path) : undefined
  return meant === undefined ? undefined : context.redirect(meant + new URL(context.req.url).search, 303)
}

/** The log has no row yet for a refusal that comes before the use case, such as a form from another site or a rate limit. */
async function refusal(app: App, error: AppError, context: Context) {
  noteRefusal(visitorContext(app, context), 'web.request', error)
  // For instance a browser that does not start: the visitor is asked to try later, and only the operator can mend it.
  if (error.kind === 'unavailable' && error.cause !== undefined) console.error(faultLine(error))
  const { retryAfterSeconds } = error.values
  if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds))
  const living = error.kind === 'not-found' ? await livingLink(app, context) : undefined
  const words = sentence(living ? 'diagnosis-page-missing' : codeShown(error, context), error.values)
  // For the script of a page that saves by itself: the code of the refusal, with its sentence as the body.
  context.header('X-Cap-Care', error.code)
  if (isFragmentRequest(context)) return context.text(words, statuses[error.kind])
  if (error.code === 'session-ended') return sessionEnded(app, context)
  const title = endedLink(error, context)?.title ?? titles[error.kind]
  const sent = passes(error) || isCopied(error) ? await sentForm(context) : undefined
  const body = html`<h1>${title}</h1>
<p>${words}</p>
${error.issues.length > 0 ? html`<ul>${error.issues.map((issue) => html`<li>${placeInFile(issue)}${sentence(issue.code, issue.values)}</li>`)}</ul>` : ''}
${sent && passes(error) ? sendAgainView(sent) : html`${sent ? typedView(await wordsIn(sent, app)) : ''}${wayBack(error, context, living)}`}`
  return sendPage(app, context, { title, body }, statuses[error.kind])
}

/** A fault of a file that changed since it was checked still says its line. */
function placeInFile({ path }: Issue): string {
  return path.startsWith('ligne ') ? `${path}\u00A0: ` : ''
}

/** Loaded when a form was refused: the first page of a server waits for no room. */
async function wordsIn(sent: SentForm, { catalogue }: App) {
  const { typedWords } = await import('./typed-words.ts')
  return typedWords(sent, catalogue)
}

/** The page of the form, where the person sees what is now. A page that does not exist is not offered. */
function wayBack({ kind }: AppError, context: Context, living: string | undefined): Html {
  if (living) return html`<p class="actions"><a role="button" href="${living}">Revenir à votre diagnostic</a></p>`
  const formPage = kind === 'not-found' ? undefined : context.get('formPage')
  return html`${withoutQuery(kind, context)}${formPage ? html`<p class="actions"><a role="button" href="${formPage}">Revenir à la page précédente</a></p>` : ''}
<p><a href="${paths.home}">Revenir à l’accueil</a></p>`
}

/** An address whose page exists, and whose choices do not. */
function withoutQuery(kind: ErrorKind, { req }: Context): Html {
  const isAsked = kind === 'invalid' && req.method === 'GET' && new URL(req.url).search !== ''
  return isAsked ? html`<p><a href="${req.path}">Revenir à la page, sans ces choix</a></p>` : html``
}

/** Sending again would be refused again. A form of another site, or of another account, is never shown. */
function isCopied({ kind }: AppError): boolean {
  return kind === 'not-found' || kind === 'conflict' || kind === 'invalid'
}

/** A page that does not exist repeats nothing of its address: anybody may have written it, to deceive somebody else. */
function codeShown({ kind, code, values }: AppError, context: Context): Code {
  if (kind !== 'not-found') return code
  const told = code === 'not-found' || Object.keys(values).length > 0
  return endedLink({ kind }, context)?.code ?? (told ? 'not-found' : code)
}

/** Why a link that somebody was given opens nothing: the sentence is one for all such addresses, so it reveals nothing. */
function endedLink({ kind }: Pick<AppError, 'kind'>, context: Context): EndedLink | undefined {
  const [, first, secret] = context.req.path.split('/')
  return secret && kind === 'not-found' ? ownEntry(endedLinks, first) : undefined
}

interface EndedLink {
  readonly code: Code
  readonly title: string
}

const endedLinks: Readonly<Record<string, EndedLink>> = {
  delegation: { code: 'delegation-link-ended', title: 'Ce lien n’ouvre pas de thème' },
  exercice: { code: 'exercise-link-ended', title: 'Ce lien n’ouvre pas d’exercice' },
  diagnostic: { code: 'private-link-ended', title: titles['not-found'] },
}

/** What was typed waits in the page. A form that no page of ours showed to an account, such as a program's, leads to the sign-in. */
async function sessionEnded(app: App, context: Context) {
  const mark = (await markOfTyped(context)) ?? rememberedAccount(context)
  if (mark === undefined) return context.redirect(paths.signIn, 303)
  const page = sessionEndedView(await sentForm(context, { isBounded: true }))
  return sendPage(app, context, page, 403)
}

/** An internal error: the log gets the details under a number, and the page shows the number. No answer is ever logged. */
async function failure(app: App, error: unknown, context: Context) {
  const reference = newId().slice(0, 8)
  const route = context.req.routePath
  console.error(`[${reference}] ${context.req.method} ${route}: ${faultLine(error)}`)
  const sent = await sentForm(context).catch(() => undefined)
  const body = html`<h1>Une erreur est survenue</h1>
${sent ? sendAgainView(sent) : html`<p>Vos réponses déjà enregistrées sont conservées. Revenez à la page précédente et recommencez.</p>`}
<p>Si l’erreur persiste, communiquez cette référence à la personne qui gère ce serveur&nbsp;: <strong>${reference}</strong></p>`
  return sendPage(app, context, { title: 'Une erreur est survenue', body }, 500)
}
