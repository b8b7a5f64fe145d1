import type { Issue } from '#kernel'
import type { Database } from '#storage'
import { mostFilesOfHolder, mostStructureBytes, mostStructureMegabytes } from '../limits.ts'
import { bytesOf, countEvidence } from '../store.ts'
import type { ReachedHolder } from './reach-evidence.ts'

/** Why a file cannot be attached: what it is attached to holds enough files, or the structure keeps enough bytes. */
export async function roomIssues(
  database: Database,
  { place, holder }: Pick<ReachedHolder, 'place' | 'holder'>,
  { bytes, path }: { readonly bytes: number; readonly path: string },
): Promise<Issue[]> {
  const issues: Issue[] = []
  if ((await countEvidence(database, holder)) >= mostFilesOfHolder)
    issues.push({ path, code: 'evidence-too-many', values: { maximum: mostFilesOfHolder } })
  if ((await bytesOf(database, place)) + bytes > mostStructureBytes)
    issues.push({ path, code: 'evidence-structure-full', values: { maximum: mostStructureMegabytes } })
  return issues
}
