import { expect, it } from 'vitest'
import { chosenLevel, type LevelQuestion, levelQuestions } from '#exercise-conduct'

/** The questions answered yes; every other one is answered no. */
const level = (...yes: LevelQuestion[]) =>
  chosenLevel(Object.fromEntries(levelQuestions.map((question) => [question, yes.includes(question)])))

it.each<[LevelQuestion[], string]>([
  [[], 'debutant'],
  [['exercise-held'], 'debutant'],
  [['exercise-held', 'crisis-cell-named'], 'debutant'],
  [['exercise-held', 'crisis-cell-named', 'degraded-procedures'], 'debutant'],
  [['exercise-held', 'crisis-cell-named', 'degraded-procedures', 'retex-followed'], 'intermediaire'],
  [['exercise-held', 'crisis-cell-named', 'retex-followed', 'cell-met-recently', 'animator-trained'], 'intermediaire'],
  [['crisis-cell-named', 'degraded-procedures', 'retex-followed', 'cell-met-recently', 'animator-trained'], 'debutant'],
  [['exercise-held', 'degraded-procedures', 'retex-followed', 'cell-met-recently', 'animator-trained'], 'debutant'],
  [[...levelQuestions], 'confirme'],
])('yes to %j gives the level %s', (yes, expected) => {
  expect(level(...yes)).toBe(expected)
})

it('a question left without an answer counts as no', () => {
  expect(chosenLevel({})).toBe('debutant')
  expect(
    chosenLevel({ ...Object.fromEntries(levelQuestions.map((one) => [one, true])), 'animator-trained': undefined }),
  ).toBe('intermediaire')
})
