import type { Context } from 'hono'
import type { Sender } from '../../../app.ts'
import { clientAddress } from './client-address.ts'

/** Where a request comes from. `gone` is aborted when the browser closes the connection before the whole answer has left. */
export function senderOf(context: Context): Sender {
  return { from: clientAddress(context), gone: context.req.raw.signal }
}
