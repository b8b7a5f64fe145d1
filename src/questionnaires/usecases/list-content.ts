import { z } from 'zod'
import {
  type Content,
  type ContentFile,
  type ContentName,
  compareNames,
  nameOfPath,
  printName,
  programmeFolder,
  readContent,
  readReleased,
  type Unserved,
  unservedOf,
} from '#content'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { withCompleted } from '../completion/with-completed.ts'
import { checkContent } from '../content.ts'
import { canListContent } from '../policy.ts'
import type { Audience } from '../schema.ts'
import { readCompleted } from '../store.ts'

/** One version of a questionnaire or of a programme, as an administrator sees it. */
export interface ListedContent extends ContentName {
  readonly kind: 'questionnaire' | 'programme'
  /** Empty for a version that is not served. */
  readonly title: string
  /** `AAAA-MM-JJ`; null for a draft, and when the record gives no day. */
  readonly releasedOn: string | null
  /** The earlier version whose answers carry over to this one; null when there is none. */
  readonly takesOver: string | null
  /** Whether this version is served. A draft never is. */
  readonly served: boolean
  /** Whether the file of a version that is not served has faults. */
  readonly faulty: boolean
  /** Empty for a programme and for a draft. */
  readonly audience: readonly Audience[]
  /** Number of questions of a served questionnaire, or of items of a programme. */
  readonly questions: number
}

/** Every version that this server serves, and the other versions in the content folder: drafts, and those released since it started. */
export const listContent = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context & CatalogueContext): Promise<ListedContent[]> => {
    authorize(context.actor, {}, canListContent)
    const content = withCompleted(await readContent(context.contentFolder), await readCompleted(database))
    const { record } = readReleased(content.released, content.files)
    const served = servedContent(context).map((version) => {
      const { releasedOn = null, equivalence } = record[printName(version)] ?? {}
      return { ...version, releasedOn, takesOver: equivalence?.from ?? null }
    })
    const others = unservedOf(content, served, (files) => faultyAmong(files, content))
    return [...served, ...others.map(asListed)].sort(compareNames)
  },
})

/** How many versions this server serves. The folder is not read: its files take tens of milliseconds. */
export const countContent = query({
  input: z.strictObject({}),
  run: async (_database, _input, context: Context & CatalogueContext): Promise<number> => {
    authorize(context.actor, {}, canListContent)
    return servedContent(context).length
  },
})

function servedContent({ catalogue }: CatalogueContext): Omit<ListedContent, 'releasedOn' | 'takesOver'>[] {
  const questionnaires = catalogue.questionnaires.map(({ id, version, title, audience, questions }) => ({
    ...{ id, version, title, audience, kind: 'questionnaire' as const, served: true, faulty: false },
    questions: questions.length,
  }))
  const programmes = catalogue.programmes.map(({ id, version, title, domains }) => ({
    ...{ id, version, title, audience: [], kind: 'programme' as const, served: true, faulty: false },
    questions: domains.flatMap(({ items }) => items).length,
  }))
  return [...questionnaires, ...programmes]
}

function asListed(version: Unserved): ListedContent {
  const kind = version.id === programmeFolder ? 'programme' : 'questionnaire'
  return { ...version, kind, title: '', takesOver: null, served: false, audience: [], questions: 0 }
}

/** Questionnaires cite programmes: both are read. */
function faultyAmong(files: readonly ContentFile[], content: Content): ReadonlySet<string> {
  const programmes = content.files.filter(({ path }) => nameOfPath(path)?.id === programmeFolder)
  const { issues } = checkContent({ files: [...new Set([...files, ...programmes])], released: undefined })
  return new Set(issues.map(({ values }) => String(values?.file)))
}
