import { type Code, cleanLine } from '#kernel'
import { longestHelp } from '../checks/helps.ts'
import type { Question } from '../schema.ts'
import { cutAfterSentences } from '../sentences.ts'
import { answersOf, type DraftAnswers, defaultAnswers, type Say } from './answers.ts'
import type { Library, LibraryNode, LibraryQuestion } from './library.ts'
import { titleOf } from './sections.ts'
import { idOf, splitFirstLine, textOf } from './text.ts'

/** A question, and the decision an expert must take about it, as the code of a sentence. */
export interface DraftQuestion {
  readonly question: Question
  readonly toDecide: Code
}

/** A placeholder for all the measures to be written. */
export const placeholderMeasure = 'a-completer'

export interface Asking {
  readonly library: Library
  readonly theme: string
  readonly newId: (wanted: string) => string
  readonly say: Say
}

/** The questions of one requirement, or one question made of the requirement's text. */
export function questionsOf(node: LibraryNode, asking: Asking): DraftQuestion[] {
  const id = idOf('q', node.refId, node.urn.split(':').at(-1))
  if (node.questions.length === 0) return [fromRequirement(node, id, asking)]
  return node.questions.map((question, index) => {
    const suffix = node.questions.length > 1 ? `-${index + 1}` : ''
    return fromQuestion(node, question, `${id}${suffix}`, asking)
  })
}

const types = ['unique_choice', 'multiple_choice', 'text', 'date', 'number']

/** A question of any other type gets provisional answers. */
export function isKnownType({ type = '' }: LibraryQuestion): boolean {
  return types.includes(type)
}

function fromRequirement(node: LibraryNode, id: string, asking: Asking): DraftQuestion {
  const described = node.name ? node.description : node.description && splitFirstLine(node.description).rest
  const fields = fieldsOf(node, id, titleOf(node), [described, node.annotation], asking)
  return choosing(fields, defaultAnswers(asking.say))
}

function fromQuestion(node: LibraryNode, asked: LibraryQuestion, id: string, asking: Asking): DraftQuestion {
  const text = asked.text ? cleanLine(asked.text) : titleOf(node)
  const fields = fieldsOf(node, id, text, [node.name, node.description, node.annotation], asking)
  if (asked.type === 'date' || asked.type === 'text' || asked.type === 'number') {
    const unscored = { ...fields, weight: 0, measures: undefined, kind: asked.type }
    return { question: withoutEmpty(unscored), toDecide: 'draft-decide-unscored' }
  }
  return choosing(fields, answersOf(asked, asking.say))
}

type Fields = ReturnType<typeof fieldsOf>

function choosing(fields: Fields, { kind, answers, notApplicable, scored }: DraftAnswers): DraftQuestion {
  const offered = notApplicable ? { notApplicable } : {}
  return {
    question: withoutEmpty({ ...fields, ...offered, kind, answers }),
    toDecide: scored ? 'draft-decide-weight' : 'draft-decide-scores',
  }
}

function fieldsOf(node: LibraryNode, id: string, text: string, help: readonly (string | undefined)[], asking: Asking) {
  const weight = typeof node.weight === 'number' && isWeight(node.weight) ? node.weight : 1
  const explained = help.filter((part) => part !== undefined && cleanLine(part) !== text)
  const { first, rest } = cutAfterSentences(explained.join('\n\n'), longestHelp)
  return {
    id: asking.newId(id),
    theme: asking.theme,
    text,
    help: textOf(first),
    more: textOf(rest),
    weight,
    measures: weight > 0 ? [placeholderMeasure] : undefined,
    source: sourceOf(node, asking),
    provenance: 'derived' as const,
  }
}

function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 0 && weight <= 100
}

const longestCopyright = 120

/** The publisher, the version, the reference and the owner of the text. The full copyright is in the header of the file. */
function sourceOf(node: LibraryNode, { library, say }: Asking): string {
  const copyright = cleanLine(library.copyright ?? '')
  const short =
    copyright.length > longestCopyright ? `${copyright.slice(0, longestCopyright - 1).trimEnd()}…` : copyright
  const parts = [
    [library.name, library.refId && `(${library.refId})`].filter(Boolean).join(' '),
    library.version && say('draft-source-version', { version: library.version }).replace(/\.$/, ''),
    node.refId,
    short,
  ]
  return cleanLine(parts.filter(Boolean).join(', ')) || node.urn
}

/** Leaves out empty optional fields. The kind decides which fields go together, which the types cannot express. */
function withoutEmpty(fields: object): Question {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Question
}
