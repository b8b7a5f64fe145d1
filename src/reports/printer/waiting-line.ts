/** What waits for its turn. */
interface Waiting {
  readonly caller: string
}

/**
 * Who comes next: callers in turn, each with the one it asked for first, and never one caller twice while another waits.
 * Somebody who asks for twenty things delays somebody who asks for one by the turn that has begun.
 */
export class WaitingLine<Task extends Waiting> {
  /** In the order of the turns; a caller who was served goes to the end. */
  readonly #byCaller = new Map<string, Task[]>()
  #lastServed: string | undefined

  get length(): number {
    return [...this.#byCaller.values()].reduce((total, tasks) => total + tasks.length, 0)
  }

  of(caller: string): readonly Task[] {
    return this.#byCaller.get(caller) ?? []
  }

  add(task: Task): void {
    this.#byCaller.set(task.caller, [...this.of(task.caller), task])
  }

  remove(task: Task): void {
    const others = this.of(task.caller).filter((other) => other !== task)
    if (others.length > 0) this.#byCaller.set(task.caller, others)
    else this.#byCaller.delete(task.caller)
  }

  next(): Task | undefined {
    const callers = [...this.#byCaller.keys()]
    const caller = callers.find((one) => one !== this.#lastServed) ?? callers[0]
    if (caller === undefined) return undefined
    const [first, ...others] = this.of(caller)
    this.#byCaller.delete(caller)
    if (others.length > 0) this.#byCaller.set(caller, others)
    this.#lastServed = caller
    return first
  }

  /** The last task of the caller who has the most of them. */
  lastOfTheLongest(): Task | undefined {
    const longest = [...this.#byCaller.values()].reduce(
      (most, tasks) => (tasks.length > most.length ? tasks : most),
      [],
    )
    return longest.at(-1)
  }
}
