import type { Code, Issue } from '#kernel'

export const shortestPassword = 12
export const longestPassword = 128

/** A new password as a form sends it. Commands type it once: they have no `repeated`. */
export interface ChosenPassword {
  readonly password: string
  readonly repeated?: string
}

/** Checks a new password that a person types twice, and gives the faults of both fields. */
export async function checkChosenPassword({ password, repeated }: ChosenPassword, email: string): Promise<Issue[]> {
  const differs = repeated !== undefined && repeated !== password
  const faults: Issue[] = differs ? [{ path: 'repeated', code: 'passwords-differ' }] : []
  return [...(await checkPassword(password, email)), ...faults]
}

/** Checks a new password. No rule about kinds of characters: length protects better. */
export async function checkPassword(password: string, email: string): Promise<Issue[]> {
  const length = [...password.normalize('NFKC')].length
  if (length < shortestPassword) return [issue('password-too-short', { minimum: shortestPassword })]
  if (length > longestPassword) return [issue('password-too-long', { maximum: longestPassword })]
  if (holdsMail(password, email)) return [issue('password-holds-mail')]
  return (await isCommon(password)) ? [issue('password-common')] : []
}

function issue(code: Code, values?: Issue['values']): Issue {
  return { path: 'password', code, values }
}

/** A shorter part of an email address is in too many passwords by chance. */
const shortestPart = 4

function holdsMail(password: string, email: string): boolean {
  const part = email.split('@')[0]?.toLowerCase() ?? ''
  return part.length >= shortestPart && password.toLowerCase().includes(part)
}

/** Whether a password is a common one, also when repeated or followed by digits. */
async function isCommon(password: string): Promise<boolean> {
  const common = await commonPasswords()
  const lower = password.toLowerCase()
  const bare = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  const repeated = /^(.+?)\1+$/.exec(lower)?.[1] ?? ''
  return common.has(lower) || common.has(bare) || common.has(repeated) || new Set(lower).size < 4
}

let kept: Promise<ReadonlySet<string>> | undefined

/** The list of zxcvbn, some 40 000 passwords, loaded when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  kept ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  )
  return kept
}
