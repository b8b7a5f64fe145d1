import type { Context } from 'hono'
import { type AppError, faultLine } from '#kernel'
import { rememberedAccount } from './account-mark.ts'
import { formTokenField } from './form-key.ts'
import { readForm } from './forms.ts'

/** A form that was refused for a reason that passes: it can be sent again as it was. */
export interface SentForm {
  /** Where it goes; with the mark of the account that typed it, where there was one. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Nothing of these is written into a page: they are typed again. */
const secrets = ['password', 'repeated', 'currentPassword', 'mot-de-passe', 'code', 'secret']

const largestBytes = 256 * 1024

/** What a form said, to be sent again once its refusal has passed; undefined for what no form of words sent. */
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

/** Whether a refusal passes by itself, or with a new sign-in. */
export function passes({ kind, code }: AppError): boolean {
  return kind === 'too-many' || kind === 'unavailable' || code === 'session-ended'
}
