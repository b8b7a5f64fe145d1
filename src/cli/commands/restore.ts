import { restore as restoreData } from '#backup'
import { listAccounts } from '#identity'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import type { App } from '../../app.ts'
import type { Command, Streams } from '../command.ts'
import { rolesText } from '../roles-text.ts'

/** Restores all data from a backup file. */
export const restore: Command = {
  words: 'restore',
  data: 'any',
  usage: '<file> [--replace] [--from-another-server]',
  summary:
    'remet toutes les données d’une sauvegarde ; --replace remplace celles qui sont présentes ; --from-another-server accepte une sauvegarde que ce serveur n’a pas scellée',
  options: { replace: { type: 'boolean' }, 'from-another-server': { type: 'boolean' } },
  async run({ positionals: [file], values, app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const context = app.contextFor(operator, 'command')
    const { gone, came, otherLog, isForeign, foreignTo } = await restoreData(context, {
      file,
      replace: values.replace === true,
      fromAnotherServer: values['from-another-server'] === true,
    })
    const [before, after] = [gone.get('assessments') ?? 0, came.get('assessments') ?? 0]
    const rows = [...came.values()].reduce((sum, count) => sum + count, 0)
    streams.out(sentence('restore-done', { before, after, rows }))
    if (otherLog) streams.out(sentence('restore-other-log'))
    if (foreignTo !== undefined) streams.out(sentence('restore-foreign-log', { row: foreignTo }))
    if (isForeign) await listWideAccounts(app, streams)
    return 0
  },
}

/** The author of the file chose its accounts: the operator must look at each one that sees more than one structure. */
async function listWideAccounts(app: App, streams: Streams): Promise<void> {
  streams.out(sentence('restore-foreign'))
  const accounts = await listAccounts(app.contextFor(operator, 'command'), {})
  const wide = accounts.filter(({ grants }) => grants.length > 1 || grants.some(({ role }) => role !== 'structure'))
  if (wide.length > 0) streams.out(sentence('restore-wide-accounts'))
  for (const { email, grants } of wide) streams.out(`  ${email}  ${rolesText(grants)}`)
}
