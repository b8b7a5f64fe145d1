/** Why a mail did not leave, as codes that have a sentence each. */
export type MailFault =
  | 'mail-certificate-unknown'
  | 'mail-certificate-name'
  | 'mail-certificate-expired'
  | 'mail-encryption-missing'
  | 'mail-server-unreachable'
  | 'mail-connection-lost'
  | 'mail-login-refused'
  | 'mail-postponed'
  | 'mail-refused'
  | 'mail-fault'

/** Of a certificate that is not accepted, nodemailer passes on the words of OpenSSL alone. The first that fits counts. */
const words: readonly [RegExp, MailFault][] = [
  [/certificate has expired|certificate is not yet valid/i, 'mail-certificate-expired'],
  [/altnames|does not match certificate/i, 'mail-certificate-name'],
  [/self[- ]signed certificate|unable to (verify|get).*certificate/i, 'mail-certificate-unknown'],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|connect ETIMEDOUT|connection timeout|greeting/i,
    'mail-server-unreachable',
  ],
  [/ECONNECTION|ECONNRESET|EPIPE|ETIMEDOUT|timeout/i, 'mail-connection-lost'],
]

/**
 * Why a mail did not leave. A server that answers 4xx asks to be tried again later (RFC 5321, section 4.2.1): greylisting does
 * so, most often with 451, for each sender that it does not know yet. 5xx is a refusal.
 */
export function mailFaultOf(error: unknown): MailFault {
  if (!(error instanceof Error)) return 'mail-fault'
  const { code, responseCode = 0 } = error as { code?: unknown; responseCode?: number }
  if (code === 'EAUTH') return 'mail-login-refused'
  if (code === 'ETLS') return 'mail-encryption-missing'
  if (responseCode >= 400 && responseCode < 500) return 'mail-postponed'
  if (responseCode >= 500) return 'mail-refused'
  if (code === 'EDNS') return 'mail-server-unreachable'
  return words.find(([said]) => said.test(`${code} ${error.message}`))?.[1] ?? 'mail-fault'
}
