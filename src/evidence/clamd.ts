import { connect } from 'node:net'
import { AppError, takeTurns } from '#kernel'
import type { Scan, ScanVerdict } from './context.ts'

/*
 * The command INSTREAM of clamd (man clamd): each part of the file follows its length in four bytes, and a length of zero
 * ends the file. The npm clients that exist start programs or have not been kept up.
 */

const defaultPort = 3310
/** ClamAV reads 15 MB of office documents in a few seconds. A browser waits for the answer. */
const longestMilliseconds = 30_000
/** An antivirus of two processors reads a few files at once. */
const turns = takeTurns({
  atOnce: 4,
  atOncePerCaller: 1,
  places: 40,
  placesPerCaller: 10,
  full: () => new AppError('unavailable', 'files-too-many'),
})

/** A scanner that asks the clamd server at an address, `tcp://host:3310`; undefined without an address. */
export function scannerAt(address: string | undefined, deadlineMilliseconds = longestMilliseconds): Scan | undefined {
  if (address === undefined) return undefined
  const { hostname, port } = new URL(address)
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || defaultPort) }
  return (asker, bytes) => turns(asker, async () => verdictOf(await ask(place, bytes, deadlineMilliseconds)))
}

/** What clamd answers; empty when it cannot be reached, closes or does not answer in time. */
function ask(place: { host: string; port: number }, bytes: Uint8Array, deadlineMilliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(place)
    let answer = ''
    const end = (found: string) => {
      clearTimeout(deadline)
      socket.destroy()
      resolve(found)
    }
    const deadline = setTimeout(() => end(''), deadlineMilliseconds)
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      socket.write(lengthOf(bytes))
      socket.write(bytes)
      socket.write(lengthOf(new Uint8Array()))
    })
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
      if (answer.includes('\0') || answer.length > longestAnswer) end(answer)
    })
    socket.on('error', () => end(answer))
    socket.on('close', () => end(answer))
  })
}

const longestAnswer = 4_096

function lengthOf({ length }: Uint8Array): Uint8Array {
  const four = new Uint8Array(4)
  new DataView(four.buffer).setUint32(0, length)
  return four
}

/** An answer that is not understood, such as a file longer than clamd accepts, is no word that the file is clean. */
function verdictOf(answer: string): ScanVerdict {
  const said = answer.replace(/\0[\s\S]*$/, '').trim()
  if (said === 'stream: OK') return 'clean'
  return / FOUND$/.test(said) ? 'infected' : 'unreachable'
}
