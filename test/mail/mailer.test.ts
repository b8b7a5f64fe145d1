import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMailer, invitationLetter, passwordChangedLetter, passwordResetLetter } from '#mail'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-care-mail-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const from = 'Cap CaRE <cap-care@exemple.fr>'
const letters = [
  invitationLetter({
    to: 'directrice@exemple.fr',
    address: 'https://cap-care.exemple/invitation/secret',
    days: 7,
    roles: [{ role: 'structure', scope: '020000014', name: 'EHPAD Les Tilleuls' }],
    sender: { name: 'Camille Roussel, chargée de mission e-santé', contact: '03 23 00 00 00' },
    operatorName: 'GRADeS Exemple',
  }),
  passwordResetLetter('directrice@exemple.fr', 'https://cap-care.exemple/mot-de-passe/secret'),
  passwordChangedLetter('directrice@exemple.fr'),
]

describe('a mail server', () => {
  const received: { envelope: string[]; mail: Email }[] = []
  let server: SMTPServer
  let port: number
  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'cap' && password === 'p@ss' ? done(null, { user: 'cap' }) : done(new Error('wrong password')),
      onData: async (stream, session, done) => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        const envelope = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ envelope, mail: await PostalMime.parse(Buffer.concat(chunks)) })
        done()
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const address = server.server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  beforeEach(() => {
    received.length = 0
  })

  const mailer = (userAndPassword = 'cap:p%40ss') =>
    createMailer({ SMTP_URL: `smtp://${userAndPassword}@127.0.0.1:${port}`, MAIL_FROM: from, DATA_DIR: folder })

  it('receives each letter in French, as text and as HTML that fetches nothing, for one person', async () => {
    for (const letter of letters) await mailer().send(letter)
    expect(received.map(({ envelope }) => envelope)).toEqual(letters.map(({ to }) => [to]))
    for (const [place, { mail }] of received.entries()) {
      const letter = letters[place]
      expect(mail.from).toMatchObject({ name: 'Cap CaRE', address: 'cap-care@exemple.fr' })
      expect(mail.subject).toBe(letter?.subject)
      expect(mail.text).toContain('Bonjour')
      expect(mail.html).toContain('lang="fr"')
      expect(mail.html).not.toMatch(/<(img|link|style|script)|style=|src=/)
      if (letter?.link) {
        expect(mail.text).toContain(letter.link.address)
        expect(mail.html).toContain(`href="${letter.link.address}"`)
      }
      expect(mail.attachments).toEqual([])
    }
  })

  it('gets no header and no other recipient from typed text', async () => {
    const letter = passwordChangedLetter('directrice@exemple.fr')
    for (const broken of [
      { ...letter, to: 'a@exemple.fr\r\nBcc: b@exemple.fr' },
      { ...letter, to: 'a@exemple.fr\nBcc: b@exemple.fr' },
      { ...letter, subject: 'Bonjour\r\nBcc: b@exemple.fr' },
      { ...letter, subject: 'Bonjour\u2028Bcc: b@exemple.fr' },
    ]) {
      await expect(mailer().send(broken)).rejects.toMatchObject({ code: 'mail-header-broken' })
    }
    await mailer()
      .send({ ...letter, to: 'a@exemple.fr, b@exemple.fr' })
      .catch(() => undefined)
    expect(received.flatMap(({ envelope }) => envelope)).not.toContain('b@exemple.fr')
  })

  it('shows typed text as text', async () => {
    await mailer().send({ ...passwordChangedLetter('directrice@exemple.fr'), paragraphs: ['<b>"gras"</b> & co'] })
    expect(received[0]?.mail.html).toContain('&lt;b&gt;&quot;gras&quot;&lt;/b&gt; &amp; co')
  })

  it('that refuses is reported without its password', async () => {
    const refused = mailer('cap:wrong-secret').send(passwordChangedLetter('directrice@exemple.fr'))
    await expect(refused).rejects.toMatchObject({ code: 'mail-not-sent', values: { reason: 'mail-login-refused' } })
    await expect(refused).rejects.not.toThrow(/wrong-secret/)
  })

  it('that does not answer is reported', async () => {
    const nobody = createMailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: from, DATA_DIR: folder })
    await expect(nobody.send(passwordChangedLetter('a@exemple.fr'))).rejects.toMatchObject({ code: 'mail-not-sent' })
  })
})

describe('without a mail server', () => {
  it('mails are private files of the outbox', async () => {
    const mailer = createMailer({ MAIL_FROM: from, DATA_DIR: folder })
    for (const letter of letters) await mailer.send(letter)
    const outbox = join(folder, 'outbox')
    const names = readdirSync(outbox)
    expect(names).toHaveLength(letters.length)
    expect(statSync(outbox).mode & 0o777).toBe(0o700)
    for (const name of names) {
      expect(name).toMatch(/^[0-9a-f-]{36}\.eml$/)
      expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600)
      const mail = await PostalMime.parse(readFileSync(join(outbox, name)))
      expect(mail.to).toMatchObject([{ address: 'directrice@exemple.fr' }])
    }
  })
})
