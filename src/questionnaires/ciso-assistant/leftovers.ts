import { type Code, cleanLine } from '#kernel'
import { isOfferedAnyway } from './answers.ts'
import type { Library, LibraryNode } from './library.ts'
import { isKnownType } from './questions.ts'
import { type Section, titleOf } from './sections.ts'

/** Part of a library that has no place in a questionnaire: the code of its sentence, how many there are, and which. */
export interface Leftover {
  readonly code: Code
  readonly count: number
  readonly names: readonly string[]
}

/** Fields that are carried over, or that mean nothing to a reader. Any other field is reported as left over. */
const carried = {
  library:
    'urn locale ref_id name description copyright version provider packager publication_date objects convert_library_version',
  objects: 'framework',
  framework: 'urn ref_id name description requirement_nodes',
  node: 'urn parent_urn assessable depth ref_id name description annotation questions weight',
  question: 'urn type text choices',
  choice: 'urn value add_score score compute_result',
}

const codes: Readonly<Record<string, Code>> = {
  implementation_groups: 'left-groups',
  implementation_groups_definition: 'left-groups',
  scores_definition: 'left-scores',
  min_score: 'left-scores',
  max_score: 'left-scores',
  translations: 'left-translations',
  requirement_mapping_set: 'left-mappings',
  requirement_mapping_sets: 'left-mappings',
  typical_evidence: 'left-evidence',
  reference_controls: 'left-controls',
  threats: 'left-threats',
  depends_on: 'left-conditions',
  select_implementation_groups: 'left-conditions',
}

/** Everything in the library that the questionnaire does not hold. */
export function leftoversOf(library: Library, sections: readonly Section[]): Leftover[] {
  const found = new Map<Code, { count: number; names: Set<string> }>()
  const add = (code: Code, name: string) => {
    const leftover = found.get(code) ?? { count: 0, names: new Set<string>() }
    leftover.names.add(cleanLine(name))
    found.set(code, { ...leftover, count: leftover.count + 1 })
  }
  const addFields = (part: unknown, level: keyof typeof carried, name?: string) => {
    for (const field of otherFields(part, carried[level])) {
      add(codes[field] ?? 'left-fields', codes[field] && name ? name : field)
    }
  }
  const objects = (library.raw as { objects: unknown }).objects
  addFields(library.raw, 'library')
  addFields(objects, 'objects')
  addFields(library.framework.raw, 'framework')
  for (const node of library.framework.nodes) addNode(node, addFields, add)
  for (const node of unasked(library, sections)) add('left-headings', titleOf(node))
  return [...found].map(([code, { count, names }]) => ({ code, count, names: [...names] }))
}

function addNode(
  node: LibraryNode,
  addFields: (part: unknown, level: keyof typeof carried, name?: string) => void,
  add: (code: Code, name: string) => void,
): void {
  const name = node.refId ?? titleOf(node)
  addFields(node.raw, 'node', name)
  for (const question of node.questions) {
    addFields(question.raw, 'question', name)
    if (!isKnownType(question)) add('left-kinds', question.type ?? name)
    for (const choice of question.choices) {
      addFields(choice.raw, 'choice', name)
      if (isOfferedAnyway(choice)) add('left-choices', choice.text)
    }
  }
}

/** Headings that become no theme: those under another heading, and those without a requirement. */
function unasked(library: Library, sections: readonly Section[]): LibraryNode[] {
  const themes = new Set(sections.map(({ heading }) => heading))
  return library.framework.nodes.filter((node) => !node.assessable && !themes.has(node))
}

function otherFields(part: unknown, known: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  const fields = known.split(' ')
  return Object.entries(part).flatMap(([field, value]) => (fields.includes(field) || isEmpty(value) ? [] : [field]))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0)
}
