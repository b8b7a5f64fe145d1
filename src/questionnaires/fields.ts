import { z } from 'zod'

/* Fields that several content files share. The message of a pattern is the code of its fault. */

export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-not-kebab-case')
export const sentence = z.string().trim().min(1)
