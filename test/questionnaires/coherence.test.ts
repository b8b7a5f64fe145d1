import { describe, expect, it } from 'vitest'
import type { Programme, Questionnaire } from '#questionnaires'
import { checkContent } from '../../src/questionnaires/content.ts'
import { fileOf } from '../support/data/content-folder.ts'
import * as a from '../support/data/questionnaire-builder.ts'

/** `code path` of each fault, in the order of the files. */
function faultsIn(questionnaire: Questionnaire, programme: Programme | undefined = a.aProgramme()): string[] {
  const files = [questionnaire, ...(programme ? [programme] : [])].map(fileOf)
  return checkContent({ files, released: undefined }).issues.map(({ code, path }) => `${code} ${path}`)
}

const asking = (...questions: Questionnaire['questions']) => a.aQuestionnaire({ questions })
const single = a.aSingle()
const [yes, partly, no] = [a.anAnswer('oui', { score: 1 }), a.anAnswer('partiel', { score: 0.5 }), a.anAnswer('non')]

it('a small complete questionnaire has no fault', () => {
  expect(faultsIn(asking(single, a.aMultiple(), a.aNumber(), a.aDate(), a.aText()))).toEqual([])
})

describe.each<[string, Questionnaire, string[]]>([
  ['two questions cannot have the same id', asking(single, single), ['id-repeated questions[copie].id']],
  [
    'two answers of a question cannot have the same id',
    asking(a.aSingle({ answers: [yes, { ...yes }] })),
    ['id-repeated questions[copie].answers[oui].id'],
  ],
  [
    'two measures cannot have the same id',
    a.aQuestionnaire({ measures: [a.aMeasure(), a.aMeasure()] }),
    ['id-repeated measures[copier].id'],
  ],
  [
    'an answer cannot take the words said instead of an answer',
    asking(a.aSingle({ answers: [yes, a.anAnswer('ne-sait-pas', { score: 0 })] })),
    ['answer-id-reserved questions[copie].answers[ne-sait-pas].id'],
  ],
  [
    'a question cannot cite the same measure twice',
    asking(a.aSingle({ measures: ['copier', 'copier'] })),
    ['word-repeated questions[copie].measures[2]'],
  ],
  [
    'a question cannot go beyond the audience of its questionnaire',
    { ...asking(a.aSingle({ audience: ['ES', 'ESMS'] })), audience: ['ES'] },
    ['audience-outside-questionnaire questions[copie].audience[2]'],
  ],
  [
    'an audience that is asked nothing is a fault',
    asking(a.aSingle({ audience: ['ES'] })),
    ['audience-without-question audience[2]'],
  ],
  [
    'a question belongs to a theme of the questionnaire',
    asking(single, a.aSingle({ id: 'autre', theme: 'copie' })),
    ['theme-unknown questions[autre].theme'],
  ],
  [
    'a theme without any question is a fault',
    a.aQuestionnaire({ themes: [a.aTheme(), a.aTheme({ id: 'vide' })] }),
    ['theme-empty themes[vide]'],
  ],
  [
    'the questions of a theme stay together, in the order of the themes',
    a.aQuestionnaire({
      themes: [a.aTheme(), a.aTheme({ id: 'tests' })],
      questions: [single, a.aNumber({ theme: 'tests' }), a.aSingle({ id: 'retour' })],
    }),
    ['question-out-of-order questions[retour]'],
  ],
  [
    'a theme counts for each audience that sees it',
    asking(a.aSingle({ audience: ['ES'] }), a.aText({ audience: ['ESMS'] })),
    ['theme-without-weight themes[copies]'],
  ],
  [
    'a date carries no weight',
    asking(single, a.aDate({ weight: 1, measures: ['copier'] })),
    ['weight-on-unscored-kind questions[date-test].weight'],
  ],
  [
    'what is essential counts',
    asking(single, a.aNumber({ weight: 0, essential: true })),
    ['essential-without-weight questions[taux].essential'],
  ],
  [
    'each answer of a question that counts has a score',
    asking(a.aSingle({ answers: [yes, no] })),
    ['score-missing questions[copie].answers[non].score'],
  ],
  [
    'the best answer is worth everything',
    asking(a.aSingle({ answers: [partly, a.anAnswer('non', { score: 0 })] })),
    ['full-score-out-of-reach questions[copie].answers'],
  ],
  [
    'choosing all that goes together is worth everything',
    asking(a.aMultiple({ answers: [partly, a.anAnswer('nuage', { score: 0.4999 })] })),
    ['full-score-out-of-reach questions[supports].answers'],
  ],
  [
    'only one of several answers can exclude the others',
    asking(a.aSingle({ answers: [yes, a.anAnswer('non', { score: 0, exclusive: true })] })),
    ['exclusive-not-multiple questions[copie].answers[non].exclusive'],
  ],
  [
    'a number that counts has bands and a minimum',
    asking(a.aNumber({ bands: undefined, minimum: undefined })),
    ['minimum-missing questions[taux].minimum', 'bands-missing questions[taux].bands'],
  ],
  [
    'bands ascend',
    asking(
      a.aNumber({
        bands: [
          { from: 0, score: 0 },
          { from: 0, score: 1 },
        ],
      }),
    ),
    ['band-not-ascending questions[taux].bands[2].from'],
  ],
  [
    'bands begin at the minimum, so that every number has a score',
    asking(a.aNumber({ minimum: -1 })),
    ['bands-start-elsewhere questions[taux].bands[1].from'],
  ],
  [
    'a band beyond the maximum serves nobody',
    asking(a.aNumber({ maximum: 60 })),
    ['band-above-maximum questions[taux].bands[3].from'],
  ],
  [
    'the last band is worth everything',
    asking(a.aNumber({ bands: [{ from: 0, score: 0.9 }] })),
    ['full-score-out-of-reach questions[taux].bands'],
  ],
  [
    'the minimum does not exceed the maximum',
    asking(single, a.aNumber({ weight: 0, minimum: 2, maximum: 1, bands: undefined })),
    ['minimum-above-maximum questions[taux].minimum'],
  ],
  [
    'a condition rests on a question of the questionnaire',
    asking(single, a.aNumber({ when: { not: { question: 'copies', in: ['oui'] } } })),
    ['condition-question-unknown questions[taux].when.not.question'],
  ],
  [
    'a condition rests on an earlier question',
    asking(a.aSingle({ when: { question: 'copie', in: ['oui'] } })),
    ['condition-not-earlier questions[copie].when.question'],
  ],
  [
    'a condition rests on a question with answers to choose from',
    asking(a.aNumber(), a.aSingle({ when: { all: [{ question: 'taux', in: ['oui'] }] } })),
    ['condition-kind questions[copie].when.all[1].question'],
  ],
  [
    'a condition rests on answers that exist',
    asking(single, a.aNumber({ when: { any: [{ question: 'copie', in: ['oui', 'peut-etre'] }] } })),
    ['condition-answer-unknown questions[taux].when.any[1].in[2]'],
  ],
  [
    'a condition cannot rest on "je ne sais pas"',
    asking(single, a.aNumber({ when: { question: 'copie', in: ['ne-sait-pas'] } })),
    ['condition-answer-reserved questions[taux].when.in[1]'],
  ],
  [
    'a condition rests on a question that the same people see',
    asking(
      a.aSingle({ audience: ['ES'] }),
      a.aNumber({ audience: ['ESMS'], when: { question: 'copie', in: ['oui'] } }),
    ),
    ['condition-other-audience questions[taux].when.question'],
  ],
  [
    'a measure that is cited exists',
    asking(a.aSingle({ measures: ['copier', 'copies'] })),
    ['measure-unknown questions[copie].measures[2]'],
  ],
  [
    'a measure that exists is cited',
    a.aQuestionnaire({ measures: [a.aMeasure(), a.aMeasure({ id: 'chiffrer' })] }),
    ['measure-unused measures[chiffrer]'],
  ],
  [
    'a question with a weight has a measure',
    asking(single, a.aNumber({ measures: [] })),
    ['question-without-measure questions[taux].measures'],
  ],
  [
    'a theme names an axis or a domain of the programme',
    a.aQuestionnaire({ themes: [a.aTheme({ domain: 'D9' })] }),
    ['domain-unknown themes[copies].domain'],
  ],
  [
    'an objective that is cited exists in the programme',
    asking(a.aSingle({ objectives: ['D2.O1', 'D2.O9'] })),
    ['objective-unknown questions[copie].objectives[2]'],
  ],
  [
    'an answer attains something only where objectives are cited',
    asking(a.aSingle({ answers: [{ ...yes, attainment: 'met' }, a.anAnswer('non', { score: 0 })] })),
    ['attainment-without-objective questions[copie].answers[oui].attainment'],
  ],
  [
    'where several answers may be given, their score says what is attained',
    asking(a.aMultiple({ objectives: ['D2.O1'], answers: [{ ...yes, attainment: 'met' }, { ...partly }] })),
    ['attainment-not-single questions[supports].answers[oui].attainment'],
  ],
  [
    'a trajectory is offered only where an objective allows it',
    asking(
      a.aSingle({ objectives: ['D2.O1'], answers: [yes, { ...partly, attainment: 'trajectory' }] }),
      a.aSingle({ id: 'b', objectives: ['D2.O1', 'D2.O3'], answers: [yes, { ...partly, attainment: 'trajectory' }] }),
    ),
    ['trajectory-not-allowed questions[copie].answers[partiel].attainment'],
  ],
  [
    'a help is two sentences at most, a quoted question being part of the sentence that asks it',
    asking(
      a.aSingle({ help: 'Une copie se débranche. Demandez : « Est-elle loin ? »' }),
      a.aSingle({ id: 'b', help: 'Une copie se débranche. « Est-elle loin ? » Demandez-le.' }),
    ),
    ['help-too-long questions[b].help'],
  ],
  [
    'what may be skipped goes on from a help',
    asking(a.aSingle({ more: 'Un exemple. Un autre. Un troisième.' })),
    ['more-without-help questions[copie].more'],
  ],
])('%s', (_sentence, questionnaire, faults) => {
  it('is the only fault', () => expect(faultsIn(questionnaire)).toEqual(faults))
})

it('a help of the first format may be of any length: what was released in it never changes', () => {
  const long = a.aSingle({ help: 'Un. Deux. Trois.' })
  expect(faultsIn(a.aQuestionnaire({ questions: [long], format: undefined }))).toEqual([])
  expect(faultsIn(a.aQuestionnaire({ questions: [long] }))).toEqual(['help-too-long questions[copie].help'])
})

describe('the programme that a questionnaire cites', () => {
  it('exists', () => {
    expect(faultsIn(a.aQuestionnaire({ programme: 'care@2026.1' }))).toEqual(['programme-missing programme'])
  })

  it('is without faults', () => {
    const faulty = a.aProgramme({ domains: [a.aDomain({ axis: 'A9' })] })
    expect(faultsIn(a.aQuestionnaire(), faulty)).toEqual([
      'axis-unknown domains[D2].axis',
      'programme-faulty programme',
    ])
  })
})
