import type { Context } from 'hono'
import { startAssessment } from '#assessment'
import { describeRegister, getStructure, searchStructures } from '#directory'
import { AppError, type Issue } from '#kernel'
import { type Audience, audiences, listOffered, type Questionnaire } from '#questionnaires'
import type { App } from '../../app.ts'
import { type FormFields, readForm } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import { senderContext, visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { sendPage, visitorOf } from '../ui/page/send.ts'
import { type StartChoice, startView } from './start.view.ts'

/** `?q=` searches the register; `?finess=` is a structure found there. */
export async function showStart(app: App, context: Context) {
  const address = new Address(context)
  const choice = {
    search: address.search(),
    finess: address.text('finess'),
    questionnaireId: address.text('questionnaire'),
    audience: address.among('type', audiences),
    structureName: address.text('nom'),
  }
  address.refuse()
  return sendPage(app, context, await startPage(app, context, choice))
}

export async function start(app: App, context: Context) {
  const sender = await senderContext(app, context)
  const choice = readChoice(await readForm(context))
  const offered = await listOffered(sender, {})
  const issues = checkChoice(choice, offered)
  if (issues.length > 0)
    return sendPage(app, context, await startPage(app, context, { ...choice, search: '' }, issues), 422)
  await refuseWithoutRoom(app)
  const { audience, questionnaireId = '', finess, structureName } = choice
  const wanted = { questionnaireId, audience: audience as Audience, finess, structureName }
  const { secret } = await startAssessment(sender, wanted)
  return context.redirect(paths.link(secret), 303)
}

/** Anyone may begin a diagnosis: the last space on the disk is kept for the answers of those who have begun. */
async function refuseWithoutRoom({ storageState, config }: App): Promise<void> {
  const { freeMegabytes = Number.POSITIVE_INFINITY } = await storageState()
  if (freeMegabytes < config.OPEN_DIAGNOSIS_FREE_MEGABYTES) throw new AppError('unavailable', 'start-no-room')
}

async function startPage(app: App, context: Context, choice: StartChoice, issues: readonly Issue[] = []) {
  const actor = visitorContext(app, context)
  const questionnaires = await listOffered(actor, {})
  const found = choice.search ? await searchStructures(actor, { text: choice.search, limit: 20 }) : undefined
  const register = await describeRegister(actor, {})
  const structure = choice.finess ? await getStructure(actor, { finess: choice.finess }) : undefined
  const hasAccount = visitorOf(app, context) !== 'nobody'
  return startView({ choice, questionnaires, register, found, structure, hasAccount, issues })
}

function readChoice(fields: FormFields): StartChoice {
  const field = (name: string) => fields.line(name) || undefined
  return {
    search: '',
    questionnaireId: field('questionnaire'),
    audience: field('type'),
    finess: field('finess'),
    structureName: field('nom') ?? '',
  }
}

function checkChoice(choice: StartChoice, offered: readonly Questionnaire[]): Issue[] {
  const { audience, questionnaireId, structureName = '' } = choice
  const issues: Issue[] = []
  if (!offered.some(({ id }) => id === questionnaireId))
    issues.push({ path: 'questionnaire', code: 'start-questionnaire-missing' })
  if (!audiences.some((known) => known === audience)) issues.push({ path: 'type', code: 'start-audience-missing' })
  if (structureName.length > 200) issues.push({ path: 'nom', code: 'start-name-too-long' })
  return issues
}
