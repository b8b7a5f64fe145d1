import { hasScope, inviteAccount, isRole } from '#identity'
import { AppError, type Issue, operator, type Role, refuseIssues, roles } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../command.ts'

/** The option that says for which place a role is given. */
const scopeOptions: Readonly<Record<Role, string>> = {
  structure: 'structure',
  college: 'legal-entity',
  territory: 'territory',
  region: 'region',
  observer: 'region',
  admin: '',
}

/** Invites somebody by mail, from the server itself. */
export const userInvite: Command = {
  words: 'user invite',
  usage:
    '<mail> --role <role> [--structure <FINESS>] [--legal-entity <FINESS>] [--territory <id>] [--region <INSEE code>]',
  summary: `invite une personne par courriel ; rôles : ${roles.join(', ')}`,
  options: {
    role: { type: 'string' },
    structure: { type: 'string' },
    'legal-entity': { type: 'string' },
    territory: { type: 'string' },
    region: { type: 'string' },
  },
  async run({ positionals: [email = ''], values, app, streams }) {
    const grant = readGrant(email, values)
    const context = app.contextFor(operator, 'command')
    await inviteAccount(context, { email, grants: [grant] })
    const where = context.mailer.way === 'smtp' ? 'envoyée par courriel' : 'écrite dans le dossier outbox de DATA_DIR'
    streams.out(`Invitation ${where}. Elle est valable 7 jours.`)
    if (context.roleConsent) streams.out(sentence('consent-not-asked'))
    return 0
  },
}

function readGrant(email: string, values: Readonly<Record<string, string | boolean | undefined>>) {
  const issues: Issue[] = []
  if (!email) issues.push({ path: '<mail>', code: 'email-missing' })
  const role = values.role
  if (!isRole(role)) {
    issues.push({ path: '--role', code: 'invitation-role-unknown', values: { role: String(role ?? '') } })
    throw new AppError('invalid', 'command-incomplete', { issues })
  }
  const option = scopeOptions[role]
  const scope = String(values[option] ?? '')
  if (hasScope(role) && !scope) issues.push({ path: `--${option}`, code: 'invitation-scope-missing', values: { role } })
  refuseIssues('command-incomplete', issues)
  return { role, scope }
}
