import { operator } from '#kernel'
import { sentence } from '#messages'
import { releaseResources } from '#regional-offer'
import type { Command } from '../../command.ts'

/** Releases a file of resources: it is shown from then on, and never changes. */
export const regionalResourcesRelease: Command = {
  words: 'regional-resources release',
  usage: '<identifiant>@<version>',
  summary: 'publie des ressources proposées aux structures ; une version publiée ne change plus',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { name, sha256 } = await releaseResources(context, { name: positionals[0] ?? '' })
    streams.out(sentence('release-done', { name, sha256 }))
    return 0
  },
}
