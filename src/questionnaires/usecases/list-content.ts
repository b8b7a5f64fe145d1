import { z } from 'zod'
import {
  type ContentName,
  compareNames,
  nameOfPath,
  printName,
  programmeFolder,
  readContent,
  readReleased,
} from '#content'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { canListContent } from '../policy.ts'
import type { Audience } from '../schema.ts'

/** One version of a questionnaire or of a programme, as an administrator sees it. */
export interface ListedContent extends ContentName {
  readonly kind: 'questionnaire' | 'programme'
  /** Empty for a draft, which is not read. */
  readonly title: string
  /** `AAAA-MM-JJ`; null for a draft, and when the record gives no day. */
  readonly releasedOn: string | null
  /** The earlier version whose answers carry over to this one; null when there is none. */
  readonly takesOver: string | null
  /** Whether this version is served. A draft never is. */
  readonly served: boolean
  /** Empty for a programme and for a draft. */
  readonly audience: readonly Audience[]
  /** Number of questions of a served questionnaire, or of items of a programme. */
  readonly questions: number
}

/** Every version that this server serves, and the drafts in the content folder. */
export const listContent = query({
  input: z.strictObject({}),
  run: async (_database, _input, context: Context & CatalogueContext): Promise<ListedContent[]> => {
    authorize(context.actor, {}, canListContent)
    const { files, released } = await readContent(context.contentFolder)
    const { record } = readReleased(released, files)
    const served = servedContent(context).map((content) => {
      const { releasedOn = null, equivalence } = record[printName(content)] ?? {}
      return { ...content, releasedOn, takesOver: equivalence?.from ?? null }
    })
    const known = new Set(served.map(printName))
    const drafts = files.flatMap(({ path }) => nameOfPath(path) ?? []).filter((name) => !known.has(printName(name)))
    return [...served, ...drafts.map(asDraft)].sort(compareNames)
  },
})

function servedContent({ catalogue }: CatalogueContext): Omit<ListedContent, 'releasedOn' | 'takesOver'>[] {
  const questionnaires = catalogue.questionnaires.map(({ id, version, title, audience, questions }) => ({
    ...{ id, version, title, audience, kind: 'questionnaire' as const, served: true },
    questions: questions.length,
  }))
  const programmes = catalogue.programmes.map(({ id, version, title, domains }) => ({
    ...{ id, version, title, audience: [], kind: 'programme' as const, served: true },
    questions: domains.flatMap(({ items }) => items).length,
  }))
  return [...questionnaires, ...programmes]
}

function asDraft({ id, version }: ContentName): ListedContent {
  const kind = id === programmeFolder ? 'programme' : 'questionnaire'
  return { id, version, kind, title: '', releasedOn: null, takesOver: null, served: false, audience: [], questions: 0 }
}
