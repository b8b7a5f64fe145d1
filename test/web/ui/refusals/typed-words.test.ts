import { describe, expect, it } from 'vitest'
import { answerRevision } from '#assessment'
import { typedWords } from '../../../../src/web/ui/refusals/typed-words.ts'
import { catalogue } from '../../../support/data/content.ts'

const single = catalogue.latest('diagnostic-initial').questions.find(({ kind }) => kind === 'single')
const words = (fields: readonly (readonly [string, string])[]) => typedWords({ fields }, catalogue)

describe('what is given back of a form that cannot be saved', () => {
  it('names the question, and puts ticked answers in words', () => {
    if (single?.kind !== 'single') throw new Error('no question with one answer')
    const [answer] = single.answers
    const typed = words([
      [`reponse.${single.id}`, answer?.id ?? ''],
      [`commentaire.${single.id}`, 'Vu avec le DSI'],
      [`revision.${single.id}`, 'r1'],
    ])
    expect(typed).toEqual([
      { label: expect.stringContaining(single.text), text: answer?.text },
      { label: expect.stringContaining(single.text), text: 'Vu avec le DSI' },
    ])
  })

  it('leaves out an answer that was saved before, and keeps one that was changed since', () => {
    if (single?.kind !== 'single') throw new Error('no question with one answer')
    const [first, second] = single.answers.map(({ id }) => id)
    const form = (answer = '', comment = '') =>
      words([
        [`reponse.${single.id}`, answer],
        [`commentaire.${single.id}`, comment],
        [`revision.${single.id}`, answerRevision({ value: first ?? '' })],
      ])
    expect(form(first)).toEqual([])
    expect(form(second).map(({ text }) => text)).toEqual([single.answers[1]?.text])
    expect(form(first, 'Vu avec le DSI')).toHaveLength(2)
  })

  it('gives back a note of one word with its rating, and leaves identifiers out', () => {
    expect(
      words([
        ['objet', 'grid:appel'],
        ['note', 'Bien'],
        ['vu', '3'],
      ]),
    ).toEqual([
      { label: 'Note de l’observateur', text: 'Bien' },
      { label: 'Ce qui a été vu', text: 'Fait' },
    ])
  })

  it('gives back an answer to a question that no questionnaire asks any more', () => {
    expect(
      words([
        ['reponse.disparue', 'oui'],
        ['commentaire.disparue', 'Depuis mai'],
      ]),
    ).toEqual([
      { label: 'Réponse', text: 'oui' },
      { label: 'Commentaire', text: 'Depuis mai' },
    ])
  })
})
