import type { DBAdapter, DBAdapterInstance, DBTransactionAdapter } from 'better-auth'
import { type DB, drizzleAdapter } from 'better-auth/adapters/drizzle'
import { hashSecret } from '#kernel'
import type { Database, Storage } from '#storage'
import { credentials, sessions, twoFactors, users, verifications } from '../tables.ts'

const schema = {
  user: users,
  session: sessions,
  account: credentials,
  verification: verifications,
  twoFactor: twoFactors,
}

/**
 * The Drizzle adapter of better-auth, made to use our storage alone. SQLite has a single connection that writes: a write
 * outside `storage.write` would fall into another request's transaction.
 */
export function authStore(storage: Storage): DBAdapterInstance {
  return (options) => {
    const kept = new WeakMap<Database, DBTransactionAdapter>()
    const on = (handle: Database): DBTransactionAdapter => {
      const adapter = kept.get(handle) ?? withHashedTokens(onHandle(handle, storage)(options))
      kept.set(handle, adapter)
      return adapter
    }
    return {
      ...through(on, storage),
      id: 'cap-care',
      transaction: (work) => storage.write((transaction) => work(on(transaction))),
    } as DBAdapter
  }
}

function onHandle(handle: Database, { dialect }: Storage): DBAdapterInstance {
  return drizzleAdapter(handle as unknown as DB, { provider: dialect === 'sqlite' ? 'sqlite' : 'pg', schema })
}

const reading = ['findOne', 'findMany', 'count'] as const
const writing = ['create', 'update', 'updateMany', 'delete', 'deleteMany', 'consumeOne', 'incrementOne'] as const

type Call = (request: never) => Promise<unknown>

function through(on: (handle: Database) => DBTransactionAdapter, storage: Storage) {
  const call = (handle: Database, name: (typeof reading | typeof writing)[number], request: never) =>
    (on(handle)[name] as Call)(request)
  return Object.fromEntries([
    ...reading.map((name) => [name, (request: never) => storage.read((handle) => call(handle, name, request))]),
    ...writing.map((name) => [name, (request: never) => storage.write((handle) => call(handle, name, request))]),
  ])
}

interface Request {
  readonly model: string
  readonly where?: readonly { readonly field: string; readonly value: unknown }[]
  readonly data?: { readonly token?: string }
}

/**
 * better-auth stores the session token of the cookie. We store its hash, so that nobody signs in with what a database
 * holds, and give better-auth back the token by which it asked.
 */
function withHashedTokens(adapter: DBTransactionAdapter): DBTransactionAdapter {
  const hashing = [...reading, ...writing].map((name) => {
    const ask = adapter[name] as unknown as (request: Request) => Promise<unknown>
    return [name, (request: Request) => (request.model === 'session' ? askHashed(ask, request) : ask(request))]
  })
  return { ...adapter, ...Object.fromEntries(hashing) }
}

async function askHashed(ask: (request: Request) => Promise<unknown>, request: Request): Promise<unknown> {
  const known = new Map<string, string>()
  const hash = (token: unknown): unknown => {
    if (typeof token !== 'string') return Array.isArray(token) ? token.map(hash) : token
    known.set(hashSecret(token), token)
    return hashSecret(token)
  }
  const restore = (row: unknown) => {
    if (typeof row !== 'object' || row === null || !('token' in row)) return row
    return { ...row, token: known.get(String(row.token)) ?? row.token }
  }
  const where = request.where?.map((each) => (each.field === 'token' ? { ...each, value: hash(each.value) } : each))
  const data = request.data?.token ? { ...request.data, token: String(hash(request.data.token)) } : request.data
  const answer = await ask({ ...request, ...(where && { where }), ...(data && { data }) })
  return Array.isArray(answer) ? answer.map(restore) : restore(answer)
}
