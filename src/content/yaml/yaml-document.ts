import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { Code } from '#kernel'
import type { Fault, Path, Position } from '../fault.ts'
import { type BoundFault, beyondBounds } from './yaml-bounds.ts'
import { forbiddenStructure, repeatedFields } from './yaml-structure.ts'

/** A fault known by its position in the text, where a path would help little. */
export interface PlacedFault {
  readonly fault: Fault
  readonly position: Position
}

/** A YAML text once read. */
export interface YamlDocument {
  /** Undefined when the text cannot be trusted at all. */
  readonly value: unknown
  readonly faults: readonly PlacedFault[]
  /** The position of a path: its field, or the nearest existing parent. */
  positionOf(path: Path): Position
}

/** The core schema alone: no other tags, and field names are texts. */
const options = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  // `yaml-structure.ts` looks for repeated fields: the package's own check takes minutes on a hostile file.
  uniqueKeys: false,
  // Only the position of each error is used: the words are ours.
  prettyErrors: false,
} as const

/**
 * Reads one YAML 1.2 text with the core schema (dates stay strings). Never throws. Anchors and aliases are refused: a reader
 * must see each value where it is written, and a few lines of nested aliases can unfold into gigabytes.
 */
export function readYaml(text: string): YamlDocument {
  const beyond = beyondBounds(text)
  return beyond ? refusedUnread(text, beyond) : readAnyYaml(text)
}

/** As `readYaml`, without bounds on what the text costs: for a file that the operator of the server chose. */
export function readAnyYaml(text: string): YamlDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...options, lineCounter: lines })
  const place = (offset: number): Position => positionIn(lines, offset)
  const syntax = syntaxFaults([...document.errors, ...document.warnings], place)
  const forbidden = syntax.length === 0 ? forbiddenStructure(document.contents) : []
  const readable = syntax.length === 0 && forbidden.length === 0
  const repeated = readable ? repeatedFields(document.contents) : []
  return {
    value: readable ? document.toJS() : undefined,
    faults: [
      ...syntax,
      ...[...forbidden, ...repeated].map(({ fault, offset }) => ({ fault, position: place(offset) })),
    ],
    positionOf: (path) => place(offsetOf(document, path)),
  }
}

function refusedUnread(text: string, { code, offset }: BoundFault): YamlDocument {
  const before = text.slice(0, offset)
  const position = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  return {
    value: undefined,
    faults: [{ fault: { at: [], code }, position }],
    positionOf: () => ({ line: 1, column: 1 }),
  }
}

function positionIn(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** Common mistakes, each with its own remedy. Any other error is shown in the words of the package. */
const syntaxCodes: Partial<Record<YAMLError['code'], Code>> = {
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTIPLE_DOCS: 'yaml-several-documents',
  RESOURCE_EXHAUSTION: 'yaml-too-deep',
}

const longestDetail = 120

/**
 * The faults in the order of their places. A line says each sentence once, at its first place: one bracket too many makes the
 * package repeat one error hundreds of times. What a text that is nested too deeply says besides comes from the depth.
 */
function syntaxFaults(errors: readonly YAMLError[], place: (offset: number) => Position): PlacedFault[] {
  const tooDeep = errors.filter(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const inOrder = (tooDeep.length > 0 ? tooDeep : errors).toSorted((a, b) => a.pos[0] - b.pos[0])
  const first = new Map<string, PlacedFault>()
  for (const error of inOrder) {
    const placed = placedSyntaxFault(error, place)
    const { code, values } = placed.fault
    const said = `${placed.position.line} ${code} ${code === 'yaml-syntax' ? values?.detail : ''}`
    if (!first.has(said)) first.set(said, placed)
  }
  return [...first.values()]
}

function placedSyntaxFault(error: YAMLError, place: (offset: number) => Position): PlacedFault {
  const code = syntaxCodes[error.code] ?? 'yaml-syntax'
  return {
    fault: { at: [], code, values: { detail: error.message.slice(0, longestDetail) } },
    position: place(error.pos[0]),
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    const member = memberOf(node, step)
    if (!member) break
    offset = member.offset
    node = member.node
  }
  return offset
}

interface Member {
  readonly offset: number
  readonly node: unknown
}

function memberOf(node: unknown, step: string | number): Member | undefined {
  if (isMap<Ranged, unknown>(node)) {
    const pair = node.items.find(({ key }) => key.value === step)
    return pair && { offset: pair.key.range[0], node: pair.value }
  }
  const item = isSeq<Ranged>(node) && typeof step === 'number' ? node.items[step] : undefined
  return item && { offset: item.range[0], node: item }
}

/** The range that the package gives to every parsed node, which its types leave out. */
interface Ranged {
  readonly value?: unknown
  readonly range: readonly [number, number, number]
}
