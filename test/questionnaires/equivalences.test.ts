import { describe, expect, it } from 'vitest'
import type { Equivalence, Question, Questionnaire } from '#questionnaires'
import { checkContent } from '../../src/questionnaires/content.ts'
import { contentFileOf, fileOf } from '../support/data/content-folder.ts'
import * as a from '../support/data/questionnaire-builder.ts'

/* Equivalences between two versions of a questionnaire, as an author writes them. */

const versionOf = (version: string, ...questions: Question[]) => a.aQuestionnaire({ version, questions })

function faultsIn(equivalence: Equivalence, ...versions: Questionnaire[]): string[] {
  const files = [a.aProgramme(), ...versions, equivalence].map(fileOf)
  return checkContent({ files, released: undefined }).issues.map(({ code, path }) => `${code} ${path}`.trim())
}

/** The faults of changes between two versions of one question. */
function faultsOf(old: Question, now: Question, ...changes: Equivalence['changes']): string[] {
  const equivalence = a.anEquivalence({ kept: ['temoin'], changes })
  return faultsIn(equivalence, versionOf('1.0.0', old, witness), versionOf('1.1.0', now, witness))
}

/** A question beside the tested one, so that each version is valid whatever happens to the tested one. */
const witness = a.aSingle({ id: 'temoin' })

const note = 'Dit à la personne.'
const reworded = { change: 'reworded', from: 'copie', to: 'copie', note } as const
const changed = (answers: Record<string, string>) => {
  return { change: 'changed', from: 'copie', to: 'copie', answers, note } as const
}

describe('an equivalence', () => {
  it('without fault names each question of both versions once', () => {
    const old = versionOf('1.0.0', a.aSingle(), a.aNumber(), a.aSingle({ id: 'deux' }), a.aDate(), a.aText())
    const split = [a.aSingle({ id: 'un' }), a.aSingle({ id: 'autre' })]
    const now = versionOf('1.1.0', a.aSingle(), a.aNumber({ weight: 2 }), ...split, a.aMultiple(), a.aText())
    const equivalence = a.anEquivalence({
      kept: ['copie', 'remarque'],
      changes: [
        { change: 'reworded', from: 'taux', to: 'taux', note },
        { change: 'split', from: 'deux', to: ['un', 'autre'], answers: { un: { oui: 'partiel' } }, note },
        { change: 'removed', from: 'date-test', note },
        { change: 'added', to: 'supports', note },
      ],
    })
    expect(faultsIn(equivalence, old, now)).toEqual([])
  })

  it('leads from one version of the folder to a later one', () => {
    const [first, second] = [versionOf('1.0.0', a.aSingle()), versionOf('1.1.0', a.aSingle())]
    expect(faultsIn(a.anEquivalence(), second)).toEqual(['equivalence-version-missing from'])
    expect(faultsIn(a.anEquivalence(), first, { ...second, durationMinutes: 0 })).toEqual([
      'number-too-small durationMinutes',
      'equivalence-version-faulty to',
    ])
    const backwards = a.anEquivalence({ from: '1.1.0', to: '1.0.0' })
    expect(faultsIn(backwards, first, second)).toEqual(['equivalence-not-forward to'])
  })

  it('agrees with its path', () => {
    const text = 'id: acces\nfrom: 1.0.1\nto: 1.1.0\nkept: [copie]\nchanges: []\n'
    const versions = [versionOf('1.0.0', a.aSingle()), versionOf('1.1.0', a.aSingle())].map(fileOf)
    const misplaced = ['care/2025.1--2026.1.yaml', '1.0.0--1.1.0.yaml'].map((path) => contentFileOf(path, text))
    const file = contentFileOf('sauvegardes/1.0.0--1.1.0.yaml', text)
    const { issues } = checkContent({
      files: [fileOf(a.aProgramme()), ...versions, file, ...misplaced],
      released: undefined,
    })
    expect(issues.map(({ code, values }) => [code, values?.file, values?.line])).toEqual([
      ['file-misnamed', 'care/2025.1--2026.1.yaml', 1],
      ['file-misnamed', '1.0.0--1.1.0.yaml', 1],
      ['equivalence-name-differs', 'sauvegardes/1.0.0--1.1.0.yaml', 1],
      ['equivalence-name-differs', 'sauvegardes/1.0.0--1.1.0.yaml', 2],
    ])
  })

  it('is the only one that leads to its version', () => {
    const versions = ['0.9.0', '1.0.0', '1.1.0'].map((version) => versionOf(version, a.aSingle()))
    const files = [a.aProgramme(), ...versions, a.anEquivalence({ from: '0.9.0' }), a.anEquivalence()].map(fileOf)
    const { issues } = checkContent({ files, released: undefined })
    expect(issues.map(({ code, values }) => [code, values?.file, values?.known])).toEqual([
      ['equivalence-several', 'sauvegardes/1.0.0--1.1.0.yaml', 'sauvegardes/0.9.0--1.1.0.yaml'],
    ])
  })
})

