import { z } from 'zod'
import { type ContentName, compareNames, nameOfPath, printName, readContent, readReleased } from '#content'
import { authorize, type Context, query } from '#kernel'
import { canListKits } from '../../policy.ts'
import type { KitContext } from '../kit-catalogue.ts'
import type { KitLevel } from '../schema.ts'

/** One version of a kit, as an administrator sees it. */
export interface ListedKit extends ContentName {
  /** Empty for a draft, which is not read. */
  readonly title: string
  readonly level: KitLevel | null
  readonly stimuli: number
  /** `AAAA-MM-JJ`; null for a draft. */
  readonly releasedOn: string | null
  /** Whether this version is served. A draft never is. */
  readonly served: boolean
}

/** Every version of a kit that this server serves, and the drafts in the folder. */
export const listKitContent = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, kits, kitFolder }: Context & KitContext): Promise<ListedKit[]> => {
    authorize(actor, {}, canListKits)
    const { files, released } = await readContent(kitFolder)
    const { record } = readReleased(released, files)
    const served = (await kits()).kits.map(({ id, version, title, level, stimuli }): ListedKit => {
      const releasedOn = record[printName({ id, version })]?.releasedOn ?? null
      return { id, version, title, level, stimuli: stimuli.length, releasedOn, served: true }
    })
    const known = new Set(served.map(printName))
    const drafts = files.flatMap(({ path }) => nameOfPath(path) ?? []).filter((name) => !known.has(printName(name)))
    const asDraft = (name: ContentName): ListedKit => {
      return { ...name, title: '', level: null, stimuli: 0, releasedOn: null, served: false }
    }
    return [...served, ...drafts.map(asDraft)].sort(compareNames)
  },
})
