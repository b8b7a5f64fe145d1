import { describe, expect, it } from 'vitest'
import type { Campaign } from '#campaigns'
import type { Region } from '#directory'
import { checkLetter, letterFor } from '../../src/campaigns/slots/letter.ts'
import { mostSlots, readSlots, slotsText } from '../../src/campaigns/slots/slot.ts'
import { writtenLetter } from '../../src/campaigns/slots/written-letter.ts'

const bounds = { today: '2027-01-10', finalOn: '2027-03-31' }

describe('the slots of an exercise, one a line', () => {
  it.each([
    ['as the hint shows', '12/03/2027 14:00 3', [{ day: '2027-03-12', start: '14:00', places: 3 }]],
    ['as a French hour', '12/03/2027 9h30 1', [{ day: '2027-03-12', start: '09:30', places: 1 }]],
    ['pasted from a spreadsheet', '12/03/2027\t14:00\t3', [{ day: '2027-03-12', start: '14:00', places: 3 }]],
    ['with semicolons and spaces', ' 12/03/2027 ; 14 h ; 12 ', [{ day: '2027-03-12', start: '14:00', places: 12 }]],
    [
      'on the first and the last possible day',
      '31/03/2027 9:00 1\n\n10/01/2027 9:00 1',
      [
        { day: '2027-01-10', start: '09:00', places: 1 },
        { day: '2027-03-31', start: '09:00', places: 1 },
      ],
    ],
    ['nothing typed', '\n  \n', []],
  ])('are read %s', (_what, text, slots) => {
    expect(readSlots(text, bounds)).toEqual({ slots, issues: [] })
  })

  it.each([
    ['without a time', '12/03/2027 3', 'campaign-slot-unreadable'],
    ['without places', '12/03/2027 14:00', 'campaign-slot-unreadable'],
    ['for nobody', '12/03/2027 14:00 0', 'campaign-slot-unreadable'],
    ['for more than the region has', '12/03/2027 14:00 501', 'campaign-slot-unreadable'],
    ['on a day that does not exist', '31/02/2027 14:00 3', 'campaign-slot-unreadable'],
    ['at an hour that does not exist', '12/03/2027 25:00 3', 'campaign-slot-unreadable'],
    ['the day before today', '09/01/2027 14:00 3', 'campaign-slot-passed'],
    ['after the final day', '01/04/2027 14:00 3', 'campaign-slot-after-final'],
  ])('are refused %s, with the line', (_what, line, code) => {
    const { issues } = readSlots(`15/03/2027 9:00 1\n${line}`, bounds)
    expect(issues).toEqual([{ path: 'slots', code, values: { line: 2, value: line } }])
  })

  it('are each one moment: a second line of that moment would hide the places of the first', () => {
    const twice = readSlots('12/03/2027 14:00 3\n12/03/2027 14h 5', bounds)
    expect(twice.issues).toMatchObject([{ code: 'campaign-slot-repeated', values: { line: 2 } }])
    const known = [{ day: '2027-03-12', start: '14:00', places: 3 }]
    expect(readSlots('12/03/2027 14:00 1', { ...bounds, known }).issues).toMatchObject([
      { code: 'campaign-slot-repeated' },
    ])
  })

  it('are as many as a page can show', () => {
    const line = (_: unknown, index: number) => `12/03/2027 ${Math.floor(index / 10) + 8}:${10 + (index % 10)} 1`
    const lines = (length: number) => Array.from({ length }, line).join('\n')
    expect(readSlots(lines(mostSlots), bounds).issues).toEqual([])
    expect(readSlots(lines(mostSlots + 1), bounds).issues).toMatchObject([{ code: 'campaign-slots-too-many' }])
  })

  it('come back as they are typed', () => {
    const text = '12/03/2027 14:00 3\n13/03/2027 09:30 12'
    expect(slotsText(readSlots(text, bounds).slots)).toBe(text)
  })
})

const variables = [{ id: 'logiciel', label: 'Nom du logiciel de soins', example: 'DPI Exemple' }]
const own = {
  structure: 'EHPAD Les Tilleuls',
  finess: '590000105',
  telephone: '01 99 00 01 02',
  commune: 'Lille',
  entite: 'Association',
  region: 'Hauts-de-France',
  animateur: 'GRADeS',
  creneau: 'le 12 mars 2027 à 14:00',
  'jour-final': '31 mars 2027',
}

describe('the letter of a campaign', () => {
  it('cites what somebody fills in, and nothing else', () => {
    expect(checkLetter('{{structure}}, {{ logiciel }}', variables)).toEqual([])
    expect(checkLetter('{{directrice}} {{logiciel}} {{directrice}}', [])).toMatchObject([
      { path: 'letter', code: 'campaign-letter-variable', values: { value: 'directrice, logiciel' } },
    ])
  })

  it('is that of each structure: its name, its slot, its own words', () => {
    const letter = '{{structure}} ({{commune}}), {{creneau}}, sur {{logiciel}}.'
    const asked = letterFor(letter, { own, variables, words: {} })
    expect(asked).toBe(
      'EHPAD Les Tilleuls (Lille), le 12 mars 2027 à 14:00, sur [à compléter\u00A0: Nom du logiciel de soins].',
    )
    expect(letterFor('{{logiciel}}', { own, variables, words: { logiciel: 'Titan' } })).toBe('Titan')
  })

  it('says of a structure what the register and the directory know, until the structure writes better', () => {
    const letter =
      '{{entite}}, {{telephone}}. À {{commune}}, pour {{etablissement}} de {{organisme}}, par {{animateur}}.'
    const write = writtenLetter({ letter, provider: '', finalOn: '2027-03-31' } as Campaign, {
      region: { name: 'Normandie' } as Region,
      variables: ['etablissement', 'organisme'].map((id) => ({ id, label: id, example: '' })),
    })
    const asked = { finess: '140000001', slot: null, words: {} }
    const known = {
      ...asked,
      structure: { name: 'EHPAD du Parc', town: 'Les Andelys' },
      legalEntity: 'Association Exemple',
      legalEntityName: 'Association Exemple',
      referents: [
        { function: 'director', phone: '02 99 00 00 01' },
        { function: 'ssi-referent', phone: '02 99 00 00 02' },
      ],
    } as unknown as Parameters<typeof write>[0]
    expect(write(known).text).toBe(
      'Association Exemple, 02 99 00 00 02. Aux Andelys, pour EHPAD du Parc d’Association Exemple, par votre structure.',
    )
    const words = { etablissement: 'Le Parc', organisme: '' }
    expect(write({ ...known, words }).text).toContain('pour Le Parc d’Association Exemple')
    const unknown = { ...known, structure: undefined, legalEntity: '', legalEntityName: null, referents: [] }
    expect(write(unknown).text).toBe(
      '[entité juridique à compléter], [téléphone à compléter]. À [commune à compléter], pour [à compléter\u00A0: etablissement] de [à compléter\u00A0: organisme], par votre structure.',
    )
  })

  it('takes no word of a structure for a variable, and no variable of a kit for a word of the product', () => {
    expect(letterFor('{{logiciel}}', { own, variables, words: { logiciel: '{{finess}}' } })).toBe('{{finess}}')
    const clash = [{ id: 'structure', label: 'x', example: 'y' }]
    expect(letterFor('{{structure}}', { own, variables: clash, words: { structure: 'Autre' } })).toBe(own.structure)
  })
})
