import { type ColumnedFile, readTable } from '#directory'
import { AppError, type Context, type Issue } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { type ApplicationLine, applicationColumns, readApplications } from '../candidates/application-file.ts'
import { readShares, type ShareLine, shareColumns } from '../candidates/share-file.ts'
import { legalDay } from '../conditions/days.ts'

export const largestCareFileBytes = 2_000_000

/** A file as it was read, by what it holds. */
export type ReadCareFile = { readonly doubts: readonly Issue[] } & (
  | { readonly kind: 'applications'; readonly lines: readonly ApplicationLine[] }
  | { readonly kind: 'shares'; readonly lines: readonly ShareLine[] }
)

/** Reads a file by its headings: those of applications, or those of shares of activity. */
export async function readCareFile(bytes: Uint8Array, context: Context & CatalogueContext): Promise<ReadCareFile> {
  const largestBytes = largestCareFileBytes
  const domains = context.catalogue.latestProgramme('care').domains.map(({ id }) => id)
  const today = legalDay(context.clock())
  try {
    const file = await readTable(context, bytes, { columns: applicationColumns, largestBytes })
    return { kind: 'applications', doubts: doubtsOf(file), lines: readApplications(file, { domains, today }) }
  } catch (error) {
    if (!isHeaderMissing(error)) throw error
  }
  try {
    const file = await readTable(context, bytes, { columns: shareColumns, largestBytes })
    return { kind: 'shares', doubts: doubtsOf(file), lines: readShares(file, today) }
  } catch (error) {
    if (!isHeaderMissing(error)) throw error
    throw new AppError('invalid', 'table-file-header-missing', {
      values: { columns: `${applicationColumns.join(', ')} ; ou ${shareColumns.join(', ')}` },
    })
  }
}

/** Columns that nothing reads are said first: somebody may think that they were imported. */
function doubtsOf({ doubts, unread }: Pick<ColumnedFile<string>, 'doubts' | 'unread'>): readonly Issue[] {
  if (unread.length === 0) return doubts
  return [{ path: '', code: 'care-columns-unread', values: { columns: unread.join(', ') } }, ...doubts]
}

function isHeaderMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'table-file-header-missing'
}
