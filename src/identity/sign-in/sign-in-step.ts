import { z } from 'zod'

/** A sign-in is done, or waits for the second factor. */
export interface SignInStep {
  readonly done: boolean
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[]
}

export const browserInput = z.strictObject({
  /** The `Cookie` header. */
  cookies: z.string().transform((text) => text.slice(0, 8_000)),
  userAgent: z.string().transform((text) => text.slice(0, 300)),
})
