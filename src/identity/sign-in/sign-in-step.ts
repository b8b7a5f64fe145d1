import { z } from 'zod'

/** Where a sign-in stands: done, or waiting for the second factor. */
export interface SignInStep {
  readonly done: boolean
  /** Values of `Set-Cookie`, to be sent back as they are. */
  readonly cookies: readonly string[]
}

export const browserInput = z.strictObject({
  /** The `Cookie` header. */
  cookies: z.string().transform((text) => text.slice(0, 8_000)),
  userAgent: z.string().transform((text) => text.slice(0, 300)),
})
