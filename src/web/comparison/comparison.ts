import type { Context } from 'hono'
import { openRegionComparison, openStructureComparison, takePart } from '#comparison'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/done.ts'
import { onlyStructure } from '../ui/only-structure.ts'
import { sendPage } from '../ui/send.ts'
import { regionComparisonView } from './region.view.ts'
import { structureComparisonView } from './structure.view.ts'
import { topicTitles } from './topic-titles.ts'

/** Leads to the comparison of the reader's only structure, else of their region, else to the list of what they follow. */
export async function findComparison(app: App, context: Context) {
  const { actor } = await accountContext(app, context)
  const grants = actor.kind === 'account' ? actor.grants : []
  const finess = onlyStructure(grants.filter(({ role }) => role === 'structure' || role === 'college'))
  if (finess) return context.redirect(paths.structureComparison(finess), 303)
  const [region, another] = new Set(grants.flatMap((grant) => grant.region ?? []))
  return context.redirect(region && !another ? paths.regionComparison(region) : paths.accountHome, 303)
}

export async function showStructureComparison(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await openStructureComparison(account, { finess: context.req.param('finess') ?? '' })
  return sendPage(app, context, structureComparisonView(shown, topicTitles(app.catalogue)))
}

/** A structure leaves the comparison, or comes back. */
export async function changePart(app: App, context: Context) {
  const account = await accountContext(app, context)
  const takesPart = (await readForm(context)).line('participe') === 'oui'
  const finess = await takePart(account, { finess: context.req.param('finess') ?? '', takesPart })
  return goDone(context, paths.structureComparison(finess), takesPart ? 'comparaison-rejointe' : 'comparaison-quittee')
}

export async function showRegionComparison(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await openRegionComparison(account, { region: context.req.param('region') ?? '' })
  return sendPage(app, context, regionComparisonView(shown, topicTitles(app.catalogue)))
}
