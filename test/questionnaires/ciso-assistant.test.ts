import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { AppError, anyone, operator } from '#kernel'
import { sentence } from '#messages'
import { catalogueOf, checkQuestionnaires, convertLibrary, type Question, releaseQuestionnaire } from '#questionnaires'
import { findHolder } from '../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../src/identity/notices/reach-keeper.ts'
import { aContentFolder, type TestContentFolder } from '../support/data/content-folder.ts'
import { aProgramme } from '../support/data/questionnaire-builder.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { auditOn } from '../support/use-cases/audit.ts'

const fixture = 'test/questionnaires/fixtures/ciso-assistant.yaml'
const elsewhere = mkdtempSync(join(tmpdir(), 'cap-care-library-'))

let test: TestStorage
let folder: TestContentFolder
beforeAll(async () => {
  test = await openTestStorage()
})
afterAll(async () => {
  await test.close()
  rmSync(elsewhere, { recursive: true, force: true })
})
beforeEach(() => {
  folder = aContentFolder()
  folder.write(aProgramme())
})
afterEach(() => folder.remove())

const context = (actor: typeof operator | typeof anyone = operator) => ({
  actor,
  door: 'command' as const,
  storage: test.storage,
  clock: () => new Date('2026-11-22T10:00:00Z'),
  ...auditOn(test.storage),
  findHolder,
  reach: reachKeeper(false),
  catalogue: catalogueOf([], []),
  contentFolder: folder.path,
  say: sentence,
})

function libraryFile(content: unknown): string {
  const file = join(elsewhere, 'library.yaml')
  writeFileSync(file, typeof content === 'string' ? content : stringify(content))
  return file
}

const convert = (file: string) => convertLibrary(context(), { file })

/** A library around the given requirement nodes. */
const aLibrary = (nodes: unknown, more = {}) => ({
  urn: 'urn:library',
  name: 'Bibliothèque',
  objects: { framework: { urn: 'urn:framework', ref_id: 'REF', name: 'Référentiel', requirement_nodes: nodes } },
  ...more,
})

/** `code` of each reason, with its line. */
async function reasonsOf(file: string): Promise<unknown> {
  const error = await convert(file).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) return error
  return [error.code, ...error.issues.map(({ code, values }) => `${code} ${values?.line}`)]
}

async function questionsOf(file: string): Promise<Record<string, Question>> {
  const { questionnaire } = await convert(file)
  return Object.fromEntries(questionnaire.questions.map((question) => [question.id, question]))
}

