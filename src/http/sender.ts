import type { Context } from 'hono'
import type { Context as UseCaseContext } from '#kernel'
import { clientAddress } from './client-address.ts'

/** Where a request comes from. `gone` is aborted when the browser closes the connection before the whole answer has left. */
export function senderOf(context: Context): Pick<UseCaseContext, 'from' | 'gone'> {
  return { from: clientAddress(context), gone: context.req.raw.signal }
}
