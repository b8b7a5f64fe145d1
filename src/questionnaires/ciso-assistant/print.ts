import { Document, isCollection, isMap, isSeq, type YAMLMap } from 'yaml'
import { cleanLine } from '#kernel'
import { editorSchemaPath } from '../editor-schema.ts'
import type { Say } from './answers.ts'
import type { Draft } from './draft.ts'
import type { Leftover } from './leftovers.ts'
import type { Library } from './library.ts'

const lineWidth = 120

/** The draft as a YAML file: the copyright, the remaining work, the parts left over, then the questionnaire. */
export function printDraft(draft: Draft, library: Library, say: Say): string {
  const header = [
    `yaml-language-server: $schema=../${editorSchemaPath}`,
    '',
    ...originLines(library, say),
    '',
    ...(['draft-to-do', 'draft-to-do-domain', 'draft-to-do-questions', 'draft-to-do-end'] as const).map((code) =>
      say(code),
    ),
    '',
    ...leftoverLines(draft.leftovers, say),
  ]
  return `${header.map((line) => `# ${line}`.trimEnd()).join('\n')}\n\n${printQuestionnaire(draft, say)}`
}

function originLines({ name, refId, version, provider, locale, copyright }: Library, say: Say): string[] {
  const values = {
    name: cleanLine(name ?? '?'),
    refId: cleanLine(refId ?? '?'),
    version: cleanLine(version ?? '?'),
    provider: cleanLine(provider ?? '?'),
    locale: cleanLine(locale ?? '?'),
  }
  const rights = copyright?.split('\n').map(cleanLine) ?? [say('draft-no-copyright')]
  return [say('draft-origin', values), say('draft-rights'), ...rights.map((line) => `  ${line}`)]
}

const mostNames = 40

function leftoverLines(leftovers: readonly Leftover[], say: Say): string[] {
  if (leftovers.length === 0) return [say('draft-nothing-left')]
  const lines = leftovers.map(({ code, count, names }) => {
    const shown = names.slice(0, mostNames).join(' ; ')
    const rest = names.length > mostNames ? ' ; …' : ''
    return `- ${say(code, { count, names: `${shown}${rest}` })}`
  })
  return [say('draft-left'), ...lines]
}

function printQuestionnaire({ questionnaire, toDecide }: Draft, say: Say): string {
  const document = new Document(questionnaire, { aliasDuplicateObjects: false, version: '1.2', schema: 'core' })
  asFlow(document.get('audience'))
  for (const [index, question] of membersOf(document.get('questions')).entries()) {
    const code = toDecide.get(String(question.get('id')))
    question.spaceBefore = index > 0
    question.commentBefore = code ? ` ${say(code)}` : undefined
    asFlow(question.get('measures'))
    for (const answer of membersOf(question.get('answers'))) asFlow(answer)
  }
  return document.toString({ lineWidth })
}

/** Short values go on one line, as people write them. */
function asFlow(node: unknown): void {
  if (isCollection(node)) node.flow = true
}

function membersOf(list: unknown): YAMLMap[] {
  return isSeq(list) ? list.items.filter((member) => isMap(member)) : []
}
