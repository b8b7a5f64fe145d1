import { restore as restoreData } from '#backup'
import { AppError, operator } from '#kernel'
import type { Command } from '../command.ts'

/** Everything back from a backup file. */
export const restore: Command = {
  words: 'restore',
  usage: '<file> [--replace]',
  summary: 'remet toutes les données d’une sauvegarde ; --replace remplace celles qui sont présentes',
  options: { replace: { type: 'boolean' } },
  async run({ positionals: [file], values, app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const { rows } = await restoreData(app.contextFor(operator, 'command'), { file, replace: values.replace === true })
    streams.out(`${rows} lignes restaurées.`)
    return 0
  },
}
