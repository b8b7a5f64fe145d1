import { operator } from '#kernel'
import { sentence } from '#messages'
import { releasePlanTemplate } from '#regional-plan'
import type { Command } from '../../command.ts'

/** Releases a model of regional plan: it is offered from then on, and never changes. */
export const regionalPlansRelease: Command = {
  words: 'regional-plans release',
  usage: '<identifiant>@<version>',
  summary: 'publie un modèle de plan régional ; une version publiée ne change plus',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { name, sha256 } = await releasePlanTemplate(context, { name: positionals[0] ?? '' })
    streams.out(sentence('release-done', { name, sha256 }))
    return 0
  },
}
