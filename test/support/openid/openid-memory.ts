import type { AdapterFactory, AdapterPayload } from 'oidc-provider'

/** Where the provider keeps what it has to remember: for one test. */
export function inMemory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>()
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`
    const find = async (id: string) => kept.get(keyOf(id))
    return {
      find,
      upsert: async (id, payload) => void kept.set(keyOf(id), payload),
      findByUid: async (uid) => [...kept.values()].find((payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => void Object.assign((await find(id)) ?? {}, { consumed: Date.now() / 1000 }),
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
