import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, authorize, system } from '#kernel'
import { createMailer } from '#mail'
import { type Composer, countMailings, deliverMailings, insertMailings, listMailings, stateOf } from '#mailing'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { mailingOn } from '../support/use-cases/mailing.ts'

const purpose = 'alert:essai'
const everybody = (_actor: Actor) => true

describe.skipIf(!storageAvailable)('mails to many people, and what a mail server does with them', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let on: ReturnType<typeof mailingOn>
  let server: SMTPServer
  /** What the server does with each mail, in order: a code to answer, `close` in the middle, or `hang` for ever. Then it takes each mail. */
  let deeds: (number | 'close' | 'hang')[] = []
  let taken: { readonly to: string; readonly text: string }[] = []
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    on = mailingOn(room)
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      onRcptTo: (_address, _session, done) => {
        const [deed] = deeds
        if (typeof deed !== 'number') return done()
        deeds.shift()
        done(Object.assign(new Error('not now'), { responseCode: deed }))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk) => chunks.push(chunk))
        stream.on('end', () => {
          taken.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(chunks).toString() })
          const [deed] = deeds
          if (deed !== 'close' && deed !== 'hang') return done()
          deeds.shift()
          if (deed === 'hang') return
          for (const connection of server.connections) (connection as unknown as { close(): void }).close()
        })
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await test?.close()
  })
  let count = 0
  beforeEach(() => {
    deeds = []
    taken = []
    count += 1
    room.setNow(new Date(Date.parse('2026-11-22T09:00:00Z') + count * 86_400_000))
  })

  const name = () => `${purpose}-${count}` as const
  const compose: Composer = async (_database, { mark }) => ({
    to: `${mark}@exemple.fr`,
    subject: 'Essai',
    paragraphs: ['Bonjour,'],
    label: 'Répondre',
    ending: [],
  })
  const prepare = (marks: readonly string[]) =>
    test.storage.write((transaction) => {
      const recipients = marks.map((mark) => ({ mark, accountId: null, referentIds: [] }))
      const mails = { purpose: name(), kind: 'alert' as const, recipients, now: room.operator.clock() }
      return insertMailings(transaction, authorize(system, mails, everybody))
    })
  const deliver = (port = (server.server.address() as AddressInfo).port, mailsPerMinute = 1_000) => {
    const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'care@a.fr', DATA_DIR: '' }
    const mailer = createMailer(settings, async () => '', 1_000)
    return deliverMailings(on(system, { mailer, mailsPerMinute }), {
      alert: compose,
      campaign: compose,
      delegation: compose,
      event: compose,
      result: compose,
      slot: compose,
    })
  }
  const states = async () => {
    const mailings = await test.storage.read((database) => listMailings(database, name()))
    const found = mailings.map((each) => [each.mark, stateOf(each, room.operator.clock())] as const)
    const counts = await test.storage.read((database) => countMailings(database, [name()], room.operator.clock()))
    // What pages count is what is true of each mail.
    for (const [state, mails] of Object.entries(counts))
      expect([state, mails]).toEqual([state, found.filter(([, each]) => each === state).length])
    return Object.fromEntries(found)
  }
  const later = (minutes: number) => room.setNow(new Date(room.operator.clock().getTime() + minutes * 60_000))

  it('lets the mail program refuse further mails with one click, and names each mail for good', async () => {
    await prepare(['une'])
    await deliver()
    const [{ text } = { text: '' }] = taken
    const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll('\r\n ', ' ')
    expect(head).toMatch(/^List-Unsubscribe: <https:\/\/cap-care\.test\/refusal\/[\w-]{43}>$/im)
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
    expect(head).toMatch(/^Message-ID: <[\w-]{36}@cap-care>$/im)
  })

  it('waits while the server says later, and leaves once it takes it', async () => {
    deeds = [451]
    await prepare(['grise'])
    await deliver()
    expect(await states()).toEqual({ grise: 'waiting' })
    later(6)
    await deliver()
    expect(await states()).toEqual({ grise: 'sent' })
    expect(taken).toHaveLength(1)
  })

  it('tries no more mails in a minute than the setting says, also while the server postpones each of them', async () => {
    const untried = 40
    deeds = Array.from({ length: untried }, () => 451)
    await prepare(Array.from({ length: 10 }, (_, place) => `remise-${place}`))
    await deliver(undefined, 3)
    expect(untried - deeds.length).toBe(3)
    await deliver(undefined, 3)
    expect(untried - deeds.length).toBe(3)
    later(2)
    await deliver(undefined, 3)
    expect(untried - deeds.length).toBe(6)
    deeds = []
    later(60)
    await deliver()
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']))
  })

  it('has failed when the server refuses it, and holds back no other', async () => {
    deeds = [550]
    await prepare(['a-refusee', 'b-prise'])
    await deliver()
    expect(Object.values(await states()).sort()).toEqual(['failed', 'sent'])
  })

  it('is not known to have left when the connection breaks after it was handed over, and never leaves twice', async () => {
    deeds = ['close']
    await prepare(['perdue', 'suivante'])
    await deliver()
    expect(Object.values(await states()).sort()).toEqual(['sent', 'uncertain'])
    later(60)
    await deliver()
    expect(taken.map(({ to }) => to).sort()).toEqual(['perdue@exemple.fr', 'suivante@exemple.fr'])
  })

  it('is not known to have left when the server hangs after it was handed over, and holds back no other', async () => {
    deeds = ['hang']
    await prepare(['avalee', 'suivante'])
    await deliver()
    expect(Object.values(await states()).sort()).toEqual(['sent', 'uncertain'])
    later(60)
    await deliver()
    expect(taken.map(({ to }) => to).sort()).toEqual(['avalee@exemple.fr', 'suivante@exemple.fr'])
  })

  it('waits untouched while no server answers', async () => {
    await prepare(['patiente'])
    await deliver(9)
    expect(await states()).toEqual({ patiente: 'waiting' })
    await deliver()
    expect(await states()).toEqual({ patiente: 'sent' })
  })

  it('leaves once when several senders work at the same time', async () => {
    const marks = Array.from({ length: 30 }, (_, place) => `p${place}`)
    await prepare(marks)
    await Promise.all([deliver(), deliver(), deliver()])
    expect(taken.map(({ to }) => to).sort()).toEqual(marks.map((mark) => `${mark}@exemple.fr`).sort())
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']))
  })

  it('asks a person for something once a week at most', async () => {
    const ask = (what: string) =>
      test.storage.write((transaction) => {
        const recipients = [{ mark: `demande-${count}`, accountId: null, referentIds: [] }]
        const mails = {
          purpose: `alert:${what}-${count}` as const,
          kind: 'request' as const,
          recipients,
          now: room.operator.clock(),
        }
        return insertMailings(transaction, authorize(system, mails, everybody))
      })
    await ask('invitation')
    await ask('rappel')
    await deliver()
    expect(taken).toHaveLength(1)
    later(6 * 24 * 60)
    await deliver()
    expect(taken).toHaveLength(1)
    later(24 * 60 + 1)
    await deliver()
    expect(taken).toHaveLength(2)
  })
})
