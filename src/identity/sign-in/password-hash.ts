import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** What Argon2id spends on one password. */
export interface PasswordCost {
  /** In KiB. */
  readonly memory: number
  readonly passes: number
}

/** Argon2id as OWASP asks (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
export const owaspCost: PasswordCost = { memory: 19_456, passes: 2 }
const parallelism = 1
const tagLength = 32

const derive = promisify(argon2)

/** The kept form of a password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Slow on purpose: never call it in a transaction. */
export async function hashPassword(password: string, { memory, passes } = owaspCost): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: normal(password), nonce, memory, passes, parallelism, tagLength })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`
}

const written = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, m = '', t = '', p = '', salt = '', tag = ''] = written.exec(hash) ?? []
  if (!tag) return false
  const kept = Buffer.from(tag, 'base64')
  const given = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: kept.length,
  })
  return timingSafeEqual(kept, given)
}

/** Keyboards write one accented letter in two ways. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
