/** What a new second factor is made with. */
export interface SecondFactorOffer {
  /** `otpauth://…`, for the QR code. */
  readonly uri: string
  /** The same secret as text (base32), for those who type it. */
  readonly secret: string
}

export function offerOf(uri: string): SecondFactorOffer {
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' }
}

const base32 = /^[A-Z2-7]{16,128}$/

/** The offer of a page that comes back with a wrong code: what it showed before. Undefined when that is no secret. */
export function offerAgain(email: string, secret: string): SecondFactorOffer | undefined {
  if (!base32.test(secret)) return undefined
  const query = new URLSearchParams({ secret, issuer: 'Cap CaRE', digits: '6', period: '30' })
  return { uri: `otpauth://totp/${encodeURIComponent(`Cap CaRE:${email}`)}?${query}`, secret }
}