describe('a question that is kept', () => {
  const keptFrom = (old: Question, now: Question) => {
    const versions = [versionOf('1.0.0', old, witness), versionOf('1.1.0', now, witness)]
    const files = [a.aProgramme(), ...versions, a.anEquivalence({ kept: [now.id, 'temoin'] })].map(fileOf)
    return checkContent({ files, released: undefined }).issues.map(({ code, path, values }) => [
      code,
      path,
      values?.fields,
    ])
  }

  it('may have another help, more to read, other measures, another source', () => {
    const told = a.aSingle({ help: 'Demandez.', more: 'À deux.', source: 'Autre', provenance: 'derived' })
    expect(keptFrom(a.aSingle(), told)).toEqual([])
  })

  it.each<[string, Question, Question]>([
    ['text', a.aSingle(), a.aSingle({ text: 'Autrement dit ?' })],
    ['weight', a.aSingle(), a.aSingle({ weight: 2 })],
    ['essential', a.aSingle(), a.aSingle({ essential: true })],
    ['audience', a.aSingle({ audience: ['ES'] }), a.aSingle()],
    ['notApplicable', a.aSingle({ notApplicable: true }), a.aSingle()],
    [
      'answers',
      a.aSingle(),
      a.aSingle({ answers: [a.anAnswer('oui', { score: 1 }), a.anAnswer('non', { score: 0 })] }),
    ],
    ['maximum', a.aNumber(), a.aNumber({ maximum: 200 })],
    ['unit', a.aNumber(), a.aNumber({ unit: 'jours' })],
  ])('has the same %s', (field, old, now) => {
    expect(keptFrom(old, now)).toEqual([['equivalence-not-kept', 'kept[1]', field]])
  })
})

describe('a question that is reworded', () => {
  it('may have another text, another weight, other scores, another condition, and be asked of more people', () => {
    const old = a.aSingle({ audience: ['ES'] })
    const answers = [
      a.anAnswer('non', { score: 0 }),
      a.anAnswer('partiel', { score: 0.2 }),
      a.anAnswer('oui', { score: 1 }),
    ]
    expect(faultsOf(old, a.aSingle({ text: 'Autre ?', weight: 4, notApplicable: true, answers }), reworded)).toEqual([])
  })

  it.each<[string, Question, Question]>([
    ['of the same kind', a.aSingle(), a.aText({ id: 'copie' })],
    ['with the same answers', a.aMultiple({ id: 'copie' }), a.aSingle()],
    ['where « sans objet » is still offered', a.aSingle({ notApplicable: true }), a.aSingle()],
    ['asked of all that were asked', a.aSingle(), a.aSingle({ audience: ['ES'] })],
    ['with a range that holds the old one', a.aNumber({ id: 'copie' }), a.aNumber({ id: 'copie', maximum: 99 })],
    ['in the same unit', a.aNumber({ id: 'copie', unit: 'jours' }), a.aNumber({ id: 'copie', unit: 'heures' })],
  ])('stays a question %s', (_rule, old, now) => {
    expect(faultsOf(old, now, reworded)).toContain('equivalence-not-reworded changes[1]')
  })
})

