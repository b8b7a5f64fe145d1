import { resolve } from 'node:path'
import { z } from 'zod'
import { environment } from '#environment'
import { SettingsError } from '#kernel'
import { auditSettings } from './audit/settings.ts'
import { backupSettings } from './backup/settings.ts'
import { evidenceSettings } from './evidence/settings.ts'
import { identitySettings, incompleteProviders } from './identity/settings.ts'
import { mailSettings } from './mail/settings.ts'
import { mailingSettings } from './mailing/settings.ts'
import { printSettings } from './reports/settings.ts'
import { appearanceSettings } from './settings/settings.ts'
import { storageSettings } from './storage/settings.ts'
import { webSettings } from './web/settings.ts'

/**
 * Every setting, with its default and its meaning, as its room declares it.
 * The table of settings in README.md is checked against this object by a test.
 */
export const settings = {
  ...webSettings,
  ...storageSettings,
  ...printSettings,
  ...appearanceSettings,
  ...auditSettings,
  ...backupSettings,
  ...mailSettings,
  ...mailingSettings,
  ...evidenceSettings,
  ...identitySettings,
} as const

const schema = z.object(settings)

export type Config = Readonly<z.infer<typeof schema>>

/** Reads the settings from an environment. Throws one `SettingsError` that names every faulty setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment): Config {
  const given = Object.fromEntries(Object.keys(settings).flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  const faults = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
  faults.push(...incompleteProviders(given))
  if (!parsed.success || faults.length > 0) {
    throw new SettingsError(['Faulty settings:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
  }
  return { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) }
}
