import type { Transporter } from 'nodemailer'
import { AppError, faultCode, newId } from '#kernel'
import { type Letter, letterHtml, letterText } from './letter.ts'
import { keepInOutbox } from './outbox.ts'
import { answerIn, shownAnswer } from './server-answer.ts'

/** Sends mails. */
export interface Mailer {
  /** Where mails go: `smtp`, or `outbox` when no server is set. */
  readonly way: 'smtp' | 'outbox'
  /** Resolves when the mail was taken over. Never to be called inside a transaction: a slow server would hold it open. */
  send(letter: Letter): Promise<void>
  /** The same for whoever sets the server up: what it answered, word for word, whether it took the mail or not. */
  attempt(letter: Letter): Promise<MailAttempt>
}

export interface MailAttempt {
  readonly taken: boolean
  /** The server's own words, or why it could not be reached; empty without a server. Never the password. */
  readonly answer: string
}

export interface MailSettings {
  readonly SMTP_URL?: string
  readonly MAIL_FROM: string
  readonly DATA_DIR: string
}

const patienceMilliseconds = 15_000

/** Sends by the SMTP server of the settings, or writes to `DATA_DIR/outbox`. nodemailer is loaded with the first mail. */
export function createMailer({ SMTP_URL, MAIL_FROM, DATA_DIR }: MailSettings): Mailer {
  let transporter: Promise<Transporter> | undefined
  const hand = async (letter: Letter): Promise<string> => {
    refuseBrokenHeaders([letter.to, letter.subject, MAIL_FROM])
    transporter ??= openTransporter(SMTP_URL)
    const { message, response } = await deliver(await transporter, letter, MAIL_FROM)
    if (!SMTP_URL) keepInOutbox(DATA_DIR, newId(), message as Buffer)
    return response ?? ''
  }
  return {
    way: SMTP_URL ? 'smtp' : 'outbox',
    send: async (letter) => {
      await hand(letter).catch((error: unknown) => {
        if (error instanceof AppError) throw error
        throw new AppError('unavailable', 'mail-not-sent', { values: { reason: faultCode(error) } })
      })
    },
    attempt: (letter) =>
      hand(letter).then(
        (answer) => ({ taken: true, answer: shownAnswer(answer, SMTP_URL) }),
        (error: unknown) => ({ taken: false, answer: shownAnswer(answerIn(error), SMTP_URL) }),
      ),
  }
}

async function openTransporter(url: string | undefined): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  if (!url) return createTransport({ streamTransport: true, buffer: true }) as unknown as Transporter
  const patience = {
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  }
  const safety = { requireTLS: isFarWithPassword(url), disableFileAccess: true, disableUrlAccess: true }
  return createTransport({ url, ...patience, ...safety } as never)
}

/** A password does not leave this machine without encryption, even if the server offers none. */
function isFarWithPassword(url: string): boolean {
  const { hostname, password } = new URL(url)
  return password !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

async function deliver(transporter: Transporter, letter: Letter, from: string) {
  const mail = {
    from,
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  return transporter.sendMail(mail) as Promise<{ readonly message?: unknown; readonly response?: string }>
}

/** A line break in a header would begin another header. */
function refuseBrokenHeaders(texts: readonly string[]): void {
  if (texts.some((text) => /[\p{Cc}\u2028\u2029]/u.test(text))) throw new AppError('invalid', 'mail-header-broken')
}
