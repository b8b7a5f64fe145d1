import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { createMailer, testLetter } from '#mail'

/** What a real mail server answers to the administrator's trial. */
async function attempt(options: SMTPServerOptions, login = '') {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: login === '', ...options })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  try {
    const mailer = createMailer({ SMTP_URL: `smtp://${login}127.0.0.1:${port}`, MAIL_FROM: 'care@a.fr', DATA_DIR: '' })
    return await mailer.attempt(testLetter('admin@exemple.fr'))
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

describe('a trial of the mails', () => {
  it('returns word for word that the server accepted the mail', async () => {
    expect(await attempt({})).toEqual({ taken: true, answer: '250 OK: message queued' })
  })

  it('returns word for word why the server refused the mail', async () => {
    const refused = await attempt({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('5.7.1 Relay access denied'), { responseCode: 554 })),
    })
    expect(refused.taken).toBe(false)
    expect(refused.answer).toContain('554 5.7.1 Relay access denied')
  })

  it('never shows the password, even when a server repeats it', async () => {
    const refused = await attempt(
      {
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _session, done) => done(new Error(`no ${username} with ${password}`)),
      },
      'robot:tr%C3%A8s-secret@',
    )
    expect(refused.answer).toContain('no robot with •••')
    expect(JSON.stringify(refused)).not.toMatch(/tr(è|%C3%A8)s-secret/)
  })

  it('reports that the server cannot be reached', async () => {
    const mailer = createMailer({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'care@a.fr', DATA_DIR: '' })
    const failed = await mailer.attempt(testLetter('admin@exemple.fr'))
    expect(failed).toEqual({
      taken: false,
      answer: expect.stringContaining('ECONNREFUSED'),
      fault: 'mail-server-unreachable',
    })
  })

  it('writes a file when no mail server is set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cap-care-mail-'))
    const mailer = createMailer({ MAIL_FROM: 'care@a.fr', DATA_DIR: folder })
    expect(await mailer.attempt(testLetter('admin@exemple.fr'))).toEqual({ taken: true, answer: '' })
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})
