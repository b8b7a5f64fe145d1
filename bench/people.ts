import { connect as open, type Socket } from 'node:net'
import { connect } from './connection.ts'

export interface Person {
  readonly assessmentId: string
  /** Numbers of answers acknowledged and sent. An answer without acknowledgement may or may not be in the database. */
  acknowledged: number
  sent: number
  /** The last answer that was acknowledged. */
  value: number
  /** The path of the answer on any server. */
  readonly path: string
  /** The network address of the person, as a proxy reports it. */
  readonly from: string
  /** Connections kept between crowds, by server: connecting is not measured. */
  readonly lines: Map<string, Line>
}

/** People with a diagnosis each, from different network addresses. */
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
  /** Duration of each acknowledged answer, in milliseconds. */
  readonly durations: readonly number[]
  /** Number of responses without acknowledgement, by status. */
  readonly refused: ReadonlyMap<string, number>
  /** Waits until each person's current save has ended. */
  stop(): Promise<void>
}

const againMilliseconds = 50

/**
 * Each person saves an answer, waits for the acknowledgement, and saves the next. `addressOf` is called again each time a
 * connection breaks; an answer without acknowledgement is then sent again.
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
  /** The status of the response, or `broken`. */
  save(person: Person, value: number): Promise<string>
  close(): void
}

export function disconnect(people: readonly Person[]): void {
  for (const { lines } of people) {
    for (const line of lines.values()) line.close()
    lines.clear()
  }
}

/**
 * A kept connection that reads only the status and length of a response, because it shares the processors with the server.
 */
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
