import { z } from 'zod'
import { contentNamePattern } from './content-name.ts'
import { semver } from './version.ts'

/* Fields that several content files share. The message of a pattern is the code of its fault. */

export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-not-kebab-case')
export const sentence = z.string().trim().min(1)
export const versionText = z.string().regex(semver, 'version-not-semver')

/** The name of a version on a command line: `sauvegardes@1.0.0`. */
export const contentNameText = z.string().refine((text) => contentNamePattern.test(text), 'content-name-malformed')
