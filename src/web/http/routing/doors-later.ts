import type { Route } from './route.ts'

/** The pages of one subject, loaded on demand. */
export type Door = () => Promise<{ readonly routes: readonly Route[] }>

/**
 * Loads the next door, once for all the requests that wait for it; false when all are loaded. A door that failed to load is
 * tried again at the next request.
 */
export function oneAfterTheOther(
  doors: readonly Door[],
  opened: (routes: readonly Route[]) => void,
): () => Promise<boolean> {
  const waiting = [...doors]
  let loading: Promise<void> | undefined
  return async () => {
    const [door] = waiting
    if (!door) return false
    loading ??= door()
      .then(({ routes }) => {
        waiting.shift()
        opened(routes)
      })
      .finally(() => {
        loading = undefined
      })
    await loading
    return true
  }
}
