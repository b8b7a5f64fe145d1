import { expect, it } from 'vitest'
import { fileNameOf } from '#messages'

it.each([
  ['EHPAD « Les Œillets » d’Évry', 'cap-care-ehpad-les-oeillets-d-evry-pcra.pdf'],
  ['', 'cap-care-pcra.pdf'],
  ['医院', 'cap-care-pcra.pdf'],
  ['../../etc/passwd\r\nX: y"', 'cap-care-etc-passwd-x-y-pcra.pdf'],
  ['a'.repeat(300), `cap-care-${'a'.repeat(40)}-pcra.pdf`],
])('a file names the structure %s in plain letters', (structure, expected) => {
  expect(fileNameOf([structure, 'pcra'], 'pdf')).toBe(expected)
})
