import { type Fault, type Path, valueAt } from '#content'
import { textOf } from './text.ts'

/*
 * A framework library of CISO Assistant (https://github.com/intuitem/ciso-assistant-community), as its YAML files are written.
 * The fields that a questionnaire can use are read; `raw` keeps the whole part, to report what is left over.
 */

export interface Library {
  readonly raw: unknown
  readonly name: string | undefined
  readonly refId: string | undefined
  readonly version: string | undefined
  readonly copyright: string | undefined
  readonly provider: string | undefined
  readonly locale: string | undefined
  readonly framework: Framework
}

export interface Framework {
  readonly raw: unknown
  readonly name: string | undefined
  readonly refId: string | undefined
  readonly description: string | undefined
  readonly nodes: readonly LibraryNode[]
}

/** A heading, or a requirement when it is assessable. `at` is its rank in the file. */
export interface LibraryNode {
  readonly at: Path
  readonly raw: unknown
  readonly urn: string
  readonly parentUrn: string | undefined
  readonly assessable: boolean
  readonly refId: string | undefined
  readonly name: string | undefined
  readonly description: string | undefined
  readonly annotation: string | undefined
  readonly weight: unknown
  readonly questions: readonly LibraryQuestion[]
}

export interface LibraryQuestion {
  readonly raw: unknown
  readonly type: string | undefined
  readonly text: string | undefined
  readonly choices: readonly LibraryChoice[]
}

export interface LibraryChoice {
  readonly raw: unknown
  readonly text: string
  readonly points: number | undefined
  /** `compliant`, `partially_compliant`, `non_compliant` or `not_applicable` */
  readonly result: string | undefined
}

/** The library, or the faults that keep the value from being one. */
export type ReadLibrary = { readonly library: Library } | { readonly faults: readonly Fault[] }

const frameworkPath: Path = ['objects', 'framework']
const nodesPath: Path = [...frameworkPath, 'requirement_nodes']

export function readLibrary(value: unknown): ReadLibrary {
  const urn = textAt(value, 'urn')
  const objects = valueAt(value, ['objects'])
  if (urn === undefined || !isMap(objects)) return { faults: [{ at: [], code: 'library-not-library' }] }
  const framework = valueAt(value, frameworkPath)
  if (!isMap(framework)) return { faults: [{ at: ['objects'], code: 'library-without-framework' }] }
  const nodes = valueAt(value, nodesPath)
  if (!Array.isArray(nodes) || nodes.length === 0) return { faults: [{ at: nodesPath, code: 'library-without-node' }] }
  const read = nodes.map((node, index) => readNode(node, [...nodesPath, index]))
  const faults = read.flatMap((node) => ('code' in node ? [node] : []))
  if (faults.length > 0) return { faults }
  return { library: libraryOf(value, framework, read as LibraryNode[]) }
}

function libraryOf(raw: unknown, framework: unknown, nodes: readonly LibraryNode[]): Library {
  return {
    raw,
    ...called(raw),
    version: textAt(raw, 'version'),
    copyright: textAt(raw, 'copyright'),
    provider: textAt(raw, 'provider'),
    locale: textAt(raw, 'locale'),
    framework: { raw: framework, ...called(framework), description: textAt(framework, 'description'), nodes },
  }
}

function readNode(raw: unknown, at: Path): LibraryNode | Fault {
  const urn = textAt(raw, 'urn')
  if (urn === undefined) return { at, code: 'library-node-without-urn' }
  return {
    at,
    raw,
    ...called(raw),
    urn: urn.toLowerCase(),
    parentUrn: textAt(raw, 'parent_urn')?.toLowerCase(),
    assessable: valueAt(raw, ['assessable']) === true,
    description: textAt(raw, 'description'),
    annotation: textAt(raw, 'annotation'),
    weight: valueAt(raw, ['weight']),
    questions: readQuestions(valueAt(raw, ['questions'])),
  }
}

function readQuestions(questions: unknown): LibraryQuestion[] {
  if (!isMap(questions)) return []
  return Object.values(questions).map((raw) => {
    const choices = valueAt(raw, ['choices'])
    return {
      raw,
      type: textAt(raw, 'type'),
      text: textAt(raw, 'text'),
      choices: Array.isArray(choices) ? choices.flatMap(readChoice) : [],
    }
  })
}

function readChoice(raw: unknown): LibraryChoice[] {
  const text = textAt(raw, 'value')
  if (text === undefined) return []
  const points = valueAt(raw, ['add_score']) ?? valueAt(raw, ['score'])
  return [{ raw, text, points: Number.isFinite(points) ? (points as number) : undefined, result: resultAt(raw) }]
}

/** Older files write `true` and `false`. */
function resultAt(raw: unknown): string | undefined {
  const result = textAt(raw, 'compute_result')
  if (result === 'true') return 'compliant'
  return result === 'false' ? 'non_compliant' : result
}

function called(raw: unknown) {
  return { name: textAt(raw, 'name'), refId: textAt(raw, 'ref_id') }
}

function textAt(value: unknown, field: string): string | undefined {
  return textOf(valueAt(value, [field]))
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
