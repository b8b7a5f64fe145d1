import type { Context } from 'hono'
import { prepareRemoval, removeSeries } from '#indicators'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { removalFields, seriesRemovalView } from './series-removal.view.ts'
import { wholeRegion } from './series-words.ts'

/** Says what « Retirer » takes away. */
export async function showSeriesRemoval(app: App, context: Context) {
  const address = new Address(context)
  const [indicateur, jour, territoire] = ['indicateur', 'jour', 'territoire'].map((name) => address.text(name))
  const account = await accountContext(app, context)
  const prepared = await prepareRemoval(account, meant(context, { indicateur, jour, territoire }))
  return sendPage(app, context, seriesRemovalView(prepared))
}

export async function removeTheSeries(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const { indicator, day, territory, state } = removalFields
  const asked = meant(context, {
    indicateur: fields.line(indicator),
    jour: fields.line(day),
    territoire: fields.line(territory) || undefined,
  })
  const { done, issues } = await attempt(() => removeSeries(account, { ...asked, state: fields.line(state) }), state)
  if (!done) return sendPage(app, context, seriesRemovalView(await prepareRemoval(account, asked), issues), 422)
  return goDone(context, paths.seriesImport(done.region), 'chiffres-importes-retires', { count: done.removed })
}

function meant(context: Context, typed: Readonly<Record<'indicateur' | 'jour' | 'territoire', string | undefined>>) {
  const { indicateur: indicator = '', jour: day = '', territoire } = typed
  const territory = territoire === wholeRegion ? '' : territoire
  return {
    region: context.req.param('region') ?? '',
    indicator,
    day,
    ...(territory === undefined ? {} : { territory }),
  }
}
