import { operator } from '#kernel'
import { sentence } from '#messages'
import { releaseQuestionnaire } from '#questionnaires'
import type { Command } from '../command.ts'

/** Fixes a draft for ever, so that it can be served. */
export const questionnairesRelease: Command = {
  words: 'questionnaires release',
  usage: '<identifiant>@<version>',
  summary: 'publie un questionnaire, ou le programme qu’il cite (care@…) ; une version publiée ne change plus',
  opens: 'drafts',
  async run({ positionals, app, streams }) {
    const released = await releaseQuestionnaire(app.contextFor(operator, 'command'), { name: positionals[0] ?? '' })
    streams.out(sentence('release-done', { ...released }))
    return 0
  },
}
