import { z } from 'zod'
import {
  type ContentFile,
  type ContentName,
  compareNames,
  printName,
  readContent,
  readReleased,
  unservedOf,
} from '#content'
import { authorize, type Context, query } from '#kernel'
import { canListKits } from '../../policy.ts'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits } from '../kit-content.ts'
import type { KitLevel } from '../schema.ts'

/** One version of a kit, as an administrator sees it. */
export interface ListedKit extends ContentName {
  /** Empty for a version that is not served. */
  readonly title: string
  readonly level: KitLevel | null
  readonly stimuli: number
  /** `AAAA-MM-JJ`; null for a draft. */
  readonly releasedOn: string | null
  /** Whether this version is served. A draft never is. */
  readonly served: boolean
  /** Whether the file of a version that is not served has faults. */
  readonly faulty: boolean
}

/** Every version of a kit that this server serves, and the other versions in the folder: drafts, and those released since it started. */
export const listKitContent = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, kits, kitFolder }: Context & KitContext): Promise<ListedKit[]> => {
    authorize(actor, {}, canListKits)
    const content = await readContent(kitFolder)
    const { record } = readReleased(content.released, content.files)
    const served = (await kits()).all.map(({ id, version, title, level, stimuli }): ListedKit => {
      const releasedOn = record[printName({ id, version })]?.releasedOn ?? null
      return { id, version, title, level, stimuli: stimuli.length, releasedOn, served: true, faulty: false }
    })
    const others = unservedOf(content, served, faultyAmong).map((version): ListedKit => {
      return { ...version, title: '', level: null, stimuli: 0, served: false }
    })
    return [...served, ...others].sort(compareNames)
  },
})

function faultyAmong(files: readonly ContentFile[]): ReadonlySet<string> {
  return new Set(checkKits({ files, released: undefined }).issues.map(({ values }) => String(values?.file)))
}
