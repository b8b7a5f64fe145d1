import { isAlias, isMap, isNode, isSeq, type Node, type Pair } from 'yaml'
import type { Code } from '#kernel'
import type { Fault, Path } from '../fault.ts'

/** A fault known by its offset in the text, in characters from 0. */
export interface OffsetFault {
  readonly fault: Fault
  readonly offset: number
}

/** Deeper than any content needs, and far from exhausting the stack of code that walks the values. */
const deepest = 24

/** YAML that content may not use: anchors, aliases, deep nesting. A text with one of these is not read. */
export function forbiddenStructure(node: unknown, path: Path = []): OffsetFault[] {
  if (!isNode(node)) return []
  if (isAlias(node) || node.anchor) return [faultAt(node, path, 'yaml-alias')]
  if (path.length > deepest) return [faultAt(node, path, 'yaml-too-deep')]
  return membersOf(node).flatMap(({ step, key, value }) => [
    ...forbiddenStructure(key, path),
    ...forbiddenStructure(value, [...path, step]),
  ])
}

/** Fields written twice in one place. The rest of the text can still be read. */
export function repeatedFields(node: unknown, path: Path = []): OffsetFault[] {
  const seen = new Set<string | number>()
  return membersOf(node).flatMap(({ step, key, value }) => {
    const repeated = seen.has(step) && key ? [faultAt(key, [...path, step], 'field-repeated', { field: step })] : []
    seen.add(step)
    return [...repeated, ...repeatedFields(value, [...path, step])]
  })
}

function faultAt(node: Node, at: Path, code: Code, values?: Fault['values']): OffsetFault {
  return { fault: { at, code, values }, offset: node.range?.[0] ?? 0 }
}

interface Member {
  readonly step: string | number
  /** The node of the field's name; absent for list elements. */
  readonly key?: Node
  readonly value: unknown
}

function membersOf(node: unknown): Member[] {
  if (isSeq(node)) return node.items.map((value, step) => ({ step, value }))
  if (isMap(node)) return node.items.map(fieldOf)
  return []
}

function fieldOf({ key, value }: Pair): Member {
  return isNode(key) ? { step: String(key), key, value } : { step: '', value }
}
