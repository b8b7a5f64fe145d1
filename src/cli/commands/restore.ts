import { restore as restoreData } from '#backup'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../command.ts'

/** Everything back from a backup file. */
export const restore: Command = {
  words: 'restore',
  usage: '<file> [--replace]',
  summary: 'remet toutes les données d’une sauvegarde ; --replace remplace celles qui sont présentes',
  options: { replace: { type: 'boolean' } },
  async run({ positionals: [file], values, app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const context = app.contextFor(operator, 'command')
    const { gone, came, otherLog } = await restoreData(context, { file, replace: values.replace === true })
    const [before, after] = [gone.get('assessments') ?? 0, came.get('assessments') ?? 0]
    const rows = [...came.values()].reduce((sum, count) => sum + count, 0)
    streams.out(sentence('restore-done', { before, after, rows }))
    if (otherLog) streams.out(sentence('restore-other-log'))
    return 0
  },
}
