import { choiceSheet } from './words.ts'
import { columnName, type Sheet } from './xlsx/sheet.ts'

/**
 * The drop-down lists of a workbook, one column each in a hidden sheet: a list written inside a cell's validation is
 * limited to 255 characters and cannot contain a comma.
 */
export function createDropDowns() {
  const lists: (readonly string[])[] = []
  return {
    /** The range of the list: `Choix!$B$1:$B$5`. Equal lists share one range. */
    rangeOf(texts: readonly string[]): string {
      const known = lists.findIndex((list) => list.join('\n') === texts.join('\n'))
      const index = known >= 0 ? known : lists.push(texts) - 1
      const column = columnName(index)
      return `${choiceSheet}!$${column}$1:$${column}$${texts.length}`
    },
    sheet(): Sheet {
      const height = Math.max(0, ...lists.map((list) => list.length))
      const rows = Array.from({ length: height }, (_, row) =>
        lists.map((list) => (list[row] === undefined ? undefined : { value: list[row], style: 'question' as const })),
      )
      return { name: choiceSheet, hidden: true, columnWidths: lists.map(() => 40), rows, validations: [] }
    },
  }
}

export type DropDowns = ReturnType<typeof createDropDowns>
