import { describe, expect, it } from 'vitest'
import type { Programme } from '#questionnaires'
import { checkContent } from '../../src/questionnaires/content.ts'
import { fileOf } from '../support/data/content-folder.ts'
import * as a from '../support/data/questionnaire-builder.ts'

describe('the programme file', () => {
  it('has no fault when it is small and complete', () => {
    expect(faultsIn(a.aProgramme())).toEqual([])
  })

  it.each<[string, Programme, string[]]>([
    [
      'an axis and a domain share their names',
      a.aProgramme({ domains: [a.aDomain(), a.aDomain({ id: 'A4', items: [anItemOf('A4')] })] }),
      ['id-repeated domains[A4].id'],
    ],
    [
      'codes are unique in the whole programme',
      a.aProgramme({ domains: [a.aDomain(), a.aDomain({ id: 'D3', items: [anItemOf('D2')] })] }),
      ['id-repeated domains[D3].items[D2.O1].code'],
    ],
    [
      'an item belongs to a group of its domain',
      a.aProgramme({ domains: [a.aDomain({ items: [a.anItem('D2.O1', { group: 'D2.G' })] })] }),
      ['group-unknown domains[D2].items[D2.O1].group'],
    ],
    [
      'a domain to complete says so',
      a.aProgramme({ domains: [a.aDomain({ status: 'to-complete', items: [] })] }),
      ['to-complete-unexplained domains[D2].toComplete'],
    ],
    [
      'a complete domain asks for something',
      a.aProgramme({ domains: [a.aDomain({ items: [] })] }),
      ['complete-without-item domains[D2].items'],
    ],
  ])('%s', (_sentence, programme, faults) => {
    expect(faultsIn(programme)).toEqual(faults)
  })
})

/** `code path` of each fault. */
function faultsIn(programme: Programme): string[] {
  return checkContent({ files: [fileOf(programme)], released: undefined }).issues.map(
    ({ code, path }) => `${code} ${path}`,
  )
}

function anItemOf(domain: string) {
  return a.anItem(`${domain}.O1`)
}