describe('a rule', () => {
  it('leads from an answer of the old question to an answer of the new one', () => {
    expect(faultsOf(a.aSingle(), a.aSingle(), changed({ oui: 'partiel', non: 'jamais', rien: 'non' }))).toEqual([
      'equivalence-answer-unknown changes[1].answers.non',
      'equivalence-answer-unknown changes[1].answers.rien',
    ])
  })

  it('is between questions with choices, and never makes several boxes of one answer', () => {
    const kind = ['equivalence-rule-kind changes[1].answers']
    expect(faultsOf(a.aNumber({ id: 'copie' }), a.aSingle(), changed({ oui: 'oui' }))).toEqual(kind)
    expect(faultsOf(a.aSingle(), a.aMultiple({ id: 'copie' }), changed({ oui: 'bande' }))).toEqual(kind)
    expect(faultsOf(a.aMultiple({ id: 'copie' }), a.aSingle(), changed({ bande: 'oui' }))).toEqual([])
    expect(faultsOf(a.aNumber({ id: 'copie' }), a.aSingle(), changed({}))).toEqual([])
  })

  it('leads to every box of the new question: nobody is said to have left empty a box that was not there', () => {
    const [old, now] = [a.aMultiple({ id: 'copie' }), a.aMultiple({ id: 'copie', weight: 2 })]
    expect(faultsOf(old, now, changed({ bande: 'bande', aucun: 'aucun' }))).toEqual([
      'equivalence-choice-unreached changes[1].answers',
    ])
    expect(faultsOf(old, now, changed({ bande: 'bande', nuage: 'nuage' }))).toEqual([])
  })

  it('is about the questions of its change', () => {
    const old = versionOf('1.0.0', a.aSingle(), a.aSingle({ id: 'b' }))
    const now = versionOf('1.1.0', a.aSingle(), a.aSingle({ id: 'b' }))
    const equivalence = a.anEquivalence({
      kept: [],
      changes: [
        { change: 'merged', from: ['copie', 'b'], to: 'copie', answers: { c: { oui: 'oui' } }, note },
        { change: 'added', to: 'b', note },
      ],
    })
    expect(faultsIn(equivalence, old, now)).toEqual(['equivalence-rule-elsewhere changes[1].answers.c'])
  })
})

/** Each line lists the faults expected on it, after `#!`. */
const faulty = `id: sauvegardes
from: 1.0.0
to: 1.1.0
kept: #! equivalence-question-unnamed
  - copie
  - copie #! equivalence-question-repeated
  - inconnue #! equivalence-question-unknown equivalence-question-unknown
  - gauche #! equivalence-not-kept
changes:
  - change: rename #! value-not-allowed
    from: perdue
    to: trouvee
  - change: changed
    from: droite
    to: droite
    answers:
      oui: peut-etre #! equivalence-answer-unknown
    note: Une réponse a changé.
  - { change: removed, from: oubliee, note: "" } #! field-empty
  - change: split #! field-missing
    from: double
    to: [double] #! list-too-short
    answers: {}
  - change: removed
    from: copie #! equivalence-question-repeated
    to: copie #! field-unknown equivalence-question-repeated
    note: Retirée.
`

describe('a file with many different faults', () => {
  const old = ['copie', 'gauche', 'droite', 'double', 'perdue', 'oubliee'].map((id) => a.aSingle({ id }))
  const now = ['copie', 'gauche', 'droite', 'double', 'trouvee', 'nouvelle'].map((id) => a.aSingle({ id, weight: 2 }))
  now[0] = a.aSingle()
  const files = [
    ...[a.aProgramme(), versionOf('1.0.0', ...old), versionOf('1.1.0', ...now)].map(fileOf),
    contentFileOf('sauvegardes/1.0.0--1.1.0.yaml', faulty),
  ]
  const { issues } = checkContent({ files, released: undefined })

  it('has each of them reported at its line, with none hidden and none made up', () => {
    const expected = faulty.split('\n').flatMap((line, index) => {
      return (line.split('#! ')[1]?.split(' ') ?? []).map((code) => `${index + 1} ${code}`)
    })
    expect(issues.map(({ code, values }) => `${values?.line} ${code}`).sort()).toEqual(expected.sort())
  })

  it('says the column and the path of each, in the order of the text', () => {
    const lines = issues.map(({ values }) => Number(values?.line))
    expect(lines).toEqual(lines.toSorted((one, other) => one - other))
    expect(issues.map(({ path, values }) => `${values?.column} ${path}`)).toContain('5 kept[2]')
  })
})
