import { z } from 'zod'
import { cleanLine } from '#kernel'

const longestEmail = 254

/**
 * An email address to look up: cleaned, in lower case. The shape is not checked, since a malformed address is simply not
 * found.
 */
export const typedEmail = z.string().transform((text) => cleanLine(text).toLowerCase().slice(0, longestEmail))

const emailShape = z.email().max(longestEmail)

/** An email address to keep. The shape admits no character that could break a mail header. */
export const emailInput = z
  .string()
  .transform((text) => cleanLine(text).toLowerCase())
  .refine((text) => emailShape.safeParse(text).success, 'email-malformed')

/** Whether the text can be kept as an email address. */
export function isEmail(text: string): boolean {
  return emailInput.safeParse(text).success
}

/** The name of a person, on one line; may be empty. */
export const nameInput = z.string().transform(cleanLine).pipe(z.string().max(100))
