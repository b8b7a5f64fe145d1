/** After so long, a sender was killed in the middle of a mail. */
const abandonedMinutes = 10

/** A sending that began before this instant was abandoned. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - abandonedMinutes * 60_000)
}

/** How long a postponed mail waits before each new try; after the last try it has failed. */
const retryMinutes = [5, 10, 20, 40, 60, 120, 240, 240, 480]

/** When a mail postponed so many times is tried again; null when it has failed. */
export function retryTime(postponements: number, now: Date): Date | null {
  const minutes = retryMinutes[postponements]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

/** When mails are tried again that were postponed at an instant, by how many times they were: the first one has waited least. */
export function retryTimes(postponedAt: Date): readonly { readonly postponements: number; readonly dueAt: Date }[] {
  return retryMinutes.map((minutes, place) => {
    return { postponements: place + 1, dueAt: new Date(postponedAt.getTime() + minutes * 60_000) }
  })
}
