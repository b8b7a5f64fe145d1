import { z } from 'zod'
import { cleanLine } from '#kernel'

/** An address of mail, in lower case. Its shape leaves nothing with which a mail header could be broken. */
export const emailInput = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254))

/** The name of a person, as one line; may be empty. */
export const nameInput = z.string().transform(cleanLine).pipe(z.string().max(100))
