import { z } from 'zod'
import { authorize, command } from '#kernel'
import type { AppearanceContext } from '../appearance.ts'
import { checkLogo } from '../logo.ts'
import { canManageSettings } from '../policy.ts'
import { putSettings, type Setting } from '../store.ts'

const input = z.strictObject({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })

/** Stores a logo: PNG, JPEG or WebP, 200 kB at most. Throws `logo-…` for any other file. */
export async function putLogo(context: AppearanceContext, request: z.input<typeof input>): Promise<void> {
  await keepLogo(context, request)
  context.appearance.forget()
}

const keepLogo = command({
  action: 'settings.put-logo',
  input,
  run: async (transaction, { bytes }, { actor, clock }) => {
    const logo: Setting = { key: 'logo', value: Buffer.from(bytes).toString('base64') }
    const allowed = authorize(actor, [logo], canManageSettings)
    checkLogo(bytes)
    await putSettings(transaction, allowed, clock())
  },
  subject: () => 'logo',
})

/** Removes the logo. */
export async function removeLogo(context: AppearanceContext): Promise<void> {
  await dropLogo(context, {})
  context.appearance.forget()
}

const dropLogo = command({
  action: 'settings.remove-logo',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const none: Setting = { key: 'logo', value: undefined }
    await putSettings(transaction, authorize(actor, [none], canManageSettings), clock())
  },
  subject: () => 'logo',
})
