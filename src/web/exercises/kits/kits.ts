import type { Context } from 'hono'
import { chosenLevel, getOfferedKit, levelQuestions, listOfferedKits } from '#exercise-conduct'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { sendPage } from '../../ui/page/send.ts'
import { kitChoiceView } from './kit-choice.view.ts'
import { kitsView, kitView } from './kits.view.ts'
import { questionParameters } from './question-parameters.ts'

export async function showKits(app: App, context: Context) {
  return sendPage(app, context, kitsView(await listOfferedKits(visitorContext(app, context), {})))
}

export async function showKit(app: App, context: Context) {
  const kit = await getOfferedKit(visitorContext(app, context), { id: context.req.param('kit') ?? '' })
  return sendPage(app, context, kitView(kit))
}

/** Six questions in the address, so that an answer can be kept and shared; none of them is stored. */
export async function showKitChoice(app: App, context: Context) {
  const address = new Address(context)
  const read = levelQuestions.map(
    (question) => [question, address.oneOf(questionParameters[question], { oui: true, non: false })] as const,
  )
  address.refuse()
  const answers = Object.fromEntries(read.filter(([, answer]) => answer !== undefined))
  const kits = await listOfferedKits(visitorContext(app, context), {})
  const level = Object.keys(answers).length === levelQuestions.length ? chosenLevel(answers) : undefined
  return sendPage(app, context, kitChoiceView({ answers, level, kits, asked: Object.keys(answers).length > 0 }))
}
