import { z } from 'zod'
import { type Code, cleanLine } from '#kernel'

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
  .refine((text) => text !== '', { error: 'email-missing', abort: true })
  .refine((text) => emailShape.safeParse(text).success, 'email-malformed')

/** Why a typed text cannot be kept as an email address; undefined when it can. */
export function emailFault(text: string): Code | undefined {
  return emailInput.safeParse(text).error?.issues[0]?.message as Code | undefined
}

/** The name of a person, on one line; may be empty. */
export const nameInput = z.string().transform(cleanLine).pipe(z.string().max(100))
