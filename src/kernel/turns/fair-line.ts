export interface LineBounds {
  /** How many tasks run at once: in all, and of one caller. */
  readonly atOnce: number
  readonly atOncePerCaller: number
  /** How many tasks may wait: in all, and of one caller. */
  readonly places: number
  readonly placesPerCaller: number
  /** How many more run at once while every task that runs or waits gives way. None when absent. */
  readonly spare?: number
}

interface Waiting {
  readonly caller: string
  /**
   * Whether the task leaves the spare places as soon as a task of another kind comes. It takes no waiting place from others and is
   * never refused one: its caller asks for few at once.
   */
  readonly givesWay?: boolean | undefined
}

/**
 * Chooses the next task: callers take turns, each with its oldest task. A caller who asks for twenty tasks delays another
 * caller by one task at most, and keeps nobody out. A task that does not give way begins in a spare place beside those that do.
 */
export class FairLine<Task extends Waiting> {
  readonly #bounds: LineBounds
  /** In the order of turns: a caller who was served moves to the end. */
  readonly #waiting = new Map<string, Task[]>()
  readonly #running = new Set<Task>()
  #lastServed: string | undefined

  constructor(bounds: LineBounds) {
    this.#bounds = bounds
  }

  /**
   * Gives a place to a task. Returns the task that has no place any more: in a full line, the last of the caller who has the
   * most waiting, or the new task itself when its caller has as many.
   */
  join(task: Task): Task | undefined {
    const dropped = givesWay(task) ? undefined : this.#withoutPlace(task)
    if (dropped === task) return task
    if (dropped) this.leave(dropped)
    const mine = this.#waiting.get(task.caller) ?? []
    this.#waiting.set(task.caller, mine)
    mine.push(task)
    return dropped
  }

  #withoutPlace(task: Task): Task | undefined {
    const { places, placesPerCaller } = this.#bounds
    const counted = new Map([...this.#waiting].map(([caller, tasks]) => [caller, tasks.filter(takesPlace)]))
    const mine = counted.get(task.caller)?.length ?? 0
    if (mine >= placesPerCaller) return task
    const all = [...counted.values()]
    if (all.reduce((sum, tasks) => sum + tasks.length, 0) < places) return undefined
    const longest = all.reduce((most, tasks) => (tasks.length > most.length ? tasks : most))
    return longest.length <= mine + 1 ? task : longest.at(-1)
  }

  /** Frees the place of a waiting task. A task that does not wait changes nothing. */
  leave(task: Task): void {
    const tasks = this.#waiting.get(task.caller)
    const at = tasks?.lastIndexOf(task) ?? -1
    if (!tasks || at < 0) return
    tasks.splice(at, 1)
    if (tasks.length === 0) this.#waiting.delete(task.caller)
  }

  /** The task that begins now; undefined when none waits, or when as many run as may. `ended` must follow. */
  next(): Task | undefined {
    const caller = this.#nextCaller()
    const tasks = this.#waiting.get(caller ?? '')
    const task = tasks?.shift()
    if (caller === undefined || !tasks || !task) return undefined
    this.#waiting.delete(caller)
    if (tasks.length > 0) this.#waiting.set(caller, tasks)
    this.#running.add(task)
    this.#lastServed = caller
    return task
  }

  ended(task: Task): void {
    this.#running.delete(task)
  }

  /** The caller who was served last goes behind the others, who may have come since. */
  #nextCaller(): string | undefined {
    const last = this.#lastServed
    const mine = last === undefined ? undefined : this.#waiting.get(last)
    if (last !== undefined && mine) {
      this.#waiting.delete(last)
      this.#waiting.set(last, mine)
    }
    for (const [caller, [first]] of this.#waiting) if (first && this.#mayBegin(first)) return caller
    return undefined
  }

  #mayBegin(task: Task): boolean {
    const { atOnce, atOncePerCaller, spare = 0 } = this.#bounds
    if (this.#running.size >= atOnce + spare) return false
    const running = [...this.#running]
    if (this.#running.size >= atOnce) {
      if (task.givesWay) return running.every(givesWay) && this.#allWaitingGiveWay()
      if (running.filter(takesPlace).length >= atOnce) return false
    }
    return running.filter(({ caller }) => caller === task.caller).length < atOncePerCaller
  }

  #allWaitingGiveWay(): boolean {
    return [...this.#waiting.values()].every((tasks) => tasks.every(givesWay))
  }
}

function takesPlace(task: Waiting): boolean {
  return !givesWay(task)
}

function givesWay(task: Waiting): boolean {
  return task.givesWay === true
}
