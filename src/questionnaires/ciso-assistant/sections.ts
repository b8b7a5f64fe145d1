import type { Fault } from '#content'
import { cleanLine } from '#kernel'
import type { Library, LibraryNode } from './library.ts'
import { splitFirstLine } from './text.ts'

/** The requirements under one first-level heading, which becomes a theme. */
export interface Section {
  /** Undefined for requirements at the first level without a heading. */
  readonly heading: LibraryNode | undefined
  readonly requirements: readonly LibraryNode[]
}

/** Why the nodes make no tree: an urn written twice, a missing parent, a circle of parents, no requirement. */
export function checkTree({ framework: { nodes } }: Library): Fault[] {
  const byUrn = new Map(nodes.map((node) => [node.urn, node]))
  const repeated = nodes.length > byUrn.size ? repeatedUrns(nodes) : []
  const lost = nodes.filter(({ parentUrn }) => parentUrn !== undefined && !byUrn.has(parentUrn))
  const faults: Fault[] = [
    ...repeated,
    ...lost.map(({ at, parentUrn = '' }): Fault => {
      return { at: [...at, 'parent_urn'], code: 'library-parent-unknown', values: { parent: parentUrn } }
    }),
    ...circles(nodes, byUrn),
  ]
  if (faults.length === 0 && !nodes.some(({ assessable }) => assessable)) {
    return [{ at: ['objects', 'framework', 'requirement_nodes'], code: 'library-without-requirement' }]
  }
  return faults
}

function repeatedUrns(nodes: readonly LibraryNode[]): Fault[] {
  const seen = new Set<string>()
  return nodes.flatMap(({ at, urn }): Fault[] => {
    if (seen.has(urn)) return [{ at: [...at, 'urn'], code: 'library-urn-repeated', values: { urn } }]
    seen.add(urn)
    return []
  })
}

/** One fault for each circle, at its first node in the file. Each node is visited once. */
function circles(nodes: readonly LibraryNode[], byUrn: ReadonlyMap<string, LibraryNode>): Fault[] {
  const settled = new Set<LibraryNode>()
  return nodes.flatMap((start): Fault[] => {
    const way = new Set<LibraryNode>()
    let node: LibraryNode | undefined = start
    while (node && !settled.has(node) && !way.has(node)) {
      way.add(node)
      node = byUrn.get(node.parentUrn ?? '')
    }
    for (const walked of way) settled.add(walked)
    if (!node || !way.has(node)) return []
    return [{ at: [...start.at, 'parent_urn'], code: 'library-parents-circular', values: { urn: start.urn } }]
  })
}

/** The requirements by section, in the order of the file. The nodes must have passed `checkTree`. */
export function sectionsOf({ framework: { nodes } }: Library): Section[] {
  const headings = headingOf(nodes)
  const sections = new Map<LibraryNode | undefined, LibraryNode[]>()
  const withOthers = new Set(nodes.filter((node) => headings.get(node) !== node).map((node) => headings.get(node)))
  for (const node of nodes.filter(({ assessable }) => assessable)) {
    const heading = headings.get(node)
    const alone = heading === node && !withOthers.has(node)
    const section = alone ? undefined : heading
    const requirements = sections.get(section)
    if (requirements) requirements.push(node)
    else sections.set(section, [node])
  }
  return [...sections].map(([heading, requirements]) => ({ heading, requirements }))
}

/** The first-level ancestor of each node, or the node itself. A parent may come after its children in the file. */
function headingOf(nodes: readonly LibraryNode[]): ReadonlyMap<LibraryNode, LibraryNode> {
  const byUrn = new Map(nodes.map((node) => [node.urn, node]))
  const headings = new Map<LibraryNode, LibraryNode>()
  const parentOf = ({ parentUrn = '' }: LibraryNode) => byUrn.get(parentUrn)
  for (const node of nodes) {
    const way = [node]
    let top = node
    let above = parentOf(top)
    while (above && !headings.has(top)) {
      top = above
      way.push(top)
      above = parentOf(top)
    }
    const heading = headings.get(top) ?? top
    for (const walked of way) headings.set(walked, heading)
  }
  return headings
}

/** The title of a node on one line: its name, or the first line of its description. */
export function titleOf({ name, description, refId, urn }: LibraryNode): string {
  return cleanLine(name || (description && splitFirstLine(description).first) || refId || urn)
}
