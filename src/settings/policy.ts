import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

export function canManageSettings(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-settings')
}
