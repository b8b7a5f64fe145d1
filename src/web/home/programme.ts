import type { Hono } from 'hono'
import { showProgramme } from '#care'
import type { App } from '../../app.ts'
import { sendPage } from '../http/render.ts'
import { visitorContext } from '../http/visitor.ts'
import { paths } from '../paths.ts'
import { programmeView } from './programme.view.ts'

/** The programme CaRE as the content describes it: what is known, with its source, and what is still to complete. */
export function programmePages(web: Hono, app: App): void {
  web.get(paths.programme, async (context) => {
    const programme = await showProgramme(visitorContext(app, context), {})
    return sendPage(app, context, programmeView(programme))
  })
}
