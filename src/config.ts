import { resolve } from 'node:path'
import { z } from 'zod'

/** The process environment. Only this file reads it. */
export const environment: Readonly<Record<string, string | undefined>> = process.env

const onOff = z.enum(['on', 'off'])

/**
 * Every setting, with its default and its meaning.
 * The table of settings in README.md is checked against this object by a test.
 */
export const settings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port the server listens on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the server listens on'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address printed in private links, when a proxy stands in front of the server'),
  DATA_DIR: z.string().min(1).default('./data').describe('folder of the database and of the unpacked browser'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional()
    .describe('PostgreSQL database used instead of the SQLite file of DATA_DIR'),
  CHROMIUM_PATH: z
    .string()
    .min(1)
    .optional()
    .describe('browser that prints the PDFs, instead of the one shipped in the npm packages'),
  OPEN_DIAGNOSIS: onOff.default('on').describe('diagnosis without an account: on or off'),
  OPERATOR_NAME: z.string().max(80).default('').describe('name shown in the header: who runs this server'),
} as const

const schema = z.object(settings)

export type Config = Readonly<z.infer<typeof schema>>

/** Settings that cannot be used. The message names them all, for the person who starts the program. */
export class SettingsError extends Error {}

/** Reads the settings from an environment. Throws one `SettingsError` that names every faulty setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment): Config {
  const given = Object.fromEntries(Object.keys(settings).flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`Faulty settings:\n${faults.join('\n')}`)
  }
  return { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) }
}
