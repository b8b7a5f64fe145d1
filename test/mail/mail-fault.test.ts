import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMailer, testLetter } from '#mail'
import { sentence } from '#messages'
import { ownCertificate, ownKey } from '../support/server/own-certificate.ts'

let folder: string
let authorityFile: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-care-mail-'))
  authorityFile = join(folder, 'authority.pem')
  writeFileSync(authorityFile, ownCertificate)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const encrypted = { key: ownKey, cert: ownCertificate, authOptional: true }
const plain = { disabledCommands: ['STARTTLS'], authOptional: true }
const refusing = (responseCode: number, words: string): SMTPServerOptions => ({
  ...plain,
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode })),
})

/** What becomes of a mail handed to a real mail server. */
async function hand(options: SMTPServerOptions, settings: { url?: string; authority?: string } = {}) {
  const server = new SMTPServer(options)
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.server.address() as AddressInfo
  const { url = 'smtp://127.0.0.1', authority } = settings
  try {
    const SMTP_URL = `${url}:${port}`
    const mailer = createMailer({ SMTP_URL, SMTP_CA_FILE: authority, MAIL_FROM: 'care@a.fr', DATA_DIR: folder })
    return await mailer.attempt(testLetter('admin@exemple.fr'))
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

describe('a mail server with a certificate of its own', () => {
  it.each([
    ['STARTTLS', encrypted, 'smtp://127.0.0.1'],
    ['TLS from the start', { ...encrypted, secure: true }, 'smtps://127.0.0.1'],
  ])(
    'over %s is refused with the setting that mends it, and taken once that names the certificate',
    async (_way, options, url) => {
      const refused = await hand(options, { url })
      expect(refused).toMatchObject({ taken: false, fault: 'mail-certificate-unknown' })
      expect(sentence('mail-certificate-unknown')).toContain('SMTP_CA_FILE')
      expect(await hand(options, { url, authority: authorityFile })).toMatchObject({ taken: true })
    },
  )

  it('still must have the name of the server', async () => {
    const answer = await hand({ ...encrypted, secure: true }, { url: 'smtps://127.0.0.2', authority: authorityFile })
    expect(answer).toMatchObject({ taken: false, fault: 'mail-certificate-name' })
  })

  it('says when the file of the setting cannot be read, and reads it again with the next mail', async () => {
    const absent = join(folder, 'absent.pem')
    expect(await hand(encrypted, { authority: absent })).toMatchObject({ fault: 'mail-authority-unreadable' })
    writeFileSync(join(folder, 'words.pem'), 'no certificate')
    expect(await hand(encrypted, { authority: join(folder, 'words.pem') })).toMatchObject({
      fault: 'mail-authority-unreadable',
    })
  })
})

describe('the fault of a mail', () => {
  it.each([
    ['greylisted', refusing(451, '4.7.1 Greylisted, come back'), 'mail-postponed'],
    ['full for now', refusing(452, '4.2.2 Mailbox full'), 'mail-postponed'],
    ['refused', refusing(550, '5.1.1 No such user'), 'mail-refused'],
    ['refused for its sender', refusing(554, '5.7.1 Relay access denied'), 'mail-refused'],
  ])('that is %s', async (_what, options, fault) => {
    expect(await hand(options)).toMatchObject({ taken: false, fault })
  })

  it('is told in a sentence that says what to do', () => {
    for (const fault of [
      'certificate-unknown',
      'certificate-name',
      'certificate-expired',
      'encryption-missing',
      'server-unreachable',
      'login-refused',
      'postponed',
      'refused',
      'authority-unreadable',
      'fault',
    ] as const)
      expect(sentence(`mail-${fault}`).length).toBeGreaterThan(40)
  })
})
