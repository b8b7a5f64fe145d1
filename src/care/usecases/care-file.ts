import { readTable } from '#directory'
import { AppError, type Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { applicationColumns, readApplications } from '../candidates/application-file.ts'
import { readShares, shareColumns } from '../candidates/share-file.ts'

export const largestCareFileBytes = 2_000_000

/** A file as it was read, by what it holds. */
export type ReadCareFile = { readonly doubts: Awaited<ReturnType<typeof readTable>>['doubts'] } & (
  | ({ readonly kind: 'applications' } & ReturnType<typeof readApplications>)
  | ({ readonly kind: 'shares' } & ReturnType<typeof readShares>)
)

/** Reads a file by its headings: those of applications, or those of shares of activity. */
export async function readCareFile(bytes: Uint8Array, context: Context & CatalogueContext): Promise<ReadCareFile> {
  const largestBytes = largestCareFileBytes
  const domains = context.catalogue.latestProgramme('care').domains.map(({ id }) => id)
  try {
    const file = await readTable(context, bytes, { columns: applicationColumns, largestBytes })
    return { kind: 'applications', doubts: file.doubts, ...readApplications(file, domains) }
  } catch (error) {
    if (!isHeaderMissing(error)) throw error
  }
  try {
    const file = await readTable(context, bytes, { columns: shareColumns, largestBytes })
    return { kind: 'shares', doubts: file.doubts, ...readShares(file) }
  } catch (error) {
    if (!isHeaderMissing(error)) throw error
    throw new AppError('invalid', 'table-file-header-missing', {
      values: { columns: `${applicationColumns.join(', ')} ; ou ${shareColumns.join(', ')}` },
    })
  }
}

function isHeaderMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'table-file-header-missing'
}
