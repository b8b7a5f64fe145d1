import type { Context } from 'hono'
import { regionTime } from '#directory'
import { csv } from '#kernel'
import { dayDigits, fileNameOf } from '#messages'
import { exportRegistered, listRegistered, type RegisteredList } from '#regional-offer'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { registeredView } from './registered.view.ts'

function eventIn(context: Context) {
  return { region: context.req.param('region') ?? '', eventId: context.req.param('evenement') ?? '' }
}

export async function showRegistered(app: App, context: Context) {
  const list = await listRegistered(await accountContext(app, context), eventIn(context))
  return sendPage(app, context, registeredView(list, new Address(context).page()))
}

export async function sendRegistered(app: App, context: Context) {
  const list = await exportRegistered(await accountContext(app, context), eventIn(context))
  return sendFile(context, {
    type: 'text/csv; charset=utf-8',
    name: fileNameOf(['inscrits', list.event.title], 'csv'),
    content: csv(rowsOf(list)),
  })
}

const head = ['numero_finess', 'nom', 'commune', 'entite_juridique', 'inscrite_le']

function rowsOf({ region, lines }: RegisteredList): string[][] {
  const time = regionTime(region)
  return [
    head,
    ...lines.map(({ finess, structure, legalEntity, registeredAt }) => [
      finess,
      structure?.name ?? '',
      structure?.town ?? '',
      legalEntity,
      dayDigits(registeredAt, time),
    ]),
  ]
}
