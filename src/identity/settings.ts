import { z } from 'zod'
import { isProtected } from './providers/oidc-metadata.ts'
import { providerNames, providerSettings } from './providers/oidc-providers.ts'

const discoveryUrl = z
  .url()
  .refine(isProtected, 'must begin with https:// (http:// only for this machine)')
  .refine(
    (address) => address.includes('/.well-known/'),
    'must be the address of the discovery document, /.well-known/…',
  )
  .optional()
const credential = z.string().min(1).optional()

/** The settings of sessions, second factors, roles and identity providers. */
export const identitySettings = {
  AUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('key of the sessions and second factors (32 characters or more), instead of the file made in DATA_DIR'),
  ROLE_CONSENT: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'on: roles that read answers or submitted results wait until a second administrator agrees; recommended where there are two',
    ),
  PROCONNECT_DISCOVERY_URL: discoveryUrl.describe('ProConnect: address of its discovery document'),
  PROCONNECT_CLIENT_ID: credential.describe('ProConnect: identifier given at registration'),
  PROCONNECT_CLIENT_SECRET: credential.describe('ProConnect: secret given at registration'),
  PSC_DISCOVERY_URL: discoveryUrl.describe('Pro Santé Connect: address of its discovery document'),
  PSC_CLIENT_ID: credential.describe('Pro Santé Connect: identifier given at registration'),
  PSC_CLIENT_SECRET: credential.describe('Pro Santé Connect: secret given at registration'),
} as const

/** An identity provider needs its three settings, and the address to which it sends people back. */
export function incompleteProviders(given: Readonly<Record<string, string | undefined>>): string[] {
  return providerNames.flatMap((provider) => {
    const names = Object.values(providerSettings[provider])
    if (names.every((name) => !given[name])) return []
    const missing = [...names, 'PUBLIC_URL'].filter((name) => !given[name])
    return missing.map((name) => `${name}: needed with ${names.join(', ')}`)
  })
}
