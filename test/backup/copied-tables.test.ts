import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { getTableName, is, Table } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { copiedTables } from '../../src/copied-tables.ts'

/** Tables that a backup leaves out, and why their rows may be lost or must not come back. */
const leftOut: Readonly<Record<string, string>> = {
  access_keys: 'keys for programs: a restore must not bring back one that was withdrawn',
  access_notices: 'mails that wait to be sent: after a restore they would tell of roles that may have ended since',
  audit_clock: 'the latest time that this server saw: a restore must not set it back',
  audit_end: 'where the log of this server ends: another server writes its own mark',
  calendar_feeds: 'addresses given to calendar programs: a restore must not bring back one that its owner ended',
  consent_asks: 'roles that wait seven days for an administrator: a restore must not bring back one that was refused',
  dead_links: 'links that open nothing any more, kept only to tell a visitor why',
  mailing_links: 'links of mails: a restore must not bring back one whose right has ended',
  mailings: 'mails that wait to be sent: a restore must not send one a second time',
  password_resets: 'links of an hour: a restore must not bring back one that was used',
  pending_sign_ins: 'sign-ins that wait a few minutes for a provider',
  sent_forms: 'forms sent within the last day, so that none is executed twice',
  sessions: 'a restore must not bring back a session that was ended',
  sign_in_failures: 'counts of failed sign-ins, which end by themselves',
  verifications: 'sign-ins that wait a few minutes for their second step',
}

const files = globSync('src/*/tables.ts').map((path) => pathToFileURL(path).href)

it('every table is copied by a backup, or left out for a reason', async () => {
  const rooms: Record<string, unknown>[] = await Promise.all(files.map((file) => import(file)))
  const tables = rooms
    .flatMap((room) => Object.values(room))
    .filter((value): value is Table => typeof value === 'object' && value !== null && is(value, Table))
  const names = [...new Set(tables.map(getTableName))]
  const copied = copiedTables.map(getTableName)
  expect(names.length).toBeGreaterThan(copied.length)
  expect(names.filter((name) => !copied.includes(name)).sort()).toEqual(Object.keys(leftOut).sort())
  expect(copied.filter((name) => name in leftOut)).toEqual([])
})
