import { AppError, operator } from '#kernel'
import { issueLine, sentence } from '#messages'
import { largestWorkbookBytes, readWorkbook } from '#workbook'
import type { Command } from '../../command.ts'
import { readSmallFile } from '../../small-file.ts'

/**
 * Turns a filled workbook into `answers.json`. When cells have faults the other answers are still printed, and the exit
 * code is 1.
 */
export const workbookRead: Command = {
  words: 'workbook read',
  usage: '<file.xlsx>',
  summary: 'lit un classeur rempli et donne ses réponses, en JSON ; les fautes sont listées cellule par cellule',
  async run({ positionals: [file], app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const bytes = await readSmallFile(file, { bytes: largestWorkbookBytes, code: 'workbook-too-large' })
    const { document, issues } = await readWorkbook(app.contextFor(operator, 'command'), { bytes })
    streams.out(JSON.stringify(document, null, 2))
    if (issues.length === 0) return 0
    streams.err(sentence('workbook-has-faults', { faults: issues.length }))
    for (const issue of issues) streams.err(`  ${issueLine(issue)}`)
    return 1
  },
}
