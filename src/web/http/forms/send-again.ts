import type { Context } from 'hono'
import { type AppError, faultLine } from '#kernel'
import { rememberedAccount } from '../visitors/account-mark.ts'
import { formTokenField } from './form-key.ts'
import { readForm } from './forms.ts'

/** A form refused for a temporary reason, to send again unchanged. */
export interface SentForm {
  /** The address of the form, with the mark of the account that typed it. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Secrets are never written into a page: the person types them again. */
const secrets = ['password', 'repeated', 'currentPassword', 'mot-de-passe', 'code', 'secret']

const largestBytes = 256 * 1024

/** The fields of a form refused for a temporary reason; undefined unless the request was a URL-encoded form. */
export async function sentForm(context: Context): Promise<SentForm | undefined> {
  const type = context.req.header('content-type') ?? ''
  const length = Number(context.req.header('content-length') ?? Number.NaN)
  if (context.req.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) return undefined
  if (!(length <= largestBytes)) return undefined
  const fields = await readForm(context).catch((error: unknown) => {
    console.error(faultLine(error))
    return undefined
  })
  if (!fields) return undefined
  const names = [...fields.names()]
  if (names.length === 0 || names.some((name) => secrets.includes(name))) return undefined
  const typed = names.filter((name) => name !== formTokenField)
  const entries = typed.flatMap((name) => fields.texts(name).map((value) => [name, value] as const))
  return { action: actionOf(context), fields: entries }
}

function actionOf(context: Context): string {
  const mark = rememberedAccount(context)
  const { pathname } = new URL(context.req.url)
  return mark === undefined ? pathname : `${pathname}?${new URLSearchParams({ renvoi: mark })}`
}

/** Whether a refusal is temporary, or ends with a new sign-in. */
export function passes({ kind, code }: AppError): boolean {
  return kind === 'too-many' || kind === 'unavailable' || code === 'session-ended'
}
