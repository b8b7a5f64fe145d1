import { connect as open, type Socket } from 'node:net'
import { connect } from './connection.ts'

export interface Person {
  readonly assessmentId: string
  /** How many answers were acknowledged, and sent: what was sent and not acknowledged may be kept or not. */
  acknowledged: number
  sent: number
  /** The last answer that was acknowledged. */
  value: number
  /** How the answer is addressed, on any server. */
  readonly path: string
  /** The network address of the person, as a proxy tells it. */
  readonly from: string
  /** Connections kept from one crowd to the next, by server: connecting is not what is measured. */
  readonly lines: Map<string, Line>
}

/** People with a diagnosis each, who come from addresses of their own. */
export async function gather(count: number, address: string): Promise<Person[]> {
  const connection = connect(address)
  const people: Person[] = []
  for (let place = 0; place < count; place += 1) {
    const from = `10.0.${place >> 8}.${place & 255}`
    const headers = { 'x-forwarded-for': from }
    const form = 'questionnaire=sauvegardes&type=ES&nom=Banc'
    const { location = '' } = (await connection.send('/diagnostic', { form, headers })).headers
    const home = (await connection.send(location, { headers })).body.toString()
    const base = home.match(/\/diagnostic\/[\w-]+\/questionnaires\/([\w-]+)/)
    if (!base?.[1]) throw new Error('the diagnosis did not begin')
    people.push({
      assessmentId: base[1],
      acknowledged: 0,
      sent: 0,
      value: 0,
      path: `${base[0]}/reponse/jours-conserves`,
      from,
      lines: new Map(),
    })
  }
  connection.close()
  return people
}

export interface Crowd {
  /** How long each acknowledged answer took, in milliseconds. */
  readonly durations: readonly number[]
  /** Answers of the server that were no acknowledgement, by status. */
  readonly refused: ReadonlyMap<string, number>
  /** Lets each finish what it is saving. */
  stop(): Promise<void>
}

const againMilliseconds = 50

/**
 * Each person saves an answer, waits for the acknowledgement, and saves the next. `addressOf` is asked again each time a
 * connection breaks; what was not acknowledged is then sent again.
 */
export function saveTogether(people: readonly Person[], addressOf: (place: number) => string): Crowd {
  const durations: number[] = []
  const refused = new Map<string, number>()
  let goesOn = true
  const all = people.map(async (person, place) => {
    while (goesOn) {
      const value = (person.value + 1) % 1000
      const began = performance.now()
      for (let status = ''; status !== '200'; ) {
        const address = addressOf(place)
        const line = person.lines.get(address) ?? openLine(address)
        person.lines.set(address, line)
        person.sent += 1
        status = await line.save(person, value)
        if (status === 'broken') {
          person.lines.delete(address)
          await new Promise((resolve) => setTimeout(resolve, againMilliseconds))
        } else if (status !== '200') refused.set(status, (refused.get(status) ?? 0) + 1)
      }
      person.value = value
      person.acknowledged += 1
      durations.push(performance.now() - began)
    }
  })
  const stop = async () => {
    goesOn = false
    await Promise.all(all)
  }
  return { durations, refused, stop }
}

interface Line {
  /** The status of the answer, or `broken`. */
  save(person: Person, value: number): Promise<string>
  close(): void
}

/** Lets each person connect anew for their next answer. */
export function disconnect(people: readonly Person[]): void {
  for (const { lines } of people) {
    for (const line of lines.values()) line.close()
    lines.clear()
  }
}

/** A kept connection that reads of an answer its status and its length alone: it shares the processors with the server. */
function openLine(address: string): Line {
  const { hostname, port, host } = new URL(address)
  const socket = open({ host: hostname, port: Number(port), noDelay: true })
  let answered: (status: string) => void = () => undefined
  let isBroken = false
  const broken = () => {
    isBroken = true
    answered('broken')
  }
  socket.on('error', broken)
  socket.on('close', broken)
  readStatuses(socket, (status) => answered(status))
  return {
    save: ({ path, from }, value) =>
      new Promise((resolve) => {
        if (isBroken) return resolve('broken')
        answered = resolve
        const form = `reponse.jours-conserves=${value}`
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nx-forwarded-for: ${from}\r\nhx-request: true\r\n` +
            `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${form.length}\r\n\r\n${form}`,
        )
      }),
    close: () => socket.destroy(),
  }
}

function readStatuses(socket: Socket, done: (status: string) => void): void {
  let status = ''
  let missing = 0
  let head = ''
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) missing -= chunk.length
    else {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      status = head.slice(9, 12)
      missing = Number(head.slice(0, end).match(/content-length: (\d+)/i)?.[1] ?? 0) - (head.length - end - 4)
      head = ''
    }
    if (missing <= 0) done(status)
  })
}
