import { AppError, type Code } from '#kernel'
import { type FileKind, fileKinds } from './file-kind.ts'

/** The part of an OOXML document that gives the type of each other part. */
const contentTypes = '[Content_Types].xml'
const manifest = 'META-INF/manifest.xml'

/** Parts that run, by their type, whatever their name: macros of Office and of Excel 4, ActiveX controls. */
const runningTypes = /macro|vba|activex/i
const runningParts = /(^|\/)(vba[^/]*\.bin|activex\/|macrosheets\/)/i
/** Macros of an OpenDocument file. */
const runningFolders = /^(Basic|Scripts)\//i

const mainTypes: readonly (readonly [RegExp, FileKind])[] = [
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/presentationml\.(presentation|slideshow)\.main\+xml/, 'pptx'],
]

/**
 * The kind of a document, from the names of its parts and the part that describes them. Throws when it holds macros, is
 * encrypted, or is no document.
 */
export async function documentKind(
  names: readonly string[],
  read: (name: string) => Promise<string>,
): Promise<FileKind> {
  if (names.some((name) => runningParts.test(name))) throw refuse('evidence-macros')
  if (names.includes(contentTypes)) return officeKind(plainXml(await read(contentTypes)))
  if (names.includes('mimetype')) {
    const type = (await read('mimetype')).trim()
    return openDocumentKind(type, names, plainXml(await read(manifest)))
  }
  throw refuse('evidence-archive')
}

function officeKind(types: string): FileKind {
  if (runningTypes.test(types)) throw refuse('evidence-macros')
  const kinds = mainTypes.filter(([pattern]) => pattern.test(types)).map(([, kind]) => kind)
  // A spreadsheet that a document embeds is a part without a main type of its own.
  if (kinds.length !== 1 || !kinds[0]) throw refuse('evidence-archive')
  return kinds[0]
}

function openDocumentKind(type: string, names: readonly string[], described: string): FileKind {
  if (/encryption-data|encrypted-package/i.test(described) || names.includes('encrypted-package'))
    throw refuse('evidence-encrypted')
  if (names.some((name) => runningFolders.test(name))) throw refuse('evidence-macros')
  const kind = (['odt', 'ods', 'odp'] as const).find((each) => fileKinds[each] === type)
  if (!kind || !names.includes('content.xml')) throw refuse('evidence-archive')
  return kind
}

/** No office program writes its types with entities or in another encoding, behind which a macro could hide. */
function plainXml(text: string): string {
  if (/&#|<!(DOCTYPE|ENTITY)|\p{Cc}(?<![\t\n\r])/iu.test(text)) throw refuse('evidence-damaged')
  return text
}

function refuse(code: Code): AppError {
  return new AppError('invalid', code)
}
