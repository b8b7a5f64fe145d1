import { backUp } from '#backup'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../command.ts'

/** Copies all data to one file. */
export const backup: Command = {
  words: 'backup',
  data: 'existing',
  usage: '<file>',
  summary: 'copie toutes les données dans un fichier, sans arrêter le serveur',
  async run({ positionals: [file], app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const { rows, keyMade } = await backUp(app.contextFor(operator, 'command'), { file })
    streams.out(
      `${rows} lignes copiées dans ${file} et relues. Ce fichier contient toutes les réponses : rangez-le en lieu sûr.`,
    )
    if (keyMade) streams.out(sentence('backup-key-made', { file: keyMade }))
    return 0
  },
}
