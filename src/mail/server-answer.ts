/** The words of a mail server in an error: its own line, or why it could not be reached. */
export function answerIn(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { response } = error as { response?: unknown }
  return typeof response === 'string' && response ? response : error.message
}

const longest = 500

/** An answer as it may be shown: one line, without the password of the address of the server, however it is written. */
export function shownAnswer(answer: string, serverUrl: string | undefined): string {
  const shown = secretsIn(serverUrl).reduce((text, secret) => text.replaceAll(secret, '•••'), answer)
  return shown
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

/** What must not be shown, the longest first: AUTH sends the password as base64, alone or with the user. */
function secretsIn(serverUrl: string | undefined): string[] {
  if (!serverUrl) return []
  const { username, password } = new URL(serverUrl)
  if (!password) return []
  const [user, plain] = [decodeURIComponent(username), decodeURIComponent(password)]
  const encoded = [plain, `\0${user}\0${plain}`].map((text) => Buffer.from(text).toString('base64'))
  return [password, plain, ...encoded].sort((a, b) => b.length - a.length)
}
