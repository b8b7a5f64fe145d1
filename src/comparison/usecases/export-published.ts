import { z } from 'zod'
import { findRegion, listGroupsOf, listPlaces } from '#directory'
import { AppError, authorize, type Context, query } from '#kernel'
import type { Database } from '#storage'
import { isUntouched, verifyHistory } from '../history/verify.ts'
import { canPublishComparison } from '../policy.ts'
import { publishedFile } from '../published/export.ts'
import type { PublishedFile } from '../published/format.ts'
import type { Member } from '../rules/member.ts'
import type { ComparisonContext } from '../seals.ts'
import * as store from '../store.ts'
import { acrossCode } from './reach-area.ts'

/**
 * Everything that an area published up to a release (`32-R2`), in the format that anybody can attack. It names who took part
 * and how often each answered, which the product hides: the region and the operator alone download it.
 */
export const exportPublished = query({
  exports: 'comparison.export',
  input: z.strictObject({ release: z.string().max(20) }),
  run: async (database, { release }, { actor, ...files }: Context & ComparisonContext) => {
    const [, code = '', digits = ''] = /^(\d[\dAB]|FR)-R(\d{1,5})$/.exec(release) ?? []
    const region = code === acrossCode ? { code } : findRegion(code)
    authorize(actor, region, canPublishComparison)
    const number = Number(digits)
    const stored = await store.readHistory(database, code)
    if (!stored.releases.some((one) => one.number === number)) throw new AppError('not-found', 'not-found')
    return { id: release, file: await fileOf(database, { stored, number }, files) }
  },
  subject: ({ id }) => id,
})

async function fileOf(
  database: Database,
  { stored, number }: { readonly stored: store.WholeHistory; readonly number: number },
  files: ComparisonContext,
): Promise<PublishedFile> {
  const history = verifyHistory(stored, files)
  if (!isUntouched(history)) throw new AppError('conflict', 'comparison-history-damaged')
  const upTo = history.releases.filter((one) => one.number <= number)
  const byRelease = Map.groupBy(stored.cells, (cell) => cell.number)
  const numbers = new Set(stored.cells.flatMap(({ submissions }) => Object.keys(submissions)))
  return publishedFile(
    await membersNamed(database, [...numbers]),
    upTo.map((one) => {
      const cells = byRelease.get(one.number) ?? []
      return { number: one.number, cells, memberships: cells }
    }),
  )
}

async function membersNamed(database: Database, numbers: readonly string[]): Promise<Member[]> {
  const places = [...(await listPlaces(database, numbers)).values()]
  const entities = [...new Set(places.map(({ legalEntityFiness }) => legalEntityFiness))]
  const groups = await listGroupsOf(database, entities)
  return places.map(({ finess, legalEntityFiness }) => ({
    key: finess,
    legalEntity: legalEntityFiness,
    groups: groups.get(legalEntityFiness)?.toSorted() ?? [],
  }))
}