describe('a CISO Assistant library made a draft', () => {
  it('has a theme for each heading of the first level that asks something, in order', async () => {
    const { questionnaire } = await convert(fixture)
    expect(questionnaire.themes.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'theme-1: Ranger les outils',
      'arroser: Arroser',
      'exigences: Jardin',
    ])
  })

  it('has a question for each requirement, or for each question of it', async () => {
    const questions = Object.values(await questionsOf(fixture))
    expect(questions.map(({ id, theme, kind, text }) => `${theme} ${id} ${kind}: ${text}`)).toEqual([
      'theme-1 q-1-1 single: Les outils sont-ils sous abri ?',
      'theme-1 q-1-2-1 single: Les outils sont-ils comptés ?',
      'theme-1 q-1-2-2 multiple: Où sont-ils rangés ?',
      'theme-1 q-1-2-3 date: De quand date le dernier inventaire ?',
      'arroser q-2-a-1 single: Arrosez-vous le soir ?',
      'exigences q-3 single: Semer au printemps',
    ])
  })

  it('keeps the explanations as help, and names the source of each question', async () => {
    const { 'q-1-1': question } = await questionsOf(fixture)
    expect(question?.help).toBe('Niveau 0 : ils sont dehors.\nNiveau 1 : ils sont dedans.')
    expect(question?.more).toBe('Un abri a un toit.')
    expect(question?.provenance).toBe('derived')
    expect(question?.source).toBe(
      'Référentiel du jardin : les outils (JARDIN-1.0), version 3, 1.1, Copyright 2026 Société des jardins Licensed under the Garden License, version 2.0',
    )
  })

  it('scores the answers by the points of the library, and leaves out what is always offered', async () => {
    const { 'q-1-2-1': question } = await questionsOf(fixture)
    expect(question).toMatchObject({ notApplicable: true, weight: 4, measures: ['a-completer'] })
    expect(question).toHaveProperty('answers', [
      { id: 'non', text: 'Non', score: 0 },
      { id: 'oui-certains', text: 'Oui, certains', score: 0.3333 },
      { id: 'oui-tous', text: 'Oui, tous', score: 1 },
    ])
  })

  it('shares one whole among several answers, where "none of them" goes alone', async () => {
    const { 'q-1-2-2': question } = await questionsOf(fixture)
    expect(question).toHaveProperty('answers[0].score', 0.25)
    expect(question).toHaveProperty('answers[4]', {
      id: 'aucun-de-ces-endroits',
      text: 'Aucun de ces endroits',
      score: 0,
      exclusive: true,
    })
  })

  it('names in its header the owner of the texts and everything left over', async () => {
    const { text } = await convert(fixture)
    const header = text.slice(0, text.indexOf('\nid: ')).replaceAll('\u00A0', ' ')
    expect(header.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
    expect(header).toContain('#   Copyright 2026 Société des jardins\n')
    expect(header).toContain('le droit de reprendre ces textes')
    for (const left of [
      'implementation_groups), 2 fois : implementation_groups_definition ; 1.1.',
      'scores_definition, min_score, max_score) : min_score ; max_score ; scores_definition.',
      '(translations), 1 fois',
      '(requirement_mapping_sets)',
      '(typical_evidence), 1 fois : 1.1.',
      '(reference_controls), 2 fois : reference_controls ; 1.2.',
      'select_implementation_groups), 1 fois : 1.2.',
      'autres champs, 2 fois : color ; maturity.',
      'Non applicable ; Je ne sais pas.',
      'Par temps sec ; Annexe.',
    ]) {
      expect(header).toContain(left)
    }
  })

  it('is identical each time', async () => {
    expect((await convert(fixture)).text).toBe((await convert(fixture)).text)
  })

  it('has no fault, in the folder or elsewhere, and cannot be released before it is completed', async () => {
    const name = { id: 'jardin', version: '0.1.0' }
    const { text } = await convertLibrary(context(), { file: fixture, name })
    folder.writeText('jardin/0.1.0.yaml', text)
    expect((await checkQuestionnaires(context(), {})).issues).toEqual([])
    expect((await checkQuestionnaires(context(), { file: libraryFile(text) })).issues).toEqual([])
    await releaseQuestionnaire(context(), { name: 'care@2025.1' })
    const refusal = await releaseQuestionnaire(context(), { name: 'jardin@0.1.0' }).catch((error: AppError) => error)
    expect(refusal).toMatchObject({ code: 'release-refused' })
    expect(new Set((refusal as AppError).issues.map(({ code }) => code))).toEqual(new Set(['release-to-complete']))
    folder.writeText('jardin/0.1.0.yaml', text.replaceAll('À compléter', 'Complété'))
    await expect(releaseQuestionnaire(context(), { name: 'jardin@0.1.0' })).resolves.toMatchObject({
      name: 'jardin@0.1.0',
    })
  })

  it('has no fault whatever the texts of the library are', async () => {
    const words = fc.option(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u200B', '\u202E', '# x', '- a: b', '~', '\u00A0'),
        fc.double(),
        fc.boolean(),
      ),
      {
        nil: null,
      },
    )
    const choice = fc.record({ urn: words, value: words, add_score: fc.option(fc.double()), compute_result: words })
    const question = fc.record({
      type: fc.constantFrom('unique_choice', 'multiple_choice', 'boolean', null),
      text: words,
      choices: fc.option(fc.array(choice, { maxLength: 4 })),
    })
    const node = fc.record({
      ref_id: words,
      name: words,
      description: words,
      annotation: words,
      parent: fc.nat({ max: 5 }),
      weight: fc.constantFrom(1, 3, 100, null, 'lourd', 1.5),
      questions: fc.dictionary(fc.string({ minLength: 1 }), question, { maxKeys: 2 }),
    })
    const library = fc.record({ name: words, ref_id: words, version: words, copyright: words, provider: words })
    await fc.assert(
      fc.asyncProperty(library, fc.array(node, { minLength: 1, maxLength: 6 }), async (fields, nodes) => {
        const requirements = nodes.map(({ parent, ...given }, index) => ({
          urn: `urn:${index}`,
          assessable: true,
          ...(parent < index ? { parent_urn: `urn:${parent}` } : {}),
          ...given,
        }))
        const { text, questionnaire } = await convert(libraryFile(aLibrary(requirements, fields)))
        folder.writeText(`${questionnaire.id}/${questionnaire.version}.yaml`, text)
        const { issues } = await checkQuestionnaires(context(), {
          file: join(folder.path, `${questionnaire.id}/${questionnaire.version}.yaml`),
        })
        expect(issues).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file that no draft can be made of', () => {
  const node = (urn: string, more = {}) => ({ urn, assessable: true, ...more })
  it.each<[string, unknown, unknown[]]>([
    ['is empty', '', ['library-not-library 1']],
    ['is a list', [1], ['library-not-library 1']],
    ['is no library', { id: 'sauvegardes' }, ['library-not-library 1']],
    ['is a library of other things', { urn: 'u', objects: { risk_matrix: [] } }, ['library-without-framework 2']],
    ['has no requirement nodes', { urn: 'u', objects: { framework: {} } }, ['library-without-node 3']],
    [
      'has nodes without a name',
      aLibrary([{ name: 'a' }, 3]),
      ['library-node-without-urn 9', 'library-node-without-urn 10'],
    ],
    ['asks nothing', aLibrary([{ urn: 'a' }]), ['library-without-requirement 8']],
    ['names two nodes the same', aLibrary([node('a'), node('A')]), ['library-urn-repeated 11']],
    ['names a parent that is not there', aLibrary([node('a', { parent_urn: 'b' })]), ['library-parent-unknown 11']],
    [
      'has parents in a circle',
      aLibrary([node('a', { parent_urn: 'b' }), node('b', { parent_urn: 'a' }), node('c', { parent_urn: 'a' })]),
      ['library-parents-circular 11'],
    ],
    ['unfolds without end', 'urn: u\na: &a [1]\nobjects: [*a, *a]\n', ['yaml-alias 2', 'yaml-alias 3', 'yaml-alias 3']],
    ['is no YAML', 'urn: [', ['yaml-indent 1']],
  ])('%s: all its faults are listed with their place', async (_sentence, content, faults) => {
    expect(await reasonsOf(libraryFile(content))).toEqual(['library-refused', ...faults])
  })

  it('is huge: it is not even read', async () => {
    expect(await reasonsOf(libraryFile(`# ${'x'.repeat(6 * 1024 * 1024)}`))).toEqual(['library-too-large'])
  })

  it('would make a draft that is too large to be content', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({ urn: `u:${index}`, assessable: true }))
    expect(await reasonsOf(libraryFile(aLibrary(many)))).toEqual(['library-too-long'])
  })

  it('does not exist, or is asked for by someone else than the operator', async () => {
    expect(await reasonsOf('/nulle-part.yaml')).toEqual(['content-file-not-found'])
    await expect(convertLibrary(context(anyone), { file: fixture })).rejects.toThrow('not-found')
  })
})

it('ships no text of any real library', () => {
  expect(readFileSync(fixture, 'utf8')).toContain('invented for the tests')
})
