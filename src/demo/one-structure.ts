import { importFiness } from '#directory'
import { operator } from '#kernel'
import { demoPassword, makeAccount } from './accounts.ts'
import { fictionalRegion } from './fictional-region.ts'
import type { DemoTools } from './fill.ts'

export interface OneStructure {
  readonly finess: string
  /** Of the account of its director. */
  readonly email: string
  readonly password: string
}

/** Fills an empty product with one invented structure and the account of its director, for an author who tries content. */
export async function openOneStructure(
  { as, writeFile }: Pick<DemoTools, 'as' | 'writeFile'>,
  kind: 'ES' | 'ESMS',
): Promise<OneStructure> {
  const region = fictionalRegion({ seed: 2026, count: 2 })
  const sites = region.sites.filter((site) => site.kind === kind)
  const [{ finess } = { finess: '' }] = sites
  await importFiness(as(operator), { path: await writeFile({ ...region, sites }) })
  const email = 'direction@apercu.example'
  await makeAccount({ as }, email, [{ role: 'structure', scope: finess }])
  return { finess, email, password: demoPassword }
}
