import { expect, it } from 'vitest'
import type { Structure } from '#directory'
import type { Action } from '#plan'
import { dayOfSerial } from '../../src/workbook/days.ts'
import { planSheet } from '../../src/workbook/plan-sheet.ts'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { writeXlsx } from '../../src/workbook/xlsx/write.ts'
import { anAction } from '../plan/an-action.ts'
import { openSpreadsheet } from './spreadsheet.ts'

/** The workbook of a plan, and what a person reads in its rows: values by column, from the first action on. */
async function opened(actions: readonly Action[], name = 'EHPAD Les Tilleuls') {
  const bytes = writeXlsx([planSheet({ structure: { name } as Structure, actions, today: '2026-11-22' })])
  const sheet = (await readXlsx(bytes)).sheets[0]
  const rows = actions.map((_, place) => (sheet?.cells ?? []).filter(({ row }) => row === place + 2))
  return { bytes, sheet, rows: rows.map((cells) => Object.fromEntries(cells.map((cell) => [cell.column, cell.value]))) }
}

it('lists the actions, their days as days of the spreadsheet', async () => {
  const measure = { questionnaireId: 'sauvegardes', questionnaireVersion: '1.0.0', measureId: 'copie-immuable' }
  const { rows, sheet } = await opened([
    anAction({ dueOn: '2026-11-21', measure, details: 'Deux disques.\nUn coffre.' }),
    anAction({ state: 'done', doneOn: '2026-11-20', objectiveCodes: ['D2.O1', 'D2.O2.A'] }),
  ])
  expect(sheet?.name).toBe('Plan d’actions')
  expect(rows[0]).toMatchObject({
    0: 'Sortir une copie du réseau',
    1: 'À faire',
    3: 'oui',
    4: 'Responsable technique',
    6: 'Deux disques.\nUn coffre.',
    8: 'sauvegardes 1.0.0, copie-immuable',
  })
  expect(dayOfSerial(Number(rows[0]?.[2]), false)).toBe('2026-11-21')
  expect(rows[1]).toMatchObject({ 1: 'Faite', 5: 'D2.O1, D2.O2.A' })
  expect(rows[1]).not.toHaveProperty('3')
  expect(dayOfSerial(Number(rows[1]?.[7]), false)).toBe('2026-11-20')
})

it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '<f>1+1</f>', '=HYPERLINK("http://x")', 'a]]>&#x3D;1', '_x003D_1'])(
  'never makes a formula of %j',
  async (text) => {
    const { bytes, sheet, rows } = await opened([anAction({ title: text, ownerFunction: text, details: text })], text)
    expect(rows[0]).toMatchObject({ 0: text, 4: text, 6: text })
    expect(sheet?.cells.filter(({ nature }) => nature === 'formula' || nature === 'error')).toEqual([])
    const xml = openSpreadsheet(bytes).part('xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f>|t="str"|t="e"/)
  },
)

it('may be sorted and edited', async () => {
  const { bytes } = await opened([anAction()])
  const spreadsheet = openSpreadsheet(bytes)
  expect(spreadsheet.part('xl/worksheets/sheet1.xml')).not.toContain('sheetProtection')
  expect(spreadsheet.part('xl/workbook.xml')).not.toContain('workbookProtection')
})
