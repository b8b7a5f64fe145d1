import { type CheckedFile, type Content, checkFolder, checkName, type ReleasedRecord, shapeFaults } from '#content'
import type { Issue } from '#kernel'
import { checkKit } from './check-kit.ts'
import { kitPartsOf } from './kit-parts.ts'
import { type Kit, kitSchema } from './schema.ts'

export interface CheckedKits {
  readonly kits: readonly CheckedFile<Kit>[]
  readonly record: ReleasedRecord
  /** Every fault of every file, in the order of files and lines. */
  readonly issues: readonly Issue[]
}

/** Checks the record of releases and every kit of the folder. */
export function checkKits(content: Content): CheckedKits {
  const { checked, record, issues } = checkFolder<Kit>(content, (name) => ({ value }) => {
    const parsed = kitSchema.safeParse(value)
    const shape = parsed.success ? [] : shapeFaults(parsed.error.issues, value)
    const coherence = checkKit(kitPartsOf(value, shape))
    return { content: parsed.data, faults: [...checkName(value, name), ...shape, ...coherence] }
  })
  return { kits: checked, record, issues }
}
