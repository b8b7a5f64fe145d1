import type { Context } from 'hono'
import { sha256 } from '#kernel'
import { readParts } from '../limiting/form-parts.ts'
import { readForm } from './forms.ts'

/**
 * A hidden field whose value differs each time a page is shown, followed by the mark of the account that the page was shown
 * to: see `withFormToken`.
 */
export const formTokenField = 'envoi'

const tokenPattern = /^[\w-]{22}(?:\.([0-9a-f]{24}))?$/

/** The key of a form: SHA-256 of its sender, its address and its content. A double click sends one key twice. */
export async function readFormKey(context: Context, who: string) {
  const { token, said } = isUpload(context) ? await readUploadForm(context) : await readPlainForm(context)
  if (said === undefined) return undefined
  return { key: sha256(JSON.stringify([who, context.req.path, token, said])), hasToken: tokenPattern.test(token) }
}

/** The mark of the account that the page of a form was shown to; undefined for a page shown to nobody in particular. */
export async function markInForm(context: Context): Promise<string | undefined> {
  const { token } = isUpload(context) ? await readUploadForm(context) : await readPlainForm(context)
  return tokenPattern.exec(token)?.[1]
}

export function isUpload(context: Context): boolean {
  return context.req.header('content-type')?.startsWith('multipart/form-data') ?? false
}

async function readPlainForm(context: Context) {
  const fields = await readForm(context)
  return { token: fields.text(formTokenField), said: await context.req.text() }
}

/** The name and size of a file are enough for the key: the token already tells one showing of the page from another. */
async function readUploadForm(context: Context) {
  const fields = await readParts(context)
  if (!fields) return { token: '', said: undefined }
  const said = Object.entries(fields).map(([name, value]) =>
    value instanceof File ? [name, value.name, value.size] : [name, value],
  )
  return { token: String(fields[formTokenField] ?? ''), said }
}
