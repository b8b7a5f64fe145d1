import { completeSums, purgeExpired } from '#assessment'

import { keepLog, watchClock } from '#audit'
import { purgeUnstarted } from '#exercise-conduct'
import {
  deliverAccessNotices,
  deliverPostponedInvitations,
  deliverWaitingInvitations,
  isConsentStuck,
  prepareFirstAccess,
  purgeIdentity,
} from '#identity'

import { dayMilliseconds, faultLine, system } from '#kernel'
import { deliverMailings, purgeMailings } from '#mailing'
import { sentence } from '#messages'
import { endBatches } from '#reports'
import type { App, AppContext } from './app.ts'
import { forgetFirstAccess, keepFirstAccess } from './first-access-file.ts'
import { mailComposers } from './mail-composers.ts'
import { paths } from './web/paths.ts'
import { siteAddress } from './web/settings.ts'

/** Prints the link that makes the first administrator, while there is none. Each start prints a new link. */
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
 * The upkeep, now and each day while the server runs: sends the invitations whose mail has not left (the server stopped, or
 * no mail server accepted them), erases what has expired, checks the audit log. A step that fails is printed and stops no
 * other step.
 */
export async function runUpkeep(app: App): Promise<void> {
  const upkeep = app.contextFor(system, 'upkeep')
  app.afterwards('invitations', (stopping) => deliverWaitingInvitations(upkeep, stopping))
  const erases = await mayErase(upkeep)
  if (erases) {
    await purgeExpired(upkeep, {}).catch(tell)
    await purgeIdentity(upkeep, {}).catch(tell)
    await purgeUnstarted(upkeep, {}).catch(tell)
    await purgeMailings(upkeep, {}).catch(tell)
  }
  await upkeep.batches.purge().catch(tell)
  await completeAllSums(upkeep).catch(tell)
  await lookAfterLog(upkeep, erases).catch(tell)
  await lookAfterPrinter(upkeep).catch(tell)
  await lookAfterConsent(upkeep).catch(tell)
  setTimeout(runUpkeep, dayMilliseconds, app).unref()
}

/** Whether the clock is believed. Nothing is erased for its age while the clock is doubted or unknown. */
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

/**
 * Sends each minute, as long as the server runs, the mails whose time has come: those that a mail server postponed, those that
 * tell who may read a structure from now on, and those of alerts, campaigns and delegated themes. The last ones leave at the
 * start too: an alert that waited while the server was down has waited enough. Archives of people whose right ended are erased.
 */
export function keepTrying(app: App): void {
  const upkeep = app.contextFor(system, 'upkeep')
  const composers = mailComposers(app)
  const mail = () => app.afterwards('mailings', (stopping) => deliverMailings(upkeep, composers, stopping))
  mail()
  setInterval(() => {
    app.afterwards('postponed-invitations', (stopping) => deliverPostponedInvitations(upkeep, stopping))
    app.afterwards('access-notices', (stopping) => deliverAccessNotices(upkeep, stopping))
    mail()
    app.afterwards('ended-batches', () => endBatches(upkeep))
  }, postponedMilliseconds).unref()
}

/** Batch after batch, so that answers are saved in between. */
async function completeAllSums(upkeep: AppContext): Promise<void> {
  for (let left = true; left; ) left = (await completeSums(upkeep, {})).count > 0
}

/** Prints the faults of the audit log. */
async function lookAfterLog(upkeep: AppContext, erases: boolean): Promise<void> {
  for (const { code, values } of await keepLog(upkeep, { erases })) console.error(sentence(code, values))
}

/** Warns when the browser that prints is less protected than it could be. */
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

/** Says when roles wait for a second administrator and there is none who could agree. */
async function lookAfterConsent(upkeep: AppContext): Promise<void> {
  if (await isConsentStuck(upkeep, {})) console.warn(sentence('consent-stuck'))
}

function tell(error: unknown): void {
  console.error(faultLine(error))
}
