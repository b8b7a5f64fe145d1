/**
 * A browser in which an account has signed in keeps a signed cookie that says so. The cookie opens nothing: the failed
 * tries of a known browser are counted apart, so that strangers who fail on purpose do not slow the real person down. The
 * cookie names the password, so a new password makes each browser a stranger's.
 */
export interface KnownBrowser {
  /** The id of the password, which changes with it. */
  readonly passwordId: string
  readonly browserId: string
}

export const knownBrowserDays = 180
/** People may share a browser: the newest pushes the oldest out. */
const mostInOneBrowser = 4

const shape = /^([0-9a-f-]{36})\.([\w-]{22,64})$/

/** What the value of the cookie says, its signature once verified. */
export function readKnownBrowsers(value: string | undefined): KnownBrowser[] {
  return (value ?? '').split('~').flatMap((each) => {
    const [, passwordId, browserId] = shape.exec(each) ?? []
    return passwordId && browserId ? [{ passwordId, browserId }] : []
  })
}

/** The value of the cookie, once an account has signed in. */
export function writeKnownBrowsers(known: KnownBrowser, before: readonly KnownBrowser[]): string {
  const others = before.filter(({ passwordId }) => passwordId !== known.passwordId)
  return [known, ...others]
    .slice(0, mostInOneBrowser)
    .map(({ passwordId, browserId }) => `${passwordId}.${browserId}`)
    .join('~')
}
