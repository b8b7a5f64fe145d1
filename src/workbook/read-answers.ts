import { type AnswerSet, checkAnswers, entryOf, type GivenAnswer } from '#assessment'
import type { Issue } from '#kernel'
import type { Audience, Question, Questionnaire } from '#questionnaires'
import { answerColumn, commentColumn, internalColumn } from './columns.ts'
import { findSheet, isNamed } from './find-sheets.ts'
import { isGuide } from './identity.ts'
import { layoutOf, type SheetLayout } from './layout.ts'
import { type ReadLine, readLines } from './read-lines.ts'
import { cellWords, type ReadValues, readChoices, readValue, readYesNo, shownOtherwise } from './read-values.ts'
import { cellPlace, choiceSheet, guideSheet, sheetPlace, wholeWorkbook } from './words.ts'
import type { ReadXlsx } from './xlsx/read.ts'
import type { ReadSheet } from './xlsx/read-sheet.ts'
import { cellName } from './xlsx/sheet.ts'

/** The checked answers of a workbook. A question with a fault is left out and listed. */
export interface ReadAnswers {
  readonly answers: AnswerSet
  /** Questions whose comment does not say whether it is internal. */
  readonly unsaidInternal: ReadonlySet<string>
  /** Every fault, sheet by sheet. `path` gives the place: `Feuille Copies, cellule D7`. */
  readonly issues: readonly Issue[]
}

/** Reads a workbook made for this questionnaire and this kind of structure. Empty cells have no effect. */
export function readAnswers(workbook: ReadXlsx, questionnaire: Questionnaire, audience: Audience): ReadAnswers {
  const layout = layoutOf(questionnaire, audience)
  const { lines, issues } = linesOf(workbook, layout)
  const answers = new Map<string, GivenAnswer>()
  const unsaidInternal = new Set<string>()
  for (const question of questionsOf(layout)) {
    const line = lines.get(question.id)
    if (!line?.sure) continue
    const read = readEntry(question, line, readQuestion(question, line, lines, workbook.from1904))
    issues.push(...read.issues)
    if (read.entry === undefined) continue
    const checked = checkAnswers(questionnaire, audience, { [question.id]: read.entry })
    issues.push(...checked.issues.map((issue) => placed(issue, line)))
    for (const [id, answer] of checked.answers) answers.set(id, answer)
    if (!line.cells.has(internalColumn)) unsaidInternal.add(question.id)
  }
  return { answers, unsaidInternal, issues: firstOf(issues) }
}

/**
 * The number of faults listed is limited: nobody reads ten thousand lines, and writing them would make other users
 * wait.
 */
const mostIssues = 300

function firstOf(issues: readonly Issue[]): Issue[] {
  const more = issues.length - mostIssues
  const shown = issues.slice(0, mostIssues)
  return more > 0 ? [...shown, { path: wholeWorkbook, code: 'workbook-more-faults', values: { more } }] : shown
}

/** The entry of a question, as in `answers.json`; undefined when its cells are empty or one of them is invalid. */
function readEntry(question: Question, line: ReadLine, read: ReadValues | undefined) {
  const issues: Issue[] = read && 'issue' in read ? [read.issue] : []
  const internal = readYesNo(line.cells.get(internalColumn))
  if (internal === 'unclear') issues.push({ path: placeOf(line, internalColumn), code: 'workbook-yes-or-no' })
  const commentCell = line.cells.get(commentColumn)
  const commentCode = commentCell && shownOtherwise(commentCell)
  if (commentCode) issues.push({ path: placeOf(line, commentColumn), code: commentCode })
  if (!read || 'issue' in read || internal === 'unclear' || commentCode) return { entry: undefined, issues }
  const comment = cellWords(commentCell)
  return { entry: entryOf(question, { values: read.values, comment, internal }), issues }
}

/** Undefined when the line of a choice is missing or invalid: the remaining lines could mean something else. */
function readQuestion(
  question: Question,
  line: ReadLine,
  lines: ReadonlyMap<string, ReadLine>,
  from1904: boolean,
): ReadValues | undefined {
  if (question.kind !== 'multiple') return readValue(question, line, from1904)
  const choices = new Map<string, ReadLine>()
  for (const { id } of question.answers) {
    const choice = lines.get(`${question.id}/${id}`)
    if (!choice?.sure) return undefined
    choices.set(id, choice)
  }
  return readChoices(question, line, choices)
}

function questionsOf(layout: readonly SheetLayout[]): Question[] {
  return layout.flatMap(({ rows }) => rows.filter(({ choice }) => !choice).map(({ question }) => question))
}

/** The lines of every sheet, with the missing and unexpected sheets. */
function linesOf({ sheets }: ReadXlsx, layout: readonly SheetLayout[]) {
  const lines = new Map<string, ReadLine>()
  const issues: Issue[] = []
  const found = new Set<ReadSheet>()
  for (const expected of layout) {
    const sheet = findSheet(sheets, expected)
    if (!sheet) {
      issues.push({ path: sheetPlace(expected.name), code: 'workbook-sheet-missing' })
      continue
    }
    found.add(sheet)
    const read = readLines(sheet, expected)
    issues.push(...read.issues)
    for (const [id, line] of read.lines) lines.set(id, line)
  }
  const isKnown = (sheet: ReadSheet) =>
    found.has(sheet) || isGuide(sheet) || isNamed(sheet, guideSheet) || isNamed(sheet, choiceSheet)
  const others = sheets.filter((sheet) => sheet.cells.length > 0 && !isKnown(sheet))
  issues.push(
    ...others.map(({ name }): Issue => ({ path: sheetPlace(name.slice(0, 60)), code: 'workbook-sheet-unknown' })),
  )
  return { lines, issues }
}

/** Places the fault of an answer at its cell. */
function placed(issue: Issue, line: ReadLine): Issue {
  return { ...issue, path: placeOf(line, issue.code === 'comment-too-long' ? commentColumn : answerColumn) }
}

function placeOf({ sheet, row }: ReadLine, column: number): string {
  return cellPlace(sheet, cellName(row, column))
}
