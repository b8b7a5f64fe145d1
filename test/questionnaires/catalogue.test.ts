import { describe, expect, it } from 'vitest'
import { catalogueOf, questionsFor } from '#questionnaires'
import { anEquivalence, aProgramme, aQuestionnaire, aSingle } from '../support/data/questionnaire-builder.ts'

const versions = ['1.10.0', '1.9.0', '2.0.0'].map((version) => aQuestionnaire({ version }))
const other = aQuestionnaire({ id: 'acces', programme: 'care@2024.12' })
const equivalences = [anEquivalence({ from: '1.10.0', to: '2.0.0' }), anEquivalence({ from: '1.9.0', to: '1.10.0' })]
const programmes = [aProgramme(), aProgramme({ version: '2024.12' })]
const catalogue = catalogueOf([...versions, other], programmes, equivalences)

describe('the catalogue', () => {
  it('offers the latest version of each questionnaire', () => {
    expect(catalogue.list().map(({ id, version }) => `${id}@${version}`)).toEqual(['acces@1.0.0', 'sauvegardes@2.0.0'])
    expect(catalogue.latest('sauvegardes').version).toBe('2.0.0')
  })

  it('keeps every version for people who began with it, from the oldest to the newest', () => {
    expect(catalogue.get('sauvegardes', '1.9.0').version).toBe('1.9.0')
    expect(catalogue.questionnaires.map(({ version }) => version)).toEqual(['1.0.0', '1.9.0', '1.10.0', '2.0.0'])
  })

  it('knows the programme that each questionnaire cites, and the latest', () => {
    expect(catalogue.programmeOf(other).version).toBe('2024.12')
    expect(catalogue.latestProgramme('care').version).toBe('2025.1')
  })

  it('knows the way from an older version to a later one, step by step, the latest where none is named', () => {
    const way = (from: string, to?: string) =>
      catalogue
        .findSteps('sauvegardes', from, to)
        ?.map((step) => `${step.from.version} ${step.equivalence.to} ${step.to.version}`)
    expect(way('1.9.0')).toEqual(['1.9.0 1.10.0 1.10.0', '1.10.0 2.0.0 2.0.0'])
    expect(way('1.9.0', '1.10.0')).toEqual(['1.9.0 1.10.0 1.10.0'])
    expect(catalogue.equivalence('sauvegardes', '1.9.0', '1.10.0')).toBe(equivalences[1])
  })

  it('gives no steps to an older version, from an unknown one, or to the current one', () => {
    const back = catalogue.findSteps('sauvegardes', '2.0.0', '1.9.0')
    const nowhere = catalogue.findSteps('sauvegardes', '1.0.0')
    const here = catalogue.findSteps('sauvegardes', '2.0.0')
    expect([back, nowhere, here]).toEqual([undefined, undefined, undefined])
    expect(catalogue.equivalence('sauvegardes', '1.9.0', '2.0.0')).toBeUndefined()
  })

  it('refuses what it does not have', () => {
    expect(catalogue.find('sauvegardes', '3.0.0')).toBeUndefined()
    expect(() => catalogue.get('sauvegardes', '3.0.0')).toThrow('content-not-found')
    expect(() => catalogue.latest('reseau')).toThrow('content-not-found')
    expect(() => catalogue.latestProgramme('hop')).toThrow('content-not-found')
  })
})

it('an audience is asked the questions of its own and those of everyone', () => {
  const questions = [
    aSingle({ id: 'a' }),
    aSingle({ id: 'b', audience: ['ES'] }),
    aSingle({ id: 'c', audience: ['ESMS'] }),
  ]
  const asked = questionsFor(aQuestionnaire({ questions }), 'ESMS')
  expect(asked.map(({ id }) => id)).toEqual(['a', 'c'])
})
