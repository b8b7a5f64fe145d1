import { checkAnswers } from '#assessment'
import type { Audience, Questionnaire } from '#questionnaires'
import { readAnswers } from '../../src/workbook/read-answers.ts'
import { questionnaireSheets } from '../../src/workbook/write-sheets.ts'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { writeXlsx } from '../../src/workbook/xlsx/write.ts'
import { backups } from '../support/data/content.ts'

/** The workbook of a questionnaire, with answers as in `answers.json`. */
export function workbookOf(
  questionnaire: Questionnaire = backups,
  audience: Audience = 'ESMS',
  raw: Record<string, unknown> = {},
): Uint8Array {
  const { answers, issues } = checkAnswers(questionnaire, audience, raw)
  if (issues.length > 0) throw new Error(JSON.stringify(issues))
  return writeXlsx(questionnaireSheets({ questionnaire, audience, answers }))
}

/** What a workbook says: answers by id, and faults as `where: code`. */
export async function read(bytes: Uint8Array, questionnaire = backups, audience: Audience = 'ESMS') {
  const { answers, issues } = readAnswers(await readXlsx(bytes), questionnaire, audience)
  return { answers: Object.fromEntries(answers), issues: issues.map(({ path, code }) => `${path}: ${code}`) }
}
