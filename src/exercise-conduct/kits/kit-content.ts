import {
  type CheckedFile,
  type Content,
  type ContentFile,
  type ContentName,
  checkFile,
  checkName,
  isElsewhere,
  misnamed,
  nameInside,
  nameOfPath,
  type ReleasedRecord,
  readReleased,
  shapeFaults,
} from '#content'
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
export function checkKits({ files, released }: Content): CheckedKits {
  const { record, issues } = readReleased(released, files)
  const kits = files.flatMap((file) => {
    const name = nameOf(file)
    return name ? [checkKitFile(name, file)] : []
  })
  const misplaced = files.filter((file) => !nameOf(file)).map(({ path }) => misnamed(path))
  return { kits, record, issues: [...issues, ...misplaced, ...kits.flatMap((kit) => kit.issues)] }
}

function nameOf(file: ContentFile): ContentName | undefined {
  return isElsewhere(file) ? nameInside(file) : nameOfPath(file.path)
}

function checkKitFile(name: ContentName, file: ContentFile) {
  return checkFile(name, file, ({ value }) => {
    const parsed = kitSchema.safeParse(value)
    const shape = parsed.success ? [] : shapeFaults(parsed.error.issues, value)
    const coherence = checkKit(kitPartsOf(value, shape))
    return { content: parsed.data, faults: [...checkName(value, name), ...shape, ...coherence] }
  })
}
