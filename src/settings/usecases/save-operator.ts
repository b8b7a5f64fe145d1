import { z } from 'zod'
import { authorize, cleanLine, command, type Issue, refuseIssues } from '#kernel'
import type { AppearanceContext } from '../appearance.ts'
import { checkAccent } from '../colour.ts'
import { canManageSettings } from '../policy.ts'
import { putSettings, type Setting } from '../store.ts'

const longestName = 80

const input = z.strictObject({
  operatorName: z.string().transform(cleanLine),
  /** `#1b5e73` */
  accent: z.string().transform((text) => text.trim().toLowerCase()),
})

/** Stores the operator's name and accent colour. An empty text restores the default. Throws all issues at once. */
export async function saveOperator(context: AppearanceContext, request: z.input<typeof input>): Promise<void> {
  await keepOperator(context, request)
  context.appearance.forget()
}

const keepOperator = command({
  action: 'settings.save-operator',
  input,
  run: async (transaction, { operatorName, accent }, { actor, clock }) => {
    const chosen: Setting[] = [
      { key: 'operator-name', value: operatorName || undefined },
      { key: 'accent', value: accent || undefined },
    ]
    const allowed = authorize(actor, chosen, canManageSettings)
    refuseIssues('settings-refused', [...checkName(operatorName), ...(accent ? checkAccent(accent) : [])])
    await putSettings(transaction, allowed, clock())
  },
  subject: () => 'operator',
})

function checkName(name: string): Issue[] {
  if (name.length <= longestName) return []
  return [{ path: 'operatorName', code: 'operator-name-too-long', values: { maximum: longestName } }]
}
