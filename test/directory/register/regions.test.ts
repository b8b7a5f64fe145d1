import { describe, expect, it } from 'vitest'
import { findRegion, findRegionOf, isDepartement, regions, regionsAmong } from '#directory'

describe('regions', () => {
  it('are the eighteen of the official code, with their 101 départements and two collectivities', () => {
    expect(regions).toHaveLength(18)
    const departements = regions.flatMap((region) => region.departements)
    expect(new Set(departements).size).toBe(departements.length)
    expect(departements).toHaveLength(103)
  })

  it('tell Hauts-de-France and Normandie by their code', () => {
    expect(findRegion('32')).toMatchObject({ name: 'Hauts-de-France', departements: ['02', '59', '60', '62', '80'] })
    expect(findRegion('28')).toMatchObject({ name: 'Normandie', departements: ['14', '27', '50', '61', '76'] })
    expect(findRegion('2')).toBeUndefined()
  })

  it('are found by a département, overseas and Corsica included', () => {
    expect(findRegionOf('974')?.name).toBe('La Réunion')
    expect(findRegionOf('2B')?.name).toBe('Corse')
    expect(findRegionOf('986')).toBeUndefined()
  })

  it('are listed in the order of their French names, whatever their codes and accents', () => {
    const names = regions.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['Auvergne-Rhône-Alpes', 'Bourgogne-Franche-Comté'])
    expect(names.slice(7, 11)).toEqual(['Guyane', 'Hauts-de-France', 'Île-de-France', 'La Réunion'])
    expect(regionsAmong(['84', '11', '28', '11', null, '99']).map(({ code }) => code)).toEqual(['84', '11', '28'])
  })

  it('know which département exists', () => {
    expect(['01', '2A', '95', '971', '986'].every(isDepartement)).toBe(true)
    expect(['20', '96', '9A', '1', ''].some(isDepartement)).toBe(false)
  })
})
