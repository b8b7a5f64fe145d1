interface Waiting {
  readonly caller: string
}

/**
 * Chooses the next document: callers take turns, each with its oldest document. A caller who asks for twenty documents delays
 * another caller by one document at most.
 */
export class WaitingLine<Task extends Waiting> {
  /** In the order of turns: a caller who was served moves to the end. */
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

  lastOfTheLongest(): Task | undefined {
    const longest = [...this.#byCaller.values()].reduce(
      (most, tasks) => (tasks.length > most.length ? tasks : most),
      [],
    )
    return longest.at(-1)
  }
}
