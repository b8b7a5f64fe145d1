import { describe, expect, it } from 'vitest'
import { territoryReader } from '#directory'

const territoriesIn = (...names: string[]) => names.map((name) => ({ id: `id-${name}`, name }))
const aliases = [
  { name: 'Somme – Littoral Sud', aliases: ['Somme LS', 'TAN SLS', 'Somme – Littoral Sud (Montreuil)'] },
  { name: 'Métropole-Flandres', aliases: ['Métropole', 'TAN Lille'] },
]

describe('the name of a territory', () => {
  const read = territoryReader(territoriesIn('Aisne', 'Métropole-Flandres', 'Somme LS'), aliases)
  const found = (text: string) => read(text).map(({ name }) => name)

  it.each([
    ['id-Aisne', 'Aisne'],
    ['TAN AISNE', 'Aisne'],
    ['metropole flandres', 'Métropole-Flandres'],
    ['Lille', 'Métropole-Flandres'],
    ['tan lille', 'Métropole-Flandres'],
    ['SOMME - LITTORAL SUD', 'Somme LS'],
    ['sls', 'Somme LS'],
  ])('is found by its id, its name or another name, whatever the accents, case and dashes: %s', (text, name) => {
    expect(found(text)).toEqual([name])
  })

  it('is unknown when nothing answers to it', () => {
    expect(['Flandre', '', '–', 'constructor', 'Somme'].flatMap(found)).toEqual([])
  })

  it('is ambiguous when another name stands for two territories that the region has; its own name goes first', () => {
    const several = territoryReader(territoriesIn('Somme LS', 'Somme – Littoral Sud'), aliases)
    expect(
      several('TAN SLS')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Somme LS', 'Somme – Littoral Sud'])
    expect(several('somme ls').map(({ name }) => name)).toEqual(['Somme LS'])
  })
})
