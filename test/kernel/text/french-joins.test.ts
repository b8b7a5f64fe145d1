import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { joinedWith } from '#kernel'

it.each([
  ['de', 'EHPAD des Trois Noyers', 'd’EHPAD des Trois Noyers'],
  ['De', 'Informatique Exemple', 'D’Informatique Exemple'],
  ['que', 'Évreux Santé', 'qu’Évreux Santé'],
  ['Que', 'Œuvre Sociale', 'Qu’Œuvre Sociale'],
  ['de', 'Hôpital Nord', 'd’Hôpital Nord'],
  ['de', 'HOSPICES CIVILS', 'd’HOSPICES CIVILS'],
  ['de', 'Honfleur', 'de Honfleur'],
  ['de', 'HAD de Sainte-Ombeline', 'de HAD de Sainte-Ombeline'],
  ['de', 'Yvetot', 'd’Yvetot'],
  ['de', 'Yerres', 'de Yerres'],
  ['de', 'Ouistreham', 'de Ouistreham'],
  ['de', 'Le Mans', 'du Mans'],
  ['De', 'LE MANS', 'Du MANS'],
  ['à', 'Le Mans', 'au Mans'],
  ['à', 'Les Ulis', 'aux Ulis'],
  ['À', 'Les Ulis', 'Aux Ulis'],
  ['de', 'Les Sables-d’Olonne', 'des Sables-d’Olonne'],
  ['que', 'Le Clos fleuri', 'que Le Clos fleuri'],
  ['de', 'La Rochelle', 'de La Rochelle'],
  ['de', 'L’Isle-Adam', 'de L’Isle-Adam'],
  ['de', 'Lens', 'de Lens'],
  ['de', 'Lesquin', 'de Lesquin'],
  ['de', 'Le', 'de Le'],
  ['à', 'Amiens', 'à Amiens'],
  ['de', '[Hôpital – à compléter]', 'de [Hôpital – à compléter]'],
  ['de', '', 'de '],
])('« %s » before « %s » reads « %s »', (small, name, joined) => {
  expect(joinedWith(small, name)).toBe(joined)
})

it('no sentence of the product puts a name straight behind « de », « à » or « que »', () => {
  const behind =
    /(?<![\p{L}’'])(?:de|à|que) \$\{(?:[\w.?]*\.)?(?:name|structure|town|inviter|legalEntity)(?: \?\? '')?\}/giu
  const found = globSync('src/**/*.ts').flatMap((path) => readFileSync(path, 'utf8').match(behind) ?? [])
  expect(found).toEqual([])
})
