import { faultLine, newId } from '#kernel'

/**
 * Prints why the process ends, without any data, then ends it. The sentences are loaded now: the start does without them.
 * When they cannot be loaded, the fault is told as a programmer reads it.
 */
export async function stopWith(error: unknown): Promise<never> {
  const why = await import('#messages').then(
    ({ failureText }) => failureText(error, newId().slice(0, 8)),
    () => faultLine(error),
  )
  console.error(why)
  process.exit(1)
}
