import { describe, expect, it } from 'vitest'
import readColumn from '../../src/workbook/xlsx/read-column.ts'
import { writeXlsx } from '../../src/workbook/xlsx/write.ts'

const workbookOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  writeXlsx(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      columnWidths: [],
      validations: [],
      rows: rows.map((row) => row.map((value) => ({ value, style: 'text' as const }))),
    })),
  )
const columnOf = (sheets: Parameters<typeof workbookOf>[0]) =>
  readColumn({ bytes: workbookOf(sheets), heading: 'numero_finess' })

describe('the column of a workbook', () => {
  it('is found on the one sheet that has it, under a title', async () => {
    const sheets = { Notes: [['À lire']], Liste: [['Export'], ['Nom', 'numero_finess'], ['Clinique', '590000014']] }
    expect(await columnOf(sheets)).toBe('\n"numero_finess"\n"590000014"')
  })

  it('is refused when the headings name it twice, or two sheets have it: nothing tells which is meant', async () => {
    const twice = columnOf({
      Liste: [
        ['numero_finess', 'Nom', 'Numéro FINESS'],
        ['590000014', 'Clinique', '020000089'],
      ],
    })
    await expect(twice).rejects.toMatchObject({
      code: 'table-file-header-doubled',
      values: { line: 1, columns: 'numero_finess (1, 3)' },
    })
    const sheets = columnOf({ ES: [['numero_finess'], ['590000014']], ESMS: [['numero_finess'], ['020000089']] })
    await expect(sheets).rejects.toMatchObject({
      code: 'workbook-column-on-sheets',
      values: { column: 'numero_finess', sheets: '« ES », « ESMS »' },
    })
  })

  it('is refused when no sheet has it', async () => {
    await expect(columnOf({ Liste: [['finess']] })).rejects.toMatchObject({ code: 'table-file-header-missing' })
  })
})
