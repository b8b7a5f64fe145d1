import type { Transporter } from 'nodemailer'
import { AppError, faultLine, newId } from '#kernel'
import { authorities } from './certificate-authority.ts'
import { type Letter, letterHtml, letterText, withSupport } from './letter.ts'
import { type MailFault, mailFaultOf } from './mail-fault.ts'
import { keepInOutbox } from './outbox.ts'
import { answerIn, shownAnswer } from './server-answer.ts'

/** Sends mails. */
export interface Mailer {
  /** Where mails go: `smtp`, or `outbox` when no server is set. */
  readonly way: 'smtp' | 'outbox'
  /**
   * Resolves once the mail server has accepted the mail. Never call it inside a transaction: a slow mail server would hold
   * the transaction open.
   */
  send(letter: Letter): Promise<void>
  /** Whether the mail server greets and accepts the sender. Always true without a server. */
  answers(): Promise<boolean>
  /** Sends a mail that is stored nowhere. When the mail server postpones it, it is tried again within the hour. */
  sendPatiently(letter: Letter): Promise<void>
  /**
   * Sends a mail and returns the server's answer word for word, even when the mail was refused: for the person who
   * configures the mail server.
   */
  attempt(letter: Letter): Promise<MailAttempt>
}

export interface MailAttempt {
  readonly taken: boolean
  /** The mail server's answer, or why the server could not be reached; empty without a server. Never the password. */
  readonly answer: string
  /** Why the mail did not leave; undefined when it did. */
  readonly fault?: MailFault | 'mail-authority-unreadable'
}

export interface MailSettings {
  readonly SMTP_URL?: string
  readonly SMTP_CA_FILE?: string
  readonly MAIL_FROM: string
  readonly DATA_DIR: string
}

/** A greylisting server takes a mail that comes back after some minutes; a link to choose a password lives for an hour. */
const triedAgainMinutes = [2, 10, 25]

/** Sends by the SMTP server of the settings, or writes to `DATA_DIR/outbox`. Each mail ends with the support contact, when there is one. nodemailer is loaded with the first mail. */
export function createMailer(
  { SMTP_URL, SMTP_CA_FILE, MAIL_FROM, DATA_DIR }: MailSettings,
  supportContact: () => Promise<string> = async () => '',
  patienceMilliseconds = 15_000,
): Mailer {
  let transporter: Promise<Transporter> | undefined
  const opened = (): Promise<Transporter> => {
    transporter ??= openTransporter(SMTP_URL, SMTP_CA_FILE, patienceMilliseconds).catch((error) => {
      // Reads the file again for each mail: an operator who mends it need not restart the server.
      transporter = undefined
      throw error
    })
    return transporter
  }
  const hand = async (letter: Letter): Promise<string> => {
    refuseBrokenHeaders([letter.to, letter.subject, MAIL_FROM])
    const { message, response } = await deliver(await opened(), withSupport(letter, await supportContact()), MAIL_FROM)
    if (!SMTP_URL) keepInOutbox(DATA_DIR, newId(), message as Buffer)
    return response ?? ''
  }
  const send = (letter: Letter): Promise<void> =>
    hand(letter).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof AppError) throw error
        throw new AppError('unavailable', 'mail-not-sent', { values: { reason: mailFaultOf(error) } })
      },
    )
  return {
    way: SMTP_URL ? 'smtp' : 'outbox',
    send,
    answers: async () => {
      if (!SMTP_URL) return true
      return opened()
        .then((server) => server.verify())
        .catch(() => false)
    },
    sendPatiently: (letter) => tryAgain(() => send(letter), triedAgainMinutes),
    attempt: (letter) =>
      hand(letter).then(
        (answer) => ({ taken: true, answer: shownAnswer(answer, SMTP_URL) }),
        (error: unknown) => ({
          taken: false,
          answer: shownAnswer(answerIn(error), SMTP_URL),
          fault: error instanceof AppError ? 'mail-authority-unreadable' : mailFaultOf(error),
        }),
      ),
  }
}

/** Resolves at once for a mail that the server postpones, which goes on being tried in the background. */
async function tryAgain(send: () => Promise<void>, [minutes, ...later]: readonly number[]): Promise<void> {
  try {
    await send()
  } catch (error) {
    if (minutes === undefined || !isPostponed(error)) throw error
    const again = () => tryAgain(send, later).catch((fault: unknown) => console.error(faultLine(fault)))
    setTimeout(again, minutes * 60_000).unref()
  }
}

/** Whether the mail server asked to be tried again later. */
export function isPostponed(error: unknown): boolean {
  return hasFault(error, 'mail-postponed')
}

/** Whether no mail server was there: it surely took nothing. */
export function isUnreachable(error: unknown): boolean {
  return hasFault(error, 'mail-server-unreachable')
}

/** Whether the connection broke before the mail server said what it did: it may have taken the mail. */
export function isConnectionLost(error: unknown): boolean {
  return hasFault(error, 'mail-connection-lost')
}

function hasFault(error: unknown, fault: MailFault): boolean {
  return error instanceof AppError && error.values.reason === fault
}

async function openTransporter(
  url: string | undefined,
  authorityFile: string | undefined,
  patienceMilliseconds: number,
): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  if (!url) return createTransport({ streamTransport: true, buffer: true }) as unknown as Transporter
  const patience = {
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  }
  const safety = { requireTLS: isFarWithPassword(url), disableFileAccess: true, disableUrlAccess: true }
  const tls = { ca: authorities(authorityFile) }
  return createTransport({ url, ...patience, ...safety, tls } as never)
}

/** Whether a password would go to another machine: encryption is then required, even if the server offers none. */
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
    headers: { 'Auto-Submitted': 'auto-generated', ...refusalHeaders(letter) },
    ...(letter.id ? { messageId: `<${letter.id}@cap-care>` } : {}),
  }
  return transporter.sendMail(mail) as Promise<{ readonly message?: unknown; readonly response?: string }>
}

function refusalHeaders({ refusal }: Letter): Readonly<Record<string, string>> {
  if (!refusal) return {}
  return { 'List-Unsubscribe': `<${refusal}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** A line break in a header would begin another header. */
function refuseBrokenHeaders(texts: readonly string[]): void {
  if (texts.some((text) => /[\p{Cc}\u2028\u2029]/u.test(text))) throw new AppError('invalid', 'mail-header-broken')
}
