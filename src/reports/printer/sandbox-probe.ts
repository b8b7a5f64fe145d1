import { spawn } from 'node:child_process'
import { isRoot, ownAccount } from './own-account.ts'

/** What Chromium's sandbox asks of the system: namespaces of its own, made without any right. */
const words = ['--user', '--map-root-user', '--pid', '--net', '--fork', 'true']

/**
 * Whether the system lets a process without rights make the namespaces of a sandbox, without starting a browser. Undefined where
 * the program `unshare` is missing: only the browser then tells.
 */
export function canSandbox(): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const probe = spawn('unshare', words, { stdio: 'ignore', cwd: '/', ...(isRoot() ? ownAccount : {}) })
    probe.once('error', () => resolve(undefined))
    probe.once('exit', (code) => resolve(code === 0))
  })
}
