import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chmod, chown, mkdir } from 'node:fs/promises'

/** A user number that no system gives to anybody: https://systemd.io/UIDS-GIDS. It owns nothing but the browser's folders. */
const ownUser = 61_100

const setprivPaths = ['/usr/bin/setpriv', '/bin/setpriv', '/sbin/setpriv']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The program of util-linux that starts another one as another user; undefined where the server may not, or it is missing. */
export function accountChanger(): string | undefined {
  if (!isRoot()) return undefined
  return setprivPaths.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The words after which `accountChanger` takes a command: no group, no right. */
export const asOwnAccount = [`--reuid=${ownUser}`, `--regid=${ownUser}`, '--clear-groups', '--inh-caps=-all']

/** The account under which a process is started without `accountChanger`. */
export const ownAccount = { uid: ownUser, gid: ownUser }

/** Whether that account may read a program: the folders above it may be closed to it. */
export function mayRun(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = spawn('test', ['-x', program], { ...ownAccount, stdio: 'ignore' })
    probe.once('error', () => resolve(false))
    probe.once('exit', (code) => resolve(code === 0))
  })
}

/** Makes a folder that the account of the browser may go through, and nothing more. */
export async function openToBrowser(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isRoot()) await chmod(folder, 0o711)
}

/** Gives a folder to the account of the browser. */
export function giveToBrowser(folder: string): Promise<void> {
  return isRoot() ? chown(folder, ownUser, ownUser) : Promise.resolve()
}
