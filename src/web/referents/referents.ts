import type { Context } from 'hono'
import {
  confirmReferent,
  correctReferent,
  endReferent,
  listReferents,
  nameReferent,
  type Referent,
  type ReferentFunction,
  type Standing,
  standings,
} from '#directory'
import { AppError, type Issue } from '#kernel'
import type { Done } from '#messages'
import type { App, AppContext } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { type FormFields, readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { referentEndView, referentFields, referentFormView, type TypedReferentFields } from './referent-form.view.ts'
import { functionOf } from './referent-words.ts'
import { referentsView } from './referents.view.ts'

/** The function and the structure at an address, and the actor. */
interface FunctionPlace {
  readonly actor: AppContext
  readonly key: { readonly finess: string; readonly function: ReferentFunction }
  readonly correcting: boolean
}

async function placeOf(app: App, context: Context, correcting = false): Promise<FunctionPlace> {
  const actor = await accountContext(app, context)
  const finess = context.req.param('finess') ?? ''
  return { actor, key: { finess, function: functionOf(context.req.param('fonction')) }, correcting }
}

export async function showNaming(app: App, context: Context) {
  return showLineForm(app, context, await placeOf(app, context))
}

export async function name(app: App, context: Context) {
  return saveLine(app, context, await placeOf(app, context))
}

export async function showCorrection(app: App, context: Context) {
  return showLineForm(app, context, await placeOf(app, context, true))
}

export async function correct(app: App, context: Context) {
  return saveLine(app, context, await placeOf(app, context, true))
}

export async function showList(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const found = await listReferents(actor, { finess: context.req.param('finess') ?? '' })
  return sendPage(app, context, referentsView(found))
}

/** The structure and the current line of the function, for people who may change it. */
async function readLine({ actor, key, correcting }: FunctionPlace) {
  const { structure, functions, editable } = await listReferents(actor, { finess: key.finess })
  const current = functions.find((each) => each.function === key.function)?.current
  if (!editable || (correcting && !current)) throw new AppError('not-found', 'not-found')
  return { structure, current }
}

async function showLineForm(
  app: App,
  context: Context,
  place: FunctionPlace,
  { typed, issues = [] }: { typed?: TypedReferentFields; issues?: readonly Issue[] } = {},
) {
  const { structure, current } = await readLine(place)
  const { correcting, key } = place
  const shown = typed ?? (correcting && current ? fieldsOf(current) : blank)
  const replacing = !correcting && current !== undefined
  const view = referentFormView({ structure, ...key, typed: shown, issues, correcting, replacing })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

const blank: TypedReferentFields = { standing: '', name: '', mail: '', phone: '', sharedWith: '', namedOn: '' }

function fieldsOf({ standing, name, mail, phone, sharedWith, namedOn }: Referent): TypedReferentFields {
  const text = (value: string | null) => value ?? ''
  return { standing, name: text(name), mail: text(mail), phone: text(phone), sharedWith: text(sharedWith), namedOn }
}

async function saveLine(app: App, context: Context, place: FunctionPlace) {
  const typed = readFields(await readForm(context))
  const { actor, key, correcting } = place
  if (!isStanding(typed.standing)) {
    return showLineForm(app, context, place, {
      typed,
      issues: [{ path: 'standing', code: 'referent-standing-missing' }],
    })
  }
  const wanted = { ...key, ...typed, standing: typed.standing }
  const saving: Promise<unknown> = correcting ? correctReferent(actor, wanted) : nameReferent(actor, wanted)
  const { issues } = await attempt(saving)
  if (issues.length > 0) return showLineForm(app, context, place, { typed, issues })
  return toList(context, key.finess, correcting ? 'correction' : 'designation')
}

function readFields(fields: FormFields): TypedReferentFields {
  const field = (name: keyof TypedReferentFields) => fields.line(referentFields[name])
  return {
    standing: field('standing'),
    name: field('name'),
    mail: field('mail'),
    phone: field('phone'),
    sharedWith: field('sharedWith'),
    namedOn: fields.day(referentFields.namedOn),
  }
}

function isStanding(text: string): text is Standing {
  return standings.some((standing) => standing === text)
}

export async function confirm(app: App, context: Context) {
  const { actor, key } = await placeOf(app, context)
  await confirmReferent(actor, key)
  return toList(context, key.finess, 'confirmation')
}

export async function askEnd(app: App, context: Context) {
  const place = await placeOf(app, context, true)
  const { structure } = await readLine(place)
  return sendPage(app, context, referentEndView(structure, place.key.function))
}

export async function end(app: App, context: Context) {
  const { actor, key } = await placeOf(app, context)
  await endReferent(actor, key)
  return toList(context, key.finess, 'fin-de-fonction')
}

function toList(context: Context, finess: string, done: Done) {
  return goDone(context, paths.referents(finess), done)
}
