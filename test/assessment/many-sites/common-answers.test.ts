import { describe, expect, it } from 'vitest'
import type { AnswerSet } from '#assessment'
import { answersToWrite, commonAnswers, differencesFrom } from '../../../src/assessment/many-sites/common-answers.ts'

const common: AnswerSet = new Map([
  ['antivirus', { value: 'oui', comment: 'Contrat du siège' }],
  ['medias', { value: ['bande', 'cloud'] }],
  ['taux', { value: 80 }],
])

describe('the common answers', () => {
  it('leave internal comments behind, and comments without an answer', () => {
    const answers: AnswerSet = new Map([
      ['antivirus', { value: 'oui', comment: 'Mot de passe noté dans le tiroir', internal: true }],
      ['taux', { comment: 'À demander' }],
      ['medias', { value: ['bande'], comment: 'Marché régional' }],
    ])
    expect([...commonAnswers(answers)]).toEqual([
      ['antivirus', { value: 'oui' }],
      ['medias', { value: ['bande'], comment: 'Marché régional' }],
    ])
  })
})

describe('what is written into the draft of a site', () => {
  it.each([
    ['an empty draft receives every answer with its comment', [], false, [...common]],
    [
      'an answer of the site stays',
      [
        ['antivirus', { value: 'non' }],
        ['medias', { value: ['bande'] }],
      ],
      false,
      [['taux', { value: 80 }]],
    ],
    [
      'an answer of the site is replaced when the person asks for it',
      [
        ['antivirus', { value: 'non' }],
        ['medias', { value: ['cloud', 'bande'] }],
        ['taux', { value: 80 }],
      ],
      true,
      [['antivirus', { value: 'oui', comment: 'Contrat du siège' }]],
    ],
    [
      'a comment of the site stays, internal as it was, beside the answer that replaces its own',
      [
        ['antivirus', { value: 'non', comment: 'Budget refusé', internal: true }],
        ['medias', { comment: 'À voir' }],
        ['taux', { value: 80 }],
      ],
      true,
      [
        ['antivirus', { value: 'oui', comment: 'Budget refusé', internal: true }],
        ['medias', { value: ['bande', 'cloud'], comment: 'À voir' }],
      ],
    ],
    ['a draft that holds every common answer is not written', [...common], true, []],
  ] as const)('%s', (_, own, replace, written) => {
    expect([...answersToWrite(common, new Map(own as never), replace)]).toEqual(written)
  })
})

describe('the answers of a site that differ from the common ones', () => {
  it('are those with another value: neither another order of ticks nor another comment', () => {
    const own: AnswerSet = new Map([
      ['antivirus', { value: 'oui', comment: 'Autre mot' }],
      ['medias', { value: ['cloud', 'bande'] }],
      ['taux', { value: 60 }],
      ['propre', { value: 'oui' }],
      ['comment', { comment: 'Sans réponse' }],
    ])
    expect(differencesFrom(common, own)).toEqual([
      { questionId: 'taux', own: { value: 60 }, common: { value: 80 } },
      { questionId: 'propre', own: { value: 'oui' }, common: undefined },
    ])
  })
})
