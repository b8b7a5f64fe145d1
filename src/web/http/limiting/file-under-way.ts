import type { ServerResponse } from 'node:http'
import type { Reading } from './slow-readers.ts'

/** Counts what the reader of a file takes, each time that it is looked at. */
export class FileUnderWay implements Reading {
  readonly caller: string
  milliseconds = 0
  bytes = 0
  waitedMilliseconds = 0
  readonly #outgoing: ServerResponse
  readonly #began: number

  constructor(caller: string, outgoing: ServerResponse) {
    this.caller = caller
    this.#outgoing = outgoing
    this.#began = taken(outgoing)
  }

  look(sinceLast: number): void {
    this.milliseconds += sinceLast
    this.bytes = taken(this.#outgoing) - this.#began
    if (this.#outgoing.writableLength > 0) this.waitedMilliseconds += sinceLast
  }

  end(): void {
    this.#outgoing.destroy()
  }
}

/** Bytes that the system took from the connection. */
function taken({ socket }: ServerResponse): number {
  return socket ? socket.bytesWritten - socket.writableLength : 0
}
