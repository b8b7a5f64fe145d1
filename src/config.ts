import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isProtected } from './identity/providers/oidc-metadata.ts'
import { providerNames, providerSettings } from './identity/providers/oidc-providers.ts'

/** The process environment. Only this file reads it. */
export const environment: Readonly<Record<string, string | undefined>> = process.env

const onOff = z.enum(['on', 'off'])
const discoveryUrl = z
  .url()
  .refine(isProtected, 'must begin with https:// (http:// only for this machine)')
  .refine(
    (address) => address.includes('/.well-known/'),
    'must be the address of the discovery document, /.well-known/…',
  )
  .optional()
const credential = z.string().min(1).optional()

/** Our pages stand at the top of a site: under a path, their links and cookies would lead beside it. */
function isAlone(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`
}

/**
 * Every setting, with its default and its meaning.
 * The table of settings in README.md is checked against this object by a test.
 */
export const settings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port the server listens on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the server listens on'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must begin with https:// or http://' })
    .refine(
      isAlone,
      'must be the address of the site alone, like https://cap-care.example, without a path or anything else',
    )
    .transform((address) => new URL(address).origin)
    .optional()
    .describe('address printed in private links, when a proxy stands in front of the server'),
  DATA_DIR: z.string().min(1).default('./data').describe('folder of the database and of the keys'),
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
  PRINT_SANDBOX: z
    .enum(['preferred', 'required'])
    .default('preferred')
    .describe('required: nothing is printed where the system does not allow the sandbox of the browser'),
  PRINT_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'folder of the unpacked browser, instead of DATA_DIR, or of /var/cache/cap-care for a server that runs as root',
    ),
  OPEN_DIAGNOSIS: onOff.default('on').describe('diagnosis without an account: on or off'),
  AUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('key of the sessions and second factors (32 characters or more), instead of the file made in DATA_DIR'),
  BACKUP_KEY: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 32), 'must be keys of 32 characters or more')
    .optional()
    .describe(
      'keys that seal the backups (32 characters or more each, separated by commas; the first seals), instead of the file made in DATA_DIR',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'server that takes the mails, with its user and password: smtp:// or smtps://; without it they are files of DATA_DIR/outbox',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
    .default('Cap CaRE <cap-care@localhost>')
    .describe('sender of the mails'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every((address) => isIP(address) !== 0), 'must be network addresses, separated by commas')
    .describe(
      'network addresses of the proxies in front of the server, separated by commas; one on this machine needs no mention',
    ),
  SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto)$/ })
    .optional()
    .describe('where to report a vulnerability (mailto: or https:), published in /.well-known/security.txt'),
  AUDIT_YEARS: z.coerce.number().int().min(1).max(20).default(3).describe('years that rows of the audit log are kept'),
  OPERATOR_NAME: z
    .string()
    .max(80)
    .default('')
    .describe('name shown in the header and on PDFs, unless the administration chose one: who runs this server'),
  PROCONNECT_DISCOVERY_URL: discoveryUrl.describe('ProConnect: address of its discovery document'),
  PROCONNECT_CLIENT_ID: credential.describe('ProConnect: identifier given at registration'),
  PROCONNECT_CLIENT_SECRET: credential.describe('ProConnect: secret given at registration'),
  PSC_DISCOVERY_URL: discoveryUrl.describe('Pro Santé Connect: address of its discovery document'),
  PSC_CLIENT_ID: credential.describe('Pro Santé Connect: identifier given at registration'),
  PSC_CLIENT_SECRET: credential.describe('Pro Santé Connect: secret given at registration'),
} as const

const schema = z.object(settings)

export type Config = Readonly<z.infer<typeof schema>>

/** Settings that cannot be used. The message names them all, for the person who starts the program. */
export class SettingsError extends Error {}

/** Reads the settings from an environment. Throws one `SettingsError` that names every faulty setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment): Config {
  const given = Object.fromEntries(Object.keys(settings).flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  const faults = parsed.error?.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`) ?? []
  faults.push(...incompleteProviders(given))
  if (!parsed.success || faults.length > 0) throw new SettingsError(`Faulty settings:\n${faults.join('\n')}`)
  return { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) }
}

/** Where people find this server: the address they are told, or the one it listens on. Without a `/` at the end. */
export function siteAddress({ PUBLIC_URL, HOST, PORT }: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return PUBLIC_URL ?? `http://${HOST}:${PORT}`
}

/** An identity provider needs its three settings, and the address to which it sends people back. */
function incompleteProviders(given: Readonly<Record<string, string | undefined>>): string[] {
  return providerNames.flatMap((provider) => {
    const names = Object.values(providerSettings[provider])
    if (names.every((name) => !given[name])) return []
    const missing = [...names, 'PUBLIC_URL'].filter((name) => !given[name])
    return missing.map((name) => `  ${name}: needed with ${names.join(', ')}`)
  })
}
