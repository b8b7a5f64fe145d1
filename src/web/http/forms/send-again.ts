import type { Context } from 'hono'
import { AppError, faultLine } from '#kernel'
import { readParts } from '../limiting/form-parts.ts'
import { markOfTyped, rememberedAccount } from '../visitors/account-mark.ts'
import { formTokenField, isUpload } from './form-key.ts'
import { readForm } from './forms.ts'

/** A form refused for a temporary reason, to send again unchanged. */
export interface SentForm {
  /** The address of the form, with the mark of the account that typed it. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Files that were sent: a page cannot hold a file, so the person chooses it again. */
  readonly files: readonly { readonly field: string; readonly name: string }[]
}

type Typed = Pick<SentForm, 'fields' | 'files'>

/** Secrets are never written into a page: the person types them again. */
const secrets = ['password', 'repeated', 'currentPassword', 'mot-de-passe', 'code', 'secret']

const largestBytes = 256 * 1024

/**
 * The fields of a form refused for a temporary reason; undefined for any other request. Unless the route's own limit has
 * bounded the body, only a short form is read, and none with a file: a busy server refuses at little cost.
 */
export async function sentForm(context: Context, { isBounded = false } = {}): Promise<SentForm | undefined> {
  if (context.req.method !== 'POST') return undefined
  const typed = await readTyped(context, isBounded).catch((error: unknown) => {
    // Anybody can send a form that no page has, as often as they like: it is no fault of the server, and fills no log.
    if (!(error instanceof AppError)) console.error(faultLine(error))
    return undefined
  })
  if (!typed) return undefined
  const names = [...typed.fields, ...typed.files.map(({ field }) => [field] as const)].map(([name]) => name)
  if (names.length === 0 || names.some((name) => secrets.includes(name))) return undefined
  const fields = typed.fields.filter(([name]) => name !== formTokenField)
  return { action: await actionOf(context), files: typed.files, fields }
}

async function readTyped(context: Context, isBounded: boolean): Promise<Typed | undefined> {
  if (isUpload(context)) return isBounded ? readTypedParts(context) : undefined
  const type = context.req.header('content-type') ?? ''
  const length = Number(context.req.header('content-length') ?? Number.NaN)
  const isShort = isBounded || length <= largestBytes
  if (!type.startsWith('application/x-www-form-urlencoded') || !isShort) return undefined
  const form = await readForm(context)
  return {
    fields: [...form.names()].flatMap((name) => form.texts(name).map((value) => [name, value] as const)),
    files: [],
  }
}

async function readTypedParts(context: Context): Promise<Typed | undefined> {
  const parts = Object.entries((await readParts(context)) ?? {})
  const fields = parts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const files = parts.flatMap(([field, value]) => (value instanceof File ? [{ field, name: value.name }] : []))
  const length = fields.reduce((sum, [, value]) => sum + value.length, 0)
  return length <= largestBytes ? { fields, files } : undefined
}

async function actionOf(context: Context): Promise<string> {
  const mark = (await markOfTyped(context)) ?? rememberedAccount(context)
  const { pathname, searchParams } = new URL(context.req.url)
  if (mark !== undefined) searchParams.set('renvoi', mark)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** Whether a refusal is temporary, or ends with a new sign-in. */
export function passes({ kind, code }: AppError): boolean {
  return kind === 'too-many' || kind === 'unavailable' || code === 'session-ended'
}
