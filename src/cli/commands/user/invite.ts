import { emailFault, hasScope, inviteAccount, isRole } from '#identity'
import { type Issue, operator, type Role, refuseIssues, roles } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'

/** The options that say for which place a role is given, the usual one first. */
const scopeOptions: Readonly<Record<Role, readonly string[]>> = {
  structure: ['structure'],
  college: ['legal-entity', 'group'],
  territory: ['territory'],
  region: ['region'],
  observer: ['region'],
  admin: [],
}

/** Invites somebody by mail, from the server itself. */
export const userInvite: Command = {
  words: 'user invite',
  data: 'filled',
  usage:
    '<mail> --role <role> [--structure <FINESS>] [--legal-entity <FINESS>] [--group <id>] [--territory <id>] [--region <INSEE code>]',
  summary: `invite une personne par courriel ; rôles : ${roles.join(', ')}`,
  options: {
    role: { type: 'string' },
    structure: { type: 'string' },
    'legal-entity': { type: 'string' },
    group: { type: 'string' },
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

type Values = Readonly<Record<string, string | boolean | undefined>>

function readGrant(email: string, values: Values) {
  const { role } = values
  const issues = [...emailFaults(email), ...(isRole(role) ? scopeFaults(role, values) : [roleFault(role)])]
  refuseIssues('command-incomplete', issues)
  const given = scopeOptions[role as Role].find((option) => values[option] !== undefined)
  return { role: role as Role, scope: String(values[given ?? ''] ?? '') }
}

function emailFaults(email: string): Issue[] {
  const code = emailFault(email)
  return code ? [{ path: '<mail>', code }] : []
}

function roleFault(role: Values[string]): Issue {
  if (!role) return { path: '--role', code: 'invitation-role-missing' }
  return { path: '--role', code: 'invitation-role-unknown', values: { role: String(role) } }
}

/** A place that the role does not use is refused, and a second one: the person who typed it wanted another role. */
function scopeFaults(role: Role, values: Values): Issue[] {
  const fitting = scopeOptions[role]
  const given = [...new Set(Object.values(scopeOptions).flat())].filter((option) => values[option] !== undefined)
  const wanted = fitting.find((option) => values[option])
  const missing = hasScope(role) && !wanted ? fitting.slice(0, 1) : []
  const surplus = given.filter((option) => option !== (wanted ?? fitting[0]))
  return [
    ...missing.map((option): Issue => ({ path: `--${option}`, code: 'invitation-scope-missing', values: { role } })),
    ...surplus.map((option): Issue => ({ path: `--${option}`, code: 'invitation-scope-surplus', values: { role } })),
  ]
}
