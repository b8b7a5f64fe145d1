import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readYaml } from '../../src/content/yaml/yaml-document.ts'
import { checkContent } from '../../src/questionnaires/content.ts'
import { contentFileOf } from '../support/data/content-folder.ts'
import { aProgramme, aQuestionnaire } from '../support/data/questionnaire-builder.ts'

const codesOf = (text: string) => readYaml(text).faults.map(({ fault }) => fault.code)
const placesOf = (text: string) => readYaml(text).faults.map(({ position }) => `${position.line}:${position.column}`)

describe('a YAML text', () => {
  it('keeps dates as they are written, and knows no yes and no but true and false', () => {
    expect(readYaml('date: 2026-03-01\nanswer: oui\nother: no\nflag: true').value).toEqual({
      date: '2026-03-01',
      answer: 'oui',
      other: 'no',
      flag: true,
    })
  })

  it('says where a field stands, or the nearest place around what is missing', () => {
    const document = readYaml('a: 1\nlist:\n  - id: x\n  - { id: y, text: z }\n')
    expect(document.positionOf(['list', 1, 'text'])).toEqual({ line: 4, column: 14 })
    expect(document.positionOf(['list', 0, 'text'])).toEqual({ line: 3, column: 5 })
    expect(document.positionOf(['nowhere'])).toEqual({ line: 1, column: 1 })
  })

  it.each([
    ['a field written twice', 'a: 1\nb: 2\na: 3\n', 'field-repeated', '3:1'],
    ['a colon in the middle of a text', 'a: b: c\n', 'yaml-colon', '1:4'],
    ['a tabulation before a line', 'a:\n\tb: 1\n', 'yaml-tab', '2:1'],
    ['a bracket left open', 'a: [1, 2\nb: 3\n', 'yaml-indent', '2:1'],
    ['two documents in one file', 'a: 1\n---\nb: 2\n', 'yaml-several-documents', '2:1'],
    ['a quote left open', 'a: "b\nc: d\n', 'yaml-syntax', '3:1'],
    ['a tag of another format', 'a: !!binary aGk=\n', 'yaml-syntax', '1:4'],
    ['an anchor', 'a: &name 1\n', 'yaml-alias', '1:10'],
  ])('with %s is refused at that place', (_what, text, code, place) => {
    expect(codesOf(text)).toContain(code)
    expect(placesOf(text)).toContain(place)
  })

  it('with aliases that would unfold into billions of values is refused without unfolding them', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`)
    const document = readYaml(['l0: &l0 ha', ...levels].join('\n'))
    expect(document.value).toBeUndefined()
    expect(document.faults.length).toBeGreaterThan(30)
  })

  it.each(['[', '{a: ', '- ', '? '])('that nests "%s" without end is refused', (opening) => {
    expect(codesOf(opening.repeat(50_000))).toEqual(['yaml-too-deep'])
  })

  it.each([
    ['brackets that close nothing', ']'],
    ['lists that are empty', '[]\n'],
    ['quotes', '"'],
    ['anchors', '&a '],
    ['lines', '- a\n'],
  ])('of very many %s is refused where it passes all bounds, and read no further', (_what, sign) => {
    const { value, faults } = readYaml(`a: 1\n${sign.repeat(50_000)}`)
    expect([value, faults.map(({ fault }) => fault.code)]).toEqual([undefined, ['yaml-too-many-signs']])
  })

  it('of brackets that are all closed is read, however many a sentence has', () => {
    const text = `help: Lire ${'[voir] (1) '.repeat(2_000)}\n`
    expect(codesOf(text)).toEqual([])
    expect(codesOf(`list:\n${'  - [a, b]\n'.repeat(2_000)}`)).toEqual([])
  })

  it('says each sentence once for a line, at its first place', () => {
    expect(readYaml(`a: 1\n${']'.repeat(3_000)}`).faults).toEqual([
      expect.objectContaining({ position: { line: 2, column: 1 } }),
    ])
    expect(placesOf('a: b: c: d\ne: f: g: h')).toEqual(['1:4', '2:4'])
  })

  it('nested beyond any need is refused, so that nothing reads it without end', () => {
    expect(codesOf(`${'[1, '.repeat(40)}${']'.repeat(40)}`)).toContain('yaml-too-deep')
  })
})

describe('any text at all', () => {
  const issuesOf = (text: string) => {
    const files = ['sauvegardes/1.0.0.yaml', 'care/2025.1.yaml'].map((path) => contentFileOf(path, text))
    return checkContent({ files, released: contentFileOf('released.json', text) }).issues
  }

  it('gives faults with a place, never a crash', () => {
    const yamlish = fc.array(fc.constantFrom(...'abc:- \n[]{}"\'&*!|>%@`#?,\t0_~'), { maxLength: 60 })
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      yamlish.map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (anything) => {
        const issues = issuesOf(anything)
        expect(issues.length).toBeGreaterThan(0)
        for (const { values } of issues) expect(Number(values?.line)).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  })

  it('made of any values under the names we use gives faults, never a crash', () => {
    const names = ['id', 'kind', 'when', 'all', 'answers', 'questions', 'themes', 'measures', 'domains', '__proto__']
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.jsonValue(), fc.array(tie('tree'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 5 }),
    }))
    fc.assert(fc.property(tree, (value) => void expect(issuesOf(stringify(value)).length).toBeGreaterThan(0)))
  })

  it('put in place of any one part of a good file gives faults of that file, never a crash', () => {
    const good = { ...aQuestionnaire(), ...aProgramme() }
    const field = fc.constantFrom(...(Object.keys(good) as (keyof typeof good)[]))
    fc.assert(
      fc.property(field, fc.jsonValue({ maxDepth: 3 }), (name, value) => {
        expect(issuesOf(stringify({ ...aQuestionnaire(), [name]: value })).length).toBeGreaterThan(0)
      }),
    )
  })
})
