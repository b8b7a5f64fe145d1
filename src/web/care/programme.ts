import type { Context } from 'hono'
import { showProgramme } from '#care'
import type { App } from '../../app.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { sendPage } from '../ui/page/send.ts'
import { programmeView } from './programme.view.ts'

/** The CaRE programme as the content describes it, with sources and what is still to be completed. */
export async function showCareProgramme(app: App, context: Context) {
  return sendPage(app, context, programmeView(await showProgramme(visitorContext(app, context), {})))
}
