import { spawn, spawnSync } from 'node:child_process'
import { chmod, chown, mkdir } from 'node:fs/promises'

/**
 * A user number that no system assigns: https://systemd.io/UIDS-GIDS. The account owns nothing but the folders of the
 * browser.
 */
const ownUser = 61_100

const setprivPaths = ['/usr/bin/setpriv', '/bin/setpriv', '/sbin/setpriv']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The arguments of `accountChanger` before a command: no group, no capability. */
export const asOwnAccount = [`--reuid=${ownUser}`, `--regid=${ownUser}`, '--clear-groups', '--inh-caps=-all']

let changer: string | undefined | null

/**
 * `setpriv` of util-linux, which starts a program as another user; undefined where it is missing, where the server is not root,
 * and where root may not become another user: a container may drop that capability, or know one user only.
 */
export function accountChanger(): string | undefined {
  if (changer === undefined) changer = isRoot() ? (setprivPaths.find(changesAccount) ?? null) : null
  return changer ?? undefined
}

function changesAccount(path: string): boolean {
  return spawnSync(path, [...asOwnAccount, 'true'], { stdio: 'ignore', cwd: '/' }).status === 0
}

/** The browser's account, for a process started without `accountChanger`. */
export const ownAccount = { uid: ownUser, gid: ownUser }

/** Whether the browser's account may run a program: a folder above it may be closed to that account. */
export function mayRun(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = spawn('test', ['-x', program], { ...ownAccount, stdio: 'ignore' })
    probe.once('error', () => resolve(false))
    probe.once('exit', (code) => resolve(code === 0))
  })
}

/** Makes a folder that the browser's account may traverse, and nothing more. */
export async function openToBrowser(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isRoot()) await chmod(folder, 0o711)
}

export function giveToBrowser(folder: string): Promise<void> {
  return accountChanger() ? chown(folder, ownUser, ownUser) : Promise.resolve()
}
