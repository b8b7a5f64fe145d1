import { isIP } from 'node:net'
import { z } from 'zod'

/** More than a valid URL: the host name of a site on the network, and an existing port. */
function hasSite(address: string): boolean {
  return z.url({ protocol: /^https?$/ }).safeParse(address).success && new URL(address).port !== '0'
}

/** The pages must be at the root of a site: under a path, their links and cookies would not work. */
function isAlone(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`
}

/** Settings of the addresses: where the server listens, where people find it, and which pages it offers. */
export const webSettings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port the server listens on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the server listens on'),
  PUBLIC_URL: z
    .string()
    .trim()
    .refine((address) => /^https?:\/\//i.test(address), { error: 'must begin with https:// or http://', abort: true })
    .refine(hasSite, {
      error: 'cannot be read: check the name of the site, and the port, a number from 1 to 65535',
      abort: true,
    })
    .refine(
      isAlone,
      'must be the address of the site alone, like https://cap-care.example, without a path or anything else',
    )
    .transform((address) => new URL(address).origin)
    .optional()
    .describe('address printed in private links, when a proxy stands in front of the server'),
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
  OPEN_DIAGNOSIS: z.enum(['on', 'off']).default('on').describe('diagnosis without an account: on or off'),
  OPEN_DIAGNOSIS_FREE_MEGABYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(200)
    .describe(
      'space left on the disk of DATA_DIR under which no diagnosis without an account begins; those begun go on',
    ),
  SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto)$/ })
    .optional()
    .describe('where to report a vulnerability (mailto: or https:), published in /.well-known/security.txt'),
} as const

export interface Listening {
  readonly PUBLIC_URL?: string | undefined
  readonly HOST: string
  readonly PORT: number
}

/** The public address of this server: PUBLIC_URL, otherwise the address it listens on. Without a final `/`. */
export function siteAddress({ PUBLIC_URL, HOST, PORT }: Listening): string {
  return PUBLIC_URL ?? `http://${HOST}:${PORT}`
}
