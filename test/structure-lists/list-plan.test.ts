import { describe, expect, it } from 'vitest'
import { numbersTyped } from '#directory'
import { readColumnedFile } from '../../src/directory/files/columned-file.ts'
import { isTable, numberColumn, numbersInTable, numbersInText } from '../../src/structure-lists/given-numbers.ts'
import { listNameIssues } from '../../src/structure-lists/list.ts'
import { planList, soughtNumbers } from '../../src/structure-lists/list-plan.ts'

const site = (finess: string, departement: string) => ({ finess, departement })
/** Hauts-de-France: 020000089 in the Aisne, two sites of the entity 590000110. Normandie: 760000012, alone in 760000020. */
const known = {
  structures: new Map([
    ['020000089', site('020000089', '02')],
    ['590000014', site('590000014', '59')],
    ['760000012', site('760000012', '76')],
  ]),
  entities: new Map([
    ['590000113', [site('590000014', '59'), site('620000028', '62'), site('760000038', '76')]],
    ['760000020', [site('760000012', '76')]],
  ]),
}
const hautsDeFrance = { departements: ['02', '59', '60', '62', '80'] }
const planOf = (...texts: string[]) =>
  planList(
    texts.map((text, place) => ({ where: `ligne ${place + 2}`, text })),
    known,
    hautsDeFrance,
  )
const told = (issues: ReturnType<typeof planOf>['leftOut']) => issues.map(({ path, code }) => `${path} ${code}`)

describe('a list of structures', () => {
  it('says every number that is left out, all at once', () => {
    const plan = planOf('020000089', '999999999', '760000012', '02 000 0089', '12', '', '590000014')
    expect(plan.numbers).toEqual(['020000089', '590000014'])
    expect(told(plan.leftOut)).toEqual([
      'ligne 3 list-number-unknown',
      'ligne 4 list-number-elsewhere',
      'ligne 5 list-number-twice',
      'ligne 6 list-number-faulty',
      'ligne 7 list-number-missing',
    ])
    expect(plan.leftOut[2]?.values).toMatchObject({ first: 'ligne 2' })
  })

  it('puts back the zero that a spreadsheet removed, and says so', () => {
    const plan = planOf('20000089')
    expect(plan.numbers).toEqual(['020000089'])
    expect(told(plan.remarks)).toEqual(['ligne 2 list-zero-put-back'])
    expect(soughtNumbers([{ where: '', text: '20000089' }])).toEqual(['020000089'])
  })

  it('takes the structures of the region for the number of their legal entity', () => {
    const plan = planOf('590000113', '760000020')
    expect(plan.numbers).toEqual(['590000014', '620000028'])
    expect(plan.remarks).toMatchObject([{ code: 'list-entity-expanded', values: { count: 2 } }])
    expect(told(plan.leftOut)).toEqual(['ligne 3 list-number-elsewhere'])
  })

  it('reads pasted numbers, whatever parts them', () => {
    expect(numbersTyped('590000014 620000028\r\n="020000089";76 000 0012,12')).toEqual([
      '590000014',
      '620000028',
      '020000089',
      '76 000 0012',
      '12',
    ])
    expect(numbersInText('590000014;620000028').numbers.map(({ where }) => where)).toEqual(['numéro 1', 'numéro 2'])
    expect(isTable('Export\nNom;Numero_FINESS\nA;590000014')).toBe(true)
    expect(isTable('590000014')).toBe(false)
  })

  it('says in which cell a quotation mark is left open, and takes no number of that line', () => {
    const text = 'Nom;numero_finess\n"Clinique;020000089\nHôpital;590000014\n'
    const wanted = { columns: [numberColumn], largestBytes: 1_000 } as const
    const { numbers, unread } = numbersInTable(readColumnedFile(new TextEncoder().encode(text), wanted))
    expect(numbers).toEqual([{ where: 'ligne 3', text: '590000014' }])
    expect(unread).toEqual([{ path: 'ligne 2', code: 'table-line-quote-open', values: { cell: 1 } }])
  })

  it('has a name that no other list of the region reads like', () => {
    const codes = (name: string) => listNameIssues(name, [{ name: 'EHPAD accompagnés' }]).map(({ code }) => code)
    expect(codes('')).toEqual(['list-name-missing'])
    expect(codes('ehpad  accompagnes')).toEqual(['list-name-taken'])
    expect(codes('x'.repeat(101))).toEqual(['list-name-too-long'])
    expect(codes('EHPAD du Nord')).toEqual([])
  })
})
