import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { ChoiceQuestion, Questionnaire } from '#questionnaires'
import { commands } from '../../src/cli/commands.ts'
import { nameOfPath } from '../../src/content/content-name.ts'
import { checkContent } from '../../src/questionnaires/content.ts'
import { equivalenceSchema } from '../../src/questionnaires/equivalence-schema.ts'
import { programmeSchema } from '../../src/questionnaires/programme-schema.ts'
import { questionnaireSchema } from '../../src/questionnaires/schema.ts'
import { contentFile } from '../support/data/content.ts'
import { contentFileOf } from '../support/data/content-folder.ts'

const guide = readFileSync('questionnaires/README.md', 'utf8')
const [example = '', equivalence = ''] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text)

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

/** The next version of the guide's example, as its equivalence describes it. */
function nextVersion(first: Questionnaire): Questionnaire {
  const named = (id: string) => first.questions.find((question) => question.id === id) as ChoiceQuestion
  const [who, copy, places] = [named('qui-copie'), named('copie-hors-ligne'), named('supports')]
  const days = named('jours-conserves')
  const yesOrNo = [
    { id: 'oui', text: 'Oui.', score: 1 },
    { id: 'non', text: 'Non.', score: 0 },
  ]
  const renamed = places.answers.map((answer) => (answer.id === 'hors-ligne' ? { ...answer, id: 'debranche' } : answer))
  const questions = [
    { ...who, answers: who.answers.filter(({ id }) => id !== 'prestataire-seul') },
    { ...who, id: 'suivi-prestataire', answers: yesOrNo },
    copy,
    { ...places, answers: renamed },
    { ...days, weight: 3, when: { question: 'qui-copie', in: ['interne'] } },
    named('dernier-essai'),
    { ...copy, id: 'copie-essayee' },
  ]
  return { ...first, version: '1.1.0', questions }
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

  it('has an equivalence without any fault, from its example to the version that it tells of', () => {
    const next = stringify(nextVersion(parse(example)), { aliasDuplicateObjects: false })
    const files = [
      contentFileOf('copies-de-secours/1.0.0.yaml', example),
      contentFileOf('copies-de-secours/1.1.0.yaml', next),
      contentFileOf('copies-de-secours/1.0.0--1.1.0.yaml', equivalence),
      contentFileOf('care/2025.1.yaml', contentFile('care/2025.1.yaml')),
    ]
    const { issues, equivalences } = checkContent({ files, released: undefined })
    expect(issues).toEqual([])
    expect(equivalences.map(({ content }) => content?.changes.length)).toEqual([5])
  })

  it.each([
    ['a questionnaire', questionnaireSchema, example],
    ['an equivalence', equivalenceSchema, equivalence],
  ])('uses every field of %s in its example', (_file, schema, text) => {
    const used = [...fieldsOf(schema)].filter((field) => new RegExp(`\\b${field}:`).test(text))
    expect(used).toEqual([...fieldsOf(schema)])
  })

  it('explains every kind of change', () => {
    const kinds = equivalenceSchema.shape.changes.element.options.map((option) => option.shape.change.value)
    expect(kinds.filter((kind) => !guide.includes(`| \`${kind}\` |`))).toEqual([])
  })

  it('explains every field of a questionnaire, of an equivalence and of the programme', () => {
    const explanations = guide.replace(/```[\s\S]*?```/g, '')
    const fields = [questionnaireSchema, equivalenceSchema, programmeSchema].flatMap((schema) => [...fieldsOf(schema)])
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
