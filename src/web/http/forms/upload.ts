import type { Context } from 'hono'
import { readParts } from '../limiting/form-parts.ts'

/** The file in a form field; undefined when none was chosen. */
export async function readUpload(context: Context, name: string): Promise<Uint8Array | undefined> {
  const isMultipart = context.req.header('content-type')?.startsWith('multipart/form-data')
  if (!isMultipart) return undefined
  const file = (await readParts(context))?.[name]
  if (!(file instanceof File) || file.name === '') return undefined
  return new Uint8Array(await file.arrayBuffer())
}
