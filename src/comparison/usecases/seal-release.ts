import { type Context, nextTurn, sha256 } from '#kernel'
import { inOrder, sealsOf } from '../history/verify.ts'
import { cellKey, type DecidedCell } from '../rules/release.ts'
import { areaText, type ComparisonContext, cellText, membersText, releaseText } from '../seals.ts'
import type { CellRow, NewRelease } from '../store.ts'
import type { ReleaseDraft } from './draft-release.ts'

type Sealing = Pick<Context, 'clock'> & Pick<ComparisonContext, 'comparisonSeal'> & { readonly rulesVersion: number }

/** The rows of a release with their seals. The server answers others between two cells, whose members are thousands. */
export async function sealRelease(draft: ReleaseDraft, sealing: Sealing): Promise<NewRelease> {
  const { comparisonSeal: seal, clock, rulesVersion } = sealing
  const { area, number, day, history, measured, stored } = draft
  const rows: CellRow[] = []
  for (const cell of inOrder(draft.cells)) {
    rows.push(cellRow(draft, cell, seal))
    await nextTurn()
  }
  const release = { area: area.code, number, day, publishedAt: clock(), rulesVersion, cells: rows.length }
  const before = history.releases.at(-1)?.seal ?? ''
  const regions = new Set([...(stored.area?.regions ?? []), ...area.regions.map(({ code }) => code)])
  const { cohorts, grids } = measured
  const withdrawn = stored.area?.withdrawn ?? 0
  const published = { code: area.code, cohorts, grids, published: number, withdrawn, regions: [...regions].toSorted() }
  return {
    area: { ...published, seal: seal(areaText(published)) },
    release: { ...release, seal: seal(releaseText(release, sealsOf(rows), before)) },
    cells: rows,
  }
}

function cellRow(
  { area: { code }, number, measured }: ReleaseDraft,
  { cohort, topic, decision, members: behind }: DecidedCell,
  seal: ComparisonContext['comparisonSeal'],
): CellRow {
  const submissions = measured.submissions.get(cellKey({ cohort, topic })) ?? {}
  const members = behind?.map(({ submission: _, ...member }) => member) ?? null
  const membersHash = sha256(membersText(members, submissions))
  const cell = { area: code, number, cohort, topic, decision, members, submissions, membersHash }
  return { ...cell, seal: seal(cellText(cell)) }
}
