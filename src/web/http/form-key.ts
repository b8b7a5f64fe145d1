import type { Context } from 'hono'
import { sha256 } from '#kernel'
import { readParts } from './parts.ts'

/** The field that makes each page's forms unlike those of any other page: see `withFormToken`. */
export const formTokenField = 'envoi'

const tokenPattern = /^[\w-]{22}$/

/** What two equal forms share: SHA-256 of who sends the form, where to, and all that it says. */
export async function readFormKey(context: Context, who: string) {
  const { token, said } = isUpload(context) ? await readUploadForm(context) : await readPlainForm(context)
  if (said === undefined) return undefined
  return { key: sha256(JSON.stringify([who, context.req.path, token, said])), hasToken: tokenPattern.test(token) }
}

function isUpload(context: Context): boolean {
  return context.req.header('content-type')?.startsWith('multipart/form-data') ?? false
}

async function readPlainForm(context: Context) {
  const said = await context.req.text()
  return { token: new URLSearchParams(said).get(formTokenField) ?? '', said }
}

/** Of a file, its name and size are enough: one showing of a page sends a file of that name and size once. */
async function readUploadForm(context: Context) {
  const fields = await readParts(context)
  if (!fields) return { token: '', said: undefined }
  const said = Object.entries(fields).map(([name, value]) =>
    value instanceof File ? [name, value.name, value.size] : [name, value],
  )
  return { token: String(fields[formTokenField] ?? ''), said }
}
