import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/questionnaires/content.ts'
import { contentFileOf, fileOf } from '../support/data/content-folder.ts'
import { aProgramme } from '../support/data/questionnaire-builder.ts'

/** Each line lists the faults expected on it, after `#!`. */
const faulty = `# yaml-language-server: $schema=../schema.json
id: Sauvegardes #! id-not-kebab-case id-differs-from-folder
version: 1.0 #! field-not-string
title: Sauvegardes
title: Sauvegardes et restauration #! field-repeated
sumary: Une faute de frappe cache le résumé. #! field-unknown
audience: [ES, EHPAD] #! value-not-allowed
durationMinutes: 0 #! number-too-small
programme: care 2025 #! programme-not-id-at-version
themes:
  - { id: copies, title: "", domain: D2 } #! field-empty
  - { id: vide, title: Vide, domain: D2 } #! theme-empty
questions:
  - id: copie
    theme: copies
    text: Avez-vous une copie hors ligne ?
    kind: single
    weight: 1.5 #! field-not-int
    answers:
      - { id: oui, text: Oui, score: 1.5 } #! number-too-big
      - { id: non, text: Non, score: 0.33333 } #! score-too-precise
    measures: [copier]
    source: Bonne pratique
    provenance: personnelle #! value-not-allowed
  - id: taux
    theme: copies
    text: Quelle part est copiée ?
    kind: nombre #! value-not-allowed
  - id: copie #! id-repeated
    theme: copie #! theme-unknown
    text: Avez-vous testé ?
    kind: single
    weight: 1
    when: { question: test, in: [oui] } #! condition-question-unknown
    answers:
      - { id: oui, text: Oui, score: 1 }
      - { id: non, text: Non } #! score-missing
    measures: [tester] #! measure-unknown
    source: Bonne pratique
    provenance: good-practice
  - id: date
    theme: copies
    text: Quand ?
    kind: date
    weight: 1
    when: { question: copie, is: oui } #! field-missing field-unknown
    source: #! field-empty
    provenance: good-practice
measures:
  - id: copier
    title: Copier
    why: Pour restaurer.
    how: [] #! list-too-short
    effort: 4 #! value-not-allowed
    horizonMonths: beaucoup #! field-not-number
  - { id: chiffrer, title: Chiffrer, why: Pour protéger., how: [Chiffrer.], effort: 1, horizonMonths: 3 } #! measure-unused
`

const linesOf = (text: string) => text.split('\n').map((line, index) => ({ number: index + 1, line }))

describe('a file with many different faults', () => {
  const files = [fileOf(aProgramme()), contentFileOf('sauvegardes/1.0.0.yaml', faulty)]
  const { issues } = checkContent({ files, released: undefined })

  it('has each of them reported at its line, with none hidden and none made up', () => {
    const expected = linesOf(faulty).flatMap(({ number, line }) =>
      (line.split('#! ')[1]?.split(' ') ?? []).map((code) => `${number} ${code}`),
    )
    // A missing field of the file is reported at its first field.
    const missing = ['2 field-missing']
    expect(issues.map(({ code, values }) => `${values?.line} ${code}`).sort()).toEqual([...expected, ...missing].sort())
  })

  it('has them in the order of the text', () => {
    const lines = issues.map(({ values }) => Number(values?.line))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  it('has them placed in words too', () => {
    const paths = issues.map(({ path }) => path)
    expect(paths).toContain('questions[copie].answers[non].score')
    expect(paths).toContain('questions[date].when.in')
    expect(paths).toContain('audience[2]')
  })
})
