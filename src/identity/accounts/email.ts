import { z } from 'zod'
import { cleanLine } from '#kernel'

const longestEmail = 254

/** An email address as it is looked for: cleaned, in lower case. Its shape is not checked: an unknown address is not found. */
export const typedEmail = z.string().transform((text) => cleanLine(text).toLowerCase().slice(0, longestEmail))

/** An email address to be kept. Its shape leaves nothing with which a mail header could be broken. */
export const emailInput = z
  .string()
  .transform((text) => cleanLine(text).toLowerCase())
  .pipe(z.email().max(longestEmail))

/** The name of a person, as one line; may be empty. */
export const nameInput = z.string().transform(cleanLine).pipe(z.string().max(100))
