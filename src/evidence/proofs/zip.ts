import { strToU8, Zip, ZipPassThrough } from 'fflate'
import { manifestOf, type Proof } from './manifest.ts'

/**
 * The proofs of a candidate as one archive, a piece at a time. Documents are compressed already, so they are stored as they are,
 * and the memory holds one piece whatever the size of the archive.
 */
export async function* zipOf(
  proofs: readonly Proof[],
  read: (proof: Proof) => AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const manifest = new ZipPassThrough('manifeste.csv')
  zip.add(manifest)
  manifest.push(strToU8(manifestOf(proofs)), true)
  yield* ready.splice(0)
  for (const proof of new Map(proofs.map((each) => [each.path, each])).values()) {
    const entry = new ZipPassThrough(proof.path)
    zip.add(entry)
    for await (const chunk of read(proof)) {
      entry.push(chunk)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
