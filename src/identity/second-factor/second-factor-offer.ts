/** What the application of a new second factor needs. */
export interface SecondFactorOffer {
  /** `otpauth://…`, for the QR code. */
  readonly uri: string
  /** The secret as text (base32), for people who type it. */
  readonly secret: string
}

const issuer = 'Cap CaRE'
const base32 = /^[A-Z2-7]{16,128}$/

/** The offer that better-auth makes, `otpauth://totp/<issuer>:<email>?secret=…`, written as every application reads it. */
export function offerOf(uri: string): SecondFactorOffer {
  const { pathname, searchParams } = new URL(uri)
  const [, email = ''] = decodeURIComponent(pathname).split(`/${issuer}:`)
  return offer(email, searchParams.get('secret') ?? '')
}

/** The offer that a page shows again after a wrong code; undefined when the form sent no secret. */
export function offerAgain(email: string, secret: string): SecondFactorOffer | undefined {
  return base32.test(secret) ? offer(email, secret) : undefined
}

/** Applications show a plus sign as it is, so spaces are written as `%20`. */
function offer(email: string, secret: string): SecondFactorOffer {
  const parts = Object.entries({ secret, issuer, digits: '6', period: '30' })
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return { uri: `otpauth://totp/${encodeURIComponent(`${issuer}:${email}`)}?${query}`, secret }
}
