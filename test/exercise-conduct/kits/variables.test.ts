import { expect, it } from 'vitest'
import { filledIn } from '#exercise-conduct'

it('joins a word that a structure gave with the small word before it, and leaves the rest of the sentence alone', () => {
  const values = { commune: 'Le Mans', prestataire: 'Informatique Exemple', outil: 'Bouclier' }
  expect(
    filledIn(
      'Un élu de {{commune}} dit que\n{{prestataire}}, à {{ commune }}, a code {{outil}} et {{inconnu}}.',
      values,
    ),
  ).toBe('Un élu du Mans dit qu’Informatique Exemple, au Mans, a code Bouclier et {{inconnu}}.')
})

it('shows what a structure wrote as it wrote it', () => {
  expect(filledIn('« {{mot}} »', { mot: 'de {{autre}} le' })).toBe('« de {{autre}} le »')
})
