import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followAlert, publishAlert, saveAlert } from '#campaigns'
import { nameReferent } from '#directory'
import { system } from '#kernel'
import { createMailer } from '#mail'
import { deliverMailings } from '#mailing'
import { accountAs, fillRegister, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { kill, type ServerProcess, serverWords, startScript } from '../support/server/server-process.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { composers, mailingOn } from '../support/use-cases/mailing.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const functions = ['director', 'rssi', 'ssi-referent'] as const
const isOnServer = storageAvailable && process.env.TEST_STORAGE === 'postgresql'

/** A mail server that writes down each mail that it was handed, then does what `deed` says before it answers. */
function mailServer(
  taken: string[],
  deed: () => Promise<'take' | 'close'>,
  refusal: (to: string) => number | undefined,
) {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refusal(address)
      done(responseCode ? Object.assign(new Error('no'), { responseCode }) : null)
    },
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', async () => {
        taken.push(session.envelope.rcptTo[0]?.address ?? '')
        if ((await deed()) === 'take') return done()
        for (const connection of server.connections) (connection as unknown as { close(): void }).close()
      })
    },
  })
  server.on('error', () => undefined)
  return new Promise<{ server: SMTPServer; url: string }>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }),
    ),
  )
}

describe.skipIf(!isOnServer)(
  'an alert sent by two servers of one database, one of which is killed while it sends',
  () => {
    let test: TestStorage
    let room: ReturnType<typeof identityOn>
    let on: ReturnType<typeof mailingOn>
    const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-two-'))
    const processes: ServerProcess[] = []
    const mailServers: SMTPServer[] = []
    const ars = accountAs('region', tilleuls)
    beforeAll(async () => {
      test = await openTestStorage()
      room = identityOn(test.storage)
      room.setNow(new Date())
      on = mailingOn(room)
      await fillRegister(test.storage)
      for (const [place, structure] of [tilleuls, glycines, hospital].entries())
        for (const each of functions)
          await nameReferent(room.as(accountAs('structure', structure)), {
            finess: structure.finess,
            function: each,
            standing: 'held',
            name: '',
            mail: `${each}-${place}@exemple.fr`,
          })
    })
    afterAll(async () => {
      for (const each of processes) await kill(each)
      for (const each of mailServers) await new Promise<void>((resolve) => each.close(() => resolve()))
      await test?.close()
      rmSync(dataDir, { recursive: true, force: true })
    })

    const everybody = [0, 1, 2].flatMap((place) => functions.map((each) => `${each}-${place}@exemple.fr`)).sort()
    const [postponed, refused] = ['rssi-1@exemple.fr', 'director-2@exemple.fr']

    async function publish() {
      const target = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
      const texts = {
        title: 'Faille',
        source: 'CERT',
        concerned: 'Passerelles',
        advice: 'Installez',
        severity: 'critical',
      }
      const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
      const { alert } = await saveAlert(on(ars), { region, ...texts, dueOn, target })
      await publishAlert(on(ars), { region, alertId: alert.id, revision: alert.revision })
      return alert.id
    }

    const startServer = async (name: string, SMTP_URL: string) => {
      const server = await startScript(serverWords, {
        DATA_DIR: join(dataDir, name),
        DATABASE_URL: test.url ?? '',
        SMTP_URL,
        AUTH_SECRET: 'the key of the tests, long enough',
      })
      processes.push(server)
      return server
    }

    it('reaches nobody twice and forgets nobody, and its page says what is known of each mail', async () => {
      const alertId = await publish()
      const taken: string[] = []
      let answers451 = 0
      const refusal = (to: string) => {
        if (to === refused) return 550
        if (to !== postponed || answers451 > 0) return undefined
        answers451 += 1
        return 451
      }
      let killed = () => {}
      const hasKilled = new Promise<void>((resolve) => {
        killed = resolve
      })
      let victim: Promise<ServerProcess> | undefined
      // The first server is killed once its first mail was handed over, before it can write down that the mail left.
      const first = await mailServer(
        taken,
        async () => {
          if (victim) await kill(await victim)
          killed()
          return 'close'
        },
        refusal,
      )
      let handed = 0
      // The other server is in the middle of a mail meanwhile; later the mail server breaks off one of its connections.
      const second = await mailServer(
        taken,
        async () => {
          handed += 1
          await hasKilled
          return handed === 2 ? 'close' : 'take'
        },
        refusal,
      )
      mailServers.push(first.server, second.server)
      victim = startServer('premier', first.url)
      await Promise.all([startServer('second', second.url), victim])

      const mails = async () => (await followAlert(on(ars), { region, alertId })).mails
      const ended = async () => {
        const { sent, uncertain, failed } = await mails()
        return { sent, uncertain, failed }
      }
      await expect.poll(ended, { timeout: 25_000, interval: 100 }).toEqual({ sent: 5, uncertain: 1, failed: 1 })
      // The mail of the killed server counts as waiting until a sender would have given it up.
      expect(await mails()).toMatchObject({ waiting: 2, dropped: 0 })
      expect(new Set(taken).size).toBe(taken.length)

      room.setNow(new Date(Date.now() + 11 * 60_000))
      // The other server may still be writing down that the last mail was postponed.
      await expect
        .poll(mails, { timeout: 25_000, interval: 100 })
        .toEqual({ sent: 5, uncertain: 2, failed: 1, waiting: 1, dropped: 0 })
      const settings = { SMTP_URL: second.url, MAIL_FROM: 'care@a.fr', DATA_DIR: '' }
      await deliverMailings(on(system, { mailer: createMailer(settings) }), composers)
      expect(await mails()).toEqual({ sent: 6, uncertain: 2, failed: 1, waiting: 0, dropped: 0 })
      expect(taken.toSorted()).toEqual(everybody.filter((to) => to !== refused))
    })
  },
)
