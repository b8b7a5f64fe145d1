import { operator } from '#kernel'
import { sentence } from '#messages'
import { releaseQuestionnaire } from '#questionnaires'
import type { Command } from '../../command.ts'

/** Releases a draft: it is served from then on, and never changes. */
export const questionnairesRelease: Command = {
  words: 'questionnaires release',
  usage: '<identifiant>@<version>',
  summary: 'publie un questionnaire, ou le programme qu’il cite (care@…) ; une version publiée ne change plus',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { name, sha256, equivalence } = await releaseQuestionnaire(context, { name: positionals[0] ?? '' })
    streams.out(sentence('release-done', { name, sha256 }))
    if (equivalence) streams.out(sentence('release-joined', equivalence))
    return 0
  },
}
