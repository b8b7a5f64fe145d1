import { constants, deflateSync, inflateSync } from 'node:zlib'
import { nextTurn } from '#kernel'
import { markArtifacts } from './artifacts.ts'
import { type PdfObjects, reference } from './pdf-objects.ts'

/** Larger than the contents of most pages, which are then read in one piece. */
const chunkSize = 128 * 1024
/** A third faster than the default level, for two hundredths more bytes. */
const level = constants.Z_BEST_SPEED + 2

const page = /\/Type \/Page\b(?!s)/
const compressed = /^(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/

/**
 * The contents of all pages, with artifacts marked, by object number. A page takes half a millisecond: less than Node's threads
 * need to be asked. Each page has its turn of the event loop, so that a long document delays nobody.
 */
export async function markedContents({ objects }: PdfObjects): Promise<Map<number, Buffer>> {
  const numbers = [...objects.values()].flatMap((object) => {
    const words = object.toString('latin1', 0, 2000)
    return page.test(words) ? (reference(words, 'Contents') ?? []) : []
  })
  const marked = new Map<number, Buffer>()
  for (const number of numbers) {
    const object = markedStream(objects.get(number) ?? Buffer.alloc(0))
    if (object) marked.set(number, object)
    await nextTurn()
  }
  return marked
}

function markedStream(object: Buffer): Buffer | undefined {
  const [head, number, length] = compressed.exec(object.toString('latin1', 0, 200)) ?? []
  if (!head) return undefined
  const content = inflateSync(object.subarray(head.length, head.length + Number(length)), { chunkSize })
  const data = deflateSync(Buffer.from(markArtifacts(content.toString('latin1')), 'latin1'), { level })
  const newHead = `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`
  return Buffer.concat([Buffer.from(newHead), data, Buffer.from('\nendstream\nendobj\n')])
}
