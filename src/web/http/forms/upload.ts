import type { Context } from 'hono'
import { readParts } from '../limiting/form-parts.ts'
import { FormFields } from './forms.ts'

/** The file in a form field; undefined when none was chosen. */
export async function readUpload(context: Context, name: string): Promise<Uint8Array | undefined> {
  const isMultipart = context.req.header('content-type')?.startsWith('multipart/form-data')
  if (!isMultipart) return undefined
  const file = (await readParts(context))?.[name]
  if (!(file instanceof File) || file.name === '') return undefined
  return new Uint8Array(await file.arrayBuffer())
}

/** A form with a file: its fields, and the file in the field `name`; undefined when none was chosen. */
export async function readFileForm(context: Context, name: string) {
  const isMultipart = context.req.header('content-type')?.startsWith('multipart/form-data')
  const parts = Object.entries((isMultipart ? await readParts(context) : undefined) ?? {})
  const fields = new FormFields(
    new Map(parts.flatMap(([field, value]) => (typeof value === 'string' ? [[field, [value]] as const] : []))),
  )
  const sent = parts.find(([field]) => field === name)?.[1]
  if (!(sent instanceof File) || sent.name === '') return { fields, file: undefined }
  return { fields, file: { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } }
}
