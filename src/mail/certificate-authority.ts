import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { AppError, faultCode } from '#kernel'

/** Whom a mail server's certificate may come from: the public authorities, and the one in the file of `SMTP_CA_FILE`. */
export function authorities(file: string | undefined): readonly string[] | undefined {
  if (!file) return undefined
  const text = readAuthority(file)
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw unreadable('PEM')
  return [...rootCertificates, text]
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(faultCode(error))
  }
}

function unreadable(reason: string): AppError {
  return new AppError('unavailable', 'mail-not-sent', { values: { reason: 'mail-authority-unreadable', why: reason } })
}
