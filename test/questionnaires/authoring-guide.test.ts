import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '../../src/cli/commands.ts'
import { checkContent } from '../../src/questionnaires/content.ts'
import { nameOfPath } from '../../src/questionnaires/content-name.ts'
import { programmeSchema } from '../../src/questionnaires/programme-schema.ts'
import { questionnaireSchema } from '../../src/questionnaires/schema.ts'
import { contentFile } from '../support/content.ts'
import { contentFileOf } from '../support/content-folder.ts'

const guide = readFileSync('questionnaires/README.md', 'utf8')
const example = guide.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? ''

/** The names of the fields of a schema, at any depth. */
function fieldsOf(schema: z.ZodType): Set<string> {
  const fields = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) for (const field of Object.keys(value.properties as object)) fields.add(field)
    for (const member of Object.values(value)) walk(member)
  }
  walk(z.toJSONSchema(schema, { io: 'input' }))
  return fields
}

describe('the guide for the authors of questionnaires', () => {
  it('has a complete example without any fault', () => {
    const files = [
      contentFileOf('copies-de-secours/1.0.0.yaml', example),
      contentFileOf('care/2025.1.yaml', contentFile('care/2025.1.yaml')),
    ]
    const { issues, questionnaires } = checkContent({ files, released: undefined })
    expect(issues).toEqual([])
    expect(questionnaires.map(({ content }) => content?.questions.length)).toEqual([6])
  })

  it('uses every field of a questionnaire in its example', () => {
    const used = [...fieldsOf(questionnaireSchema)].filter((field) => new RegExp(`\\b${field}:`).test(example))
    expect(used).toEqual([...fieldsOf(questionnaireSchema)])
  })

  it('explains every field of a questionnaire and of the programme', () => {
    const explanations = guide.replace(/```[\s\S]*?```/g, '')
    const fields = [...fieldsOf(questionnaireSchema), ...fieldsOf(programmeSchema)]
    const named = new Set([...explanations.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/\w+/g) ?? []))
    expect(fields.filter((field) => !named.has(field))).toEqual([])
  })

  it('names every command about questionnaires', () => {
    const words = commands.map((command) => command.words).filter((text) => text.startsWith('questionnaires '))
    expect(words.filter((text) => !guide.includes(`npm run -s cli -- ${text}`))).toEqual([])
  })

  it('uses the typographic apostrophe and spaces that do not break, as it asks', () => {
    const text = guide.replace(/`[^`\n]+`/g, 'code')
    expect(text.split('\n').filter((line) => /\S [:;?!»]|« |'/.test(line))).toEqual([])
  })

  it('is not taken for content', () => {
    expect(nameOfPath('README.md')).toBeUndefined()
  })
})
