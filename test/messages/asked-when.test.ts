import { describe, expect, it } from 'vitest'
import { askedWhen } from '#messages'
import type { Condition } from '#questionnaires'
import { aSingle } from '../support/data/questionnaire-builder.ts'

const hosting = aSingle({ id: 'hebergement', text: 'Où sont vos serveurs ?' })
const copies = aSingle({ id: 'copies', text: 'Avez-vous des copies ?' })

/** `asked`: the questions that this kind of structure is asked. */
function words(when: Condition, asked = [hosting, copies]): string {
  return askedWhen(aSingle({ id: 'test', when }), asked, ({ id }) => `la question ${id}`)
}

const hosted: Condition = { question: 'hebergement', in: ['oui'] }
const copied: Condition = { question: 'copies', in: ['oui', 'partiel'] }

describe('when a question is asked, in words', () => {
  it('cites the question and the answers', () => {
    expect(words(copied)).toMatch(/^Seulement si, à la question copies, vous avez répondu «[^»]+» ou «[^»]+»\.$/)
    expect(words({ not: hosted })).toMatch(/^Seulement si, à la question hebergement, vous n’avez pas répondu «/)
  })

  it('leaves out a condition on a question that this kind of structure is not asked', () => {
    for (const when of [{ any: [hosted, copied] }, { all: [{ not: hosted }, copied] }] satisfies Condition[])
      expect(words(when, [copies])).toBe(words(copied))
  })

  it('says nothing of a condition that always holds, and says of one that never holds that the question is not for them', () => {
    expect(words({ any: [{ not: hosted }, copied] }, [copies])).toBe('')
    expect(words({ all: [hosted, copied] }, [copies])).toBe('Cette question ne vous concerne pas.')
    expect(words({ not: { any: [hosted] } }, [copies])).toBe('')
  })

  it('swaps « et » and « ou » in a negated condition', () => {
    const denied = words({ not: { all: [hosted, copied] } })
    expect(denied).toContain(' ou si, ')
    expect(denied.match(/n’avez pas répondu/g)).toHaveLength(2)
  })
})
