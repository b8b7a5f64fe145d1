import { z } from 'zod'
import { findRegion, listGroupsOf, listPlaces } from '#directory'
import { AppError, authorize, type Context, query } from '#kernel'
import type { Database } from '#storage'
import { type Area, acrossCode } from '../area.ts'
import { isAsPublished } from '../history/history-of-cell.ts'
import { type CheckedCell, isUntouched } from '../history/verify.ts'
import { canPublishComparison } from '../policy.ts'
import { type CellMembership, publishedFile } from '../published/export.ts'
import type { PublishedFile } from '../published/format.ts'
import type { Member } from '../rules/member.ts'
import { cellKey } from '../rules/release.ts'
import type { ComparisonContext } from '../seals.ts'
import * as store from '../store.ts'
import { across, joinedRegions } from './reach-area.ts'
import { readVerified } from './read-verified.ts'

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
    const area = await areaOf(database, code)
    return { id: release, file: await fileOf(database, { area, number: Number(digits) }, files) }
  },
  subject: ({ id }) => id,
})

async function areaOf(database: Database, code: string): Promise<Area> {
  if (code === acrossCode) return across(await joinedRegions(database))
  return { code, regions: [findRegion(code)].flatMap((region) => region ?? []) }
}

async function fileOf(
  database: Database,
  { area, number }: { readonly area: Area; readonly number: number },
  files: ComparisonContext,
): Promise<PublishedFile> {
  const { stored, history } = await readVerified(database, area, files)
  if (!stored.releases.some((one) => one.number === number))
    throw new AppError('not-found', 'comparison-release-missing')
  if (!isUntouched(history)) throw new AppError('conflict', 'comparison-history-damaged')
  const cells = history.cells.filter((cell) => cell.number <= number)
  const memberships = await membershipsOf(database, area.code, cells)
  const named = new Set(memberships.flatMap(({ submissions }) => Object.keys(submissions)))
  return publishedFile(
    await membersNamed(database, [...named]),
    [...Map.groupBy(cells, (cell) => cell.number)].map(([release, own]) => ({
      number: release,
      cells: own,
      memberships: memberships.filter((one) => one.number === release),
    })),
  )
}

/** Who stood behind each cell, cell by cell: members of many releases do not fit in memory together. */
async function membershipsOf(
  database: Database,
  code: string,
  cells: readonly CheckedCell[],
): Promise<(CellMembership & { readonly number: number })[]> {
  const found: (CellMembership & { readonly number: number })[] = []
  for (const releases of Map.groupBy(cells, cellKey).values()) {
    const behind = new Map(
      (await store.listBehind(database, code, releases[0] as CheckedCell)).map((one) => [one.number, one]),
    )
    for (const cell of releases) {
      const own = behind.get(cell.number)
      if (!own || !isAsPublished(cell, own)) throw new AppError('conflict', 'comparison-history-damaged')
      found.push({ cohort: cell.cohort, topic: cell.topic, number: cell.number, submissions: own.submissions })
    }
  }
  return found
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
