import type { KitContext } from '#exercise-conduct'
import type { Campaign } from '../campaign/campaign.ts'
import type { KitVariable } from './letter.ts'

/** What the kit of a campaign asks of each structure; nothing without a kit. */
export async function kitVariables(
  { kit, kitVersion }: Pick<Campaign, 'kit' | 'kitVersion'>,
  { kits }: KitContext,
): Promise<readonly KitVariable[]> {
  return kit === '' ? [] : (await kits()).get(kit, kitVersion).variables
}
