import { spawn } from 'node:child_process'
import { isRoot, ownAccount } from './own-account.ts'

/** What Chromium's sandbox needs: namespaces made by a process without privileges. */
const words = ['--user', '--map-root-user', '--pid', '--net', '--fork', 'true']

/**
 * Whether the system lets an unprivileged process make the namespaces of a sandbox, tested without starting a browser.
 * Undefined where the program `unshare` is missing: then only a start of the browser tells.
 */
export function canSandbox(): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const probe = spawn('unshare', words, { stdio: 'ignore', cwd: '/', ...(isRoot() ? ownAccount : {}) })
    probe.once('error', () => resolve(undefined))
    probe.once('exit', (code) => resolve(code === 0))
  })
}
