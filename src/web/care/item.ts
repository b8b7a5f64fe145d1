import type { Context } from 'hono'
import { conditionsFor, saveItem } from '#care'
import { findEvidenceOf } from '#evidence'
import { AppError, type Issue } from '#kernel'
import { helpToReach, listResources } from '#regional-offer'
import type { App } from '../../app.ts'
import { attempt, type RefusedForm } from '../http/forms/attempt.ts'
import { type FormFields, readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { type CarePlace, careAt, openItem } from './care-place.ts'
import { factFieldNames } from './fact-fields.view.ts'
import { itemView } from './item.view.ts'
import { itemFields } from './item-form.view.ts'
import type { ShownItem, TypedItem } from './shown-item.ts'

export async function showItem(app: App, context: Context) {
  return showItemAt(app, context, await careAt(app, context))
}

type Again = Pick<ShownItem, 'typed' | 'evidence' | 'reused' | 'issues'> & { readonly status?: RefusedForm['status'] }

/** The page of an item, with a form that was refused where there is one. */
export async function showItemAt(app: App, context: Context, place: CarePlace, again?: Again) {
  const { status = 422, ...typed } = again ?? {}
  const { actor, finess, code } = place
  const found = await openItem(place)
  const pieces = found.opened.sight === 'whole' ? await findEvidenceOf(actor, { finess, item: code }) : undefined
  const offered = await listResources(actor, { finess })
  const { kind } = found.opened.structure
  const audience = kind === 'to-classify' ? undefined : kind
  const help = helpToReach(offered, { code, audience, questionnaires: app.catalogue.list() })
  const page = itemView({ ...found, pieces, help, ...typed })
  return sendPage(app, context, page, again ? status : 200)
}

/** Keeps what the candidate says of an item. What was typed stays on the page when it is refused. */
export async function keepItem(app: App, context: Context) {
  const place = await careAt(app, context)
  const { actor, finess, code } = place
  const { opened, sheet } = await openItem(place)
  if (!opened.canEdit) throw new AppError('not-found', 'not-found')
  const fields = await readForm(context)
  const typed = typedItem(fields, conditionsFor(sheet.item, opened.reached.candidate.kind).length)
  const revision = Number(fields.text('revision'))
  const { done, issues } = await attempt(saveItem(actor, { finess, code, revision, ...typed, facts: [...typed.facts] }))
  if (!done) return showItemAt(app, context, place, { typed, issues: issues.map(atField) })
  if (done.outcome === 'outdated') return showItemAt(app, context, place, { typed, issues: [readAgain] })
  return goDone(context, paths.careItem(finess, code), 'objectif-enregistre')
}

function typedItem(fields: FormFields, conditions: number): TypedItem {
  const facts = Array.from({ length: conditions }, (_, place) => ({
    word: fields.line(`${factFieldNames.word}-${place}`),
    days: fields.line(`${factFieldNames.days}-${place}`),
    value: fields.line(`${factFieldNames.value}-${place}`),
    where: fields.text(`${factFieldNames.where}-${place}`),
  }))
  return {
    facts,
    state: fields.line(itemFields.state),
    motive: fields.text(itemFields.motive),
    declaredOn: fields.day(itemFields.declaredOn),
  }
}

/** A fault of a condition is at the field of the place of that condition: `days-2` -> `jours-2`. */
function atField({ path, ...issue }: Issue): Issue {
  const names: ReadonlyMap<string, string> = new Map(Object.entries({ ...factFieldNames, ...itemFields }))
  const [name = '', place] = path.split('-')
  const field = names.get(name) ?? name
  return { ...issue, path: place === undefined ? field : `${field}-${place}` }
}

/** Somebody else changed the item: the page shows it as it is now, under what was typed. */
const readAgain: Issue = { path: '', code: 'care-item-outdated' }
