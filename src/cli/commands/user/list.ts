import { listAccounts, listInvitations } from '#identity'
import { operator, parisTime } from '#kernel'
import { dayWords } from '#messages'
import type { Command } from '../../command.ts'
import { rolesText } from '../../roles-text.ts'

/** Lists the accounts and the pending invitations. */
export const userList: Command = {
  words: 'user list',
  data: 'existing',
  usage: '',
  summary: 'liste les comptes, leurs rôles et les invitations en attente',
  async run({ app, streams }) {
    const context = app.contextFor(operator, 'command')
    for (const { email, hasSecondFactor, grants } of await listAccounts(context, {})) {
      streams.out(`${email}  ${rolesText(grants)}  second facteur : ${hasSecondFactor ? 'oui' : 'non'}`)
    }
    for (const { email, grants, expiresAt } of await listInvitations(context, {})) {
      const state =
        expiresAt > app.clock() ? `invitation jusqu’au ${dayWords(expiresAt, parisTime)}` : 'invitation expirée'
      streams.out(`${email}  ${rolesText(grants)}  ${state}`)
    }
    return 0
  },
}
