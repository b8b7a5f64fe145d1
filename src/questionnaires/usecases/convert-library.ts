import { z } from 'zod'
import {
  type ContentFile,
  canPrepareContent,
  compareVersions,
  largestFileBytes,
  printName,
  readAnyYaml,
  readContent,
  readContentFile,
  toIssue,
  withPlace,
} from '#content'
import { AppError, authorize, type Context, query, refuseIssues } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import type { Say } from '../ciso-assistant/answers.ts'
import { draftFrom } from '../ciso-assistant/draft.ts'
import { type Library, readLibrary } from '../ciso-assistant/library.ts'
import { printDraft } from '../ciso-assistant/print.ts'
import { checkTree } from '../ciso-assistant/sections.ts'
import { checkContent } from '../content.ts'
import type { Programme } from '../programme-schema.ts'
import type { Questionnaire } from '../schema.ts'

/** The largest libraries of CISO Assistant, with translations, have three megabytes. */
const largestLibraryBytes = 6 * 1024 * 1024

const input = z.strictObject({
  file: z.string().min(1),
  /** The name of the draft; by default made of the library's reference. */
  name: z.strictObject({ id: z.string(), version: z.string() }).optional(),
})

/** The French sentences for the text of a draft, which the door provides. */
export interface DraftingContext {
  readonly say: Say
}

export interface ConvertedLibrary {
  readonly questionnaire: Questionnaire
  /** The questionnaire as a file, with comments for the person who completes it. */
  readonly text: string
}

/**
 * Turns a framework library of CISO Assistant into a draft, without writing a file. Throws `library-refused` with every fault
 * of the library, and `library-too-long` when the draft would be larger than a content file may be.
 */
export const convertLibrary = query({
  input,
  run: async (
    _database,
    { file, name },
    { actor, contentFolder, say }: Context & CatalogueContext & DraftingContext,
  ): Promise<ConvertedLibrary> => {
    const { path: folder } = authorize(actor, { path: contentFolder }, canPrepareContent)
    const library = openLibrary(await readContentFile(file, file, largestLibraryBytes))
    const programme = latestProgramme(checkContent(await readContent(folder)).programmes)
    const domain = programme.axes[0]?.id ?? ''
    const draft = draftFrom(library, { name, programme: printName(programme), domain, say })
    const text = printDraft(draft, library, say)
    if (Buffer.byteLength(text) > largestFileBytes) {
      throw new AppError('too-large', 'library-too-long', {
        values: { questions: draft.questionnaire.questions.length },
      })
    }
    return { questionnaire: draft.questionnaire, text }
  },
})

function openLibrary(file: ContentFile): Library {
  if (typeof file.text !== 'string') {
    const code = file.text.refused === 'file-too-large' ? 'library-too-large' : file.text.refused
    throw new AppError('invalid', code, { values: { file: file.path } })
  }
  const document = readAnyYaml(file.text)
  const unreadable = document.faults.map(({ fault, position }) => toIssue(file.path, undefined, fault, position))
  refuseIssues('library-refused', unreadable.map(withPlace))
  const read = readLibrary(document.value)
  const faults = 'faults' in read ? read.faults : checkTree(read.library)
  const issues = faults.map((fault) => toIssue(file.path, undefined, fault, document.positionOf(fault.at)))
  refuseIssues('library-refused', issues.map(withPlace))
  return (read as { library: Library }).library
}

function latestProgramme(programmes: readonly { readonly content: Programme | undefined }[]): Programme {
  const sound = programmes.flatMap(({ content }) => content ?? [])
  const latest = sound.toSorted((a, b) => compareVersions(a.version, b.version)).at(-1)
  if (!latest) throw new AppError('unavailable', 'library-without-programme')
  return latest
}
