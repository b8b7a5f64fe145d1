/** The columns of a sheet of questions, from A. Writing and reading both follow this list. */
const questionColumns = [
  { name: 'id', heading: 'Identifiant', width: 20 },
  { name: 'question', heading: 'Question', width: 46 },
  { name: 'help', heading: 'Aide', width: 58 },
  { name: 'answer', heading: 'Réponse', width: 48 },
  { name: 'comment', heading: 'Commentaire', width: 36 },
  { name: 'internal', heading: 'Interne', width: 10 },
] as const

/** A column after the others, for questions with more to read than their help. It holds no answer. */
const moreColumn = { name: 'more', heading: 'En savoir plus', width: 70 } as const

export type ColumnName = (typeof questionColumns)[number]['name'] | typeof moreColumn.name

export const headings = questionColumns.map(({ heading }) => heading)
export const moreHeading = moreColumn.heading

const allColumns = [...questionColumns, moreColumn]

/** Position of a column, from 0. */
export function columnOf(name: ColumnName): number {
  return allColumns.findIndex((column) => column.name === name)
}

/** The columns to write, with their widths in characters. */
export function columnsToWrite({ hasMore }: { readonly hasMore: boolean }) {
  return hasMore ? allColumns : questionColumns
}

/** Puts values in the order of the columns. */
export function inColumns<Value>(values: Readonly<Partial<Record<ColumnName, Value>>>): (Value | undefined)[] {
  return allColumns.map(({ name }) => values[name])
}

export const answerColumn = columnOf('answer')
export const commentColumn = columnOf('comment')
export const internalColumn = columnOf('internal')
