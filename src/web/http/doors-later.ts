import type { Route } from './route.ts'

/** A subject of the pages, loaded when it is first needed. */
export type Door = () => Promise<{ readonly routes: readonly Route[] }>

/**
 * Opens the next door, once for all who wait for it; false when all are open. A door that could not be loaded is tried again
 * with the next request.
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
