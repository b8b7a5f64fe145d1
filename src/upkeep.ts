import { purgeExpired } from '#assessment'

import { keepLog, watchClock } from '#audit'
import { deliverPostponedInvitations, deliverWaitingInvitations, prepareFirstAccess, purgeIdentity } from '#identity'

import { dayMilliseconds, faultLine, system } from '#kernel'
import { sentence } from '#messages'
import type { App, AppContext } from './app.ts'
import { forgetFirstAccess, keepFirstAccess } from './first-access-file.ts'
import { paths } from './web/paths.ts'
import { siteAddress } from './web/settings.ts'

/**
 * Of a server without an administrator: gives the link that makes the first one. Each start gives another. What a service
 * prints is kept for ever by its journal: only a terminal is shown the link itself, elsewhere it is in a private file.
 */
export async function showFirstAccess(app: App, port: number): Promise<void> {
  try {
    const secret = await prepareFirstAccess(app.contextFor(system, 'upkeep'), {})
    forgetFirstAccess(app.config)
    if (!secret) return
    const address = siteAddress({ ...app.config, PORT: port }) + paths.firstAccess(secret)
    if (process.stdout.isTTY) return console.log(sentence('first-access', { address }))
    console.log(sentence('first-access-file', { file: keepFirstAccess(app.config, address) }))
  } catch (error) {
    tell(error)
  }
}

/**
 * Runs the upkeep, now and each day for as long as the server runs: sends the invitations whose mail has not left (those of a
 * server that was stopped, or that no mail server took), erases what has expired, looks after the audit log. What goes
 * wrong is told, and stops nothing else.
 */
export async function runUpkeep(app: App): Promise<void> {
  const upkeep = app.contextFor(system, 'upkeep')
  app.afterwards((stopping) => deliverWaitingInvitations(upkeep, stopping))
  const erases = await mayErase(upkeep)
  if (erases) {
    await purgeExpired(upkeep, {}).catch(tell)
    await purgeIdentity(upkeep, {}).catch(tell)
  }
  await lookAfterLog(upkeep, erases).catch(tell)
  await lookAfterPrinter(upkeep).catch(tell)
  setTimeout(runUpkeep, dayMilliseconds, app).unref()
}

/** Whether the clock can be believed. Nothing is erased for its age while it is doubted, or while nobody knows. */
async function mayErase(upkeep: AppContext): Promise<boolean> {
  try {
    const { doubt } = await watchClock(upkeep, {})
    if (doubt) console.error(sentence(doubt.code, doubt.values))
    return doubt === undefined
  } catch (error) {
    tell(error)
    return false
  }
}

const postponedMilliseconds = 60_000

/** Tries again, as long as the server runs, the mails that a mail server postponed and whose time has come. */
export function keepTrying(app: App): void {
  const upkeep = app.contextFor(system, 'upkeep')
  setInterval(
    () => app.afterwards((stopping) => deliverPostponedInvitations(upkeep, stopping)),
    postponedMilliseconds,
  ).unref()
}

/** Says when the audit log is not as it was left. */
async function lookAfterLog(upkeep: AppContext, erases: boolean): Promise<void> {
  for (const { code, values } of await keepLog(upkeep, { erases })) console.error(sentence(code, values))
}

/** Says when the browser that prints is less protected than it could be. */
async function lookAfterPrinter({ printer }: AppContext): Promise<void> {
  const { sandbox, ownAccount, sandboxRequired } = await printer.protection()
  if (sandbox !== false) return
  const code = sandboxRequired
    ? 'print-sandbox-refused'
    : ownAccount
      ? 'print-sandbox-own-account'
      : 'print-sandbox-off'
  console.warn(sentence(code))
}

function tell(error: unknown): void {
  console.error(faultLine(error))
}
