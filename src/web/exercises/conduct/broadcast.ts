import { type RunMark, readRunMarks, sendAutomatic } from '#exercise-conduct'
import { system } from '#kernel'
import type { App } from '../../../app.ts'

/** Often enough for a stimulus that another server sent to be seen within a second. */
const lookMilliseconds = 250
/** Proxies close a connection on which nothing passes for a minute. */
const silenceMilliseconds = 15_000

/** Somebody whose page follows a run. */
interface Watcher {
  readonly runId: string
  /** What the page shows changes with: animators see everything, others what animators do. */
  readonly counts: 'changes' | 'revision'
  readonly tell: (mark: RunMark) => void
}

interface Told {
  count: number | undefined
  state: string
  at: number
}

/**
 * Tells every page that follows a run when it changes. One look at the database serves all the watchers of this server, so that
 * what another server did is told too; while nobody watches, nothing is looked at.
 */
export class Broadcast {
  readonly #app: App
  readonly #watchers = new Map<Watcher, Told>()
  #looking: Promise<void> | undefined

  constructor(app: App) {
    this.#app = app
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.set(watcher, { count: undefined, state: '', at: 0 })
    this.#looking ??= this.#lookOn().finally(() => {
      this.#looking = undefined
    })
    return () => this.#watchers.delete(watcher)
  }

  async #lookOn(): Promise<void> {
    const { signal } = this.#app.stopping
    while (this.#watchers.size > 0 && !signal.aborted) {
      // A database that fails for a moment must not end the exercise: the next look may succeed.
      await this.#look().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, lookMilliseconds))
    }
  }

  async #look(): Promise<void> {
    const ids = [...new Set([...this.#watchers.keys()].map(({ runId }) => runId))]
    const actor = this.#app.contextFor(system, 'web')
    let marks = await readRunMarks(actor, { ids })
    const due = marks.filter(({ automaticDue }) => automaticDue)
    for (const { id } of due) await sendAutomatic(actor, { runId: id })
    if (due.length > 0) marks = await readRunMarks(actor, { ids })
    const byId = new Map(marks.map((mark) => [mark.id, mark]))
    const now = Date.now()
    for (const [watcher, told] of this.#watchers) {
      const mark = byId.get(watcher.runId)
      if (!mark) continue
      const count = mark[watcher.counts]
      if (count === told.count && mark.state === told.state && now - told.at < silenceMilliseconds) continue
      Object.assign(told, { count, state: mark.state, at: now })
      watcher.tell(mark)
    }
  }
}

const broadcasts = new WeakMap<App, Broadcast>()

/** The one broadcast of a server. */
export function broadcastOf(app: App): Broadcast {
  const broadcast = broadcasts.get(app) ?? new Broadcast(app)
  broadcasts.set(app, broadcast)
  return broadcast
}

/** Sends what is due of a run that nobody may be following. Returns whether anything was sent. */
export async function sendDue(app: App, runId: string): Promise<boolean> {
  const actor = app.contextFor(system, 'web')
  const [mark] = await readRunMarks(actor, { ids: [runId] })
  return mark?.automaticDue ? (await sendAutomatic(actor, { runId })).sent > 0 : false
}
