/** The mail server's answer found in an error; without an answer, why the server could not be reached. */
export function answerIn(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { response } = error as { response?: unknown }
  return typeof response === 'string' && response ? response : error.message
}

const longest = 500

/** The answer as it may be shown: on one line, with every form of the SMTP password masked. */
export function shownAnswer(answer: string, serverUrl: string | undefined): string {
  const shown = secretsIn(serverUrl).reduce((text, secret) => text.replaceAll(secret, '•••'), answer)
  return shown
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

/** Every form of the password, longest first: SMTP sends it in base64, alone or with the user name. */
function secretsIn(serverUrl: string | undefined): string[] {
  if (!serverUrl) return []
  const { username, password } = new URL(serverUrl)
  if (!password) return []
  const [user, plain] = [decodeURIComponent(username), decodeURIComponent(password)]
  const encoded = [plain, `\0${user}\0${plain}`].map((text) => Buffer.from(text).toString('base64'))
  return [password, plain, ...encoded].sort((a, b) => b.length - a.length)
}
