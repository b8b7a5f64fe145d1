import { describe, expect, it } from 'vitest'
import { questionView } from '../../../src/web/diagnosis/answering/question.view.ts'
import { aSingle } from '../../support/data/questionnaire-builder.ts'

const shown = (given: Parameters<typeof aSingle>[0]) => {
  const question = aSingle(given)
  const typed = { values: [], comment: '', internal: false }
  return String(questionView({ base: '/diagnostic/x', question, typed, kept: undefined, state: { kind: 'none' } }))
}

describe('the help of a question', () => {
  it('is shown, with optional reading folded under it', () => {
    const page = shown({ help: 'Une copie se débranche.', more: 'Un <disque> suffit.' })
    expect(page).toMatch(/<p class="help" id="aide-copie">Une copie se débranche\.<\/p>\s*<details class="more">/)
    expect(page).toContain('<summary>En savoir plus</summary><p>Un &lt;disque&gt; suffit.</p></details>')
  })

  it('is read with the question by a screen reader, without the folded part', () => {
    expect(shown({ help: 'Une copie.', more: 'Un disque.' })).toContain('aria-describedby="aide-copie statut-copie"')
  })

  it('has no folded part where there is nothing more to read', () => {
    expect(shown({ help: 'Une copie.' })).not.toContain('En savoir plus')
  })
})
