import { releaseKit } from '#exercise-conduct'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'

/** Releases a kit: it is offered from then on, and never changes. */
export const kitsRelease: Command = {
  words: 'kits release',
  usage: '<identifiant>@<version>',
  summary: 'publie un kit d’exercice ; une version publiée ne change plus',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { name, sha256 } = await releaseKit(context, { name: positionals[0] ?? '' })
    streams.out(sentence('release-done', { name, sha256 }))
    return 0
  },
}
