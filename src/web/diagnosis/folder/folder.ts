import type { Context } from 'hono'
import { addQuestionnaire, type Folder, openAssessment, openFolder } from '#assessment'
import { findMissing } from '#care'
import { findExercises } from '#exercises'
import { AppError, type Issue } from '#kernel'
import { findPlan } from '#plan'
import { audiences } from '#questionnaires'
import { findOwnEvents } from '#regional-offer'
import { printFolder } from '#reports'
import type { App, AppContext } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { readForm } from '../../http/forms/forms.ts'
import { folderAt, shownAddress } from '../../place.ts'
import { onlyStructure } from '../../ui/page/only-structure.ts'
import { sendPage } from '../../ui/page/send.ts'
import { linkFolderView } from './folder.view.ts'
import { continuePath } from './folder-drafts.view.ts'
import { audienceField } from './folder-offers.view.ts'
import { structureHomeView } from './structure-home.view.ts'

export async function showFolder(app: App, context: Context) {
  const { actor, finess, folder: at } = await folderAt(app, context)
  const folder = await openFolder(actor, { finess })
  if (finess !== undefined) return showStructure(app, context, actor, { folder, finess })
  const address = shownAddress(app, context, at)
  return sendPage(app, context, linkFolderView({ folder, at, address }))
}

async function showStructure(
  app: App,
  context: Context,
  actor: AppContext,
  { folder, finess, issues = [] }: { folder: Folder; finess: string; issues?: readonly Issue[] },
) {
  const plan = await findPlan(actor, { finess })
  const exercises = await findExercises(actor, { finess })
  const missing = folder.canEdit ? await findMissing(actor, { finess }) : undefined
  const readers = folder.sight === 'whole' ? await readersOf(actor, finess) : undefined
  const grants = actor.actor.kind === 'account' ? actor.actor.grants : []
  const isOnly = onlyStructure(grants) === finess
  const asked = folder.sight === 'whole' ? await askedOf(actor, finess) : nothingAsked
  const page = structureHomeView({ folder, finess, plan, exercises, missing, readers, ...asked, isOnly, issues })
  return sendPage(app, context, page, issues.length > 0 ? 422 : 200)
}

/** A server that serves open diagnoses only never loads the accounts: the first page of a structure loads them. */
async function readersOf(actor: AppContext, finess: string) {
  const { countReaders } = await import('#identity')
  return countReaders(actor, { finess })
}

const nothingAsked = { alerts: 0, campaigns: [], questions: [], events: { next: undefined, changed: [] } }

/** What a region asks of the structure, and offers it next. These rooms know the accounts: see `readersOf`. */
async function askedOf(actor: AppContext, finess: string) {
  const { countOwnAlerts, listOwnCampaigns } = await import('#campaigns')
  const { findOpenQuestions } = await import('#result-reviews')
  return {
    alerts: await countOwnAlerts(actor, {}),
    campaigns: await listOwnCampaigns(actor, { finess }),
    questions: await findOpenQuestions(actor, { finess }),
    events: await findOwnEvents(actor, {}),
  }
}

export async function begin(app: App, context: Context) {
  const { actor, finess, folder } = await folderAt(app, context)
  const fields = await readForm(context)
  const audience = audiences.find((one) => one === fields.text(audienceField))
  const wanted = { questionnaireId: fields.text('questionnaire'), finess, audience }
  try {
    const { assessment } = await addQuestionnaire(actor, wanted)
    const opened = await openAssessment(actor, { assessmentId: assessment.id, finess })
    return context.redirect(continuePath(opened, folder), 303)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'start-audience-missing' || finess === undefined) throw error
    const issues = [{ path: audienceField, code: error.code }]
    return showStructure(app, context, actor, { folder: await openFolder(actor, { finess }), finess, issues })
  }
}

export async function sendReport(app: App, context: Context) {
  const { actor, finess } = await folderAt(app, context)
  const { pdf, fileName } = await printFolder(actor, { finess })
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
