import { csv } from '#kernel'
import type { Evidence } from '../evidence.ts'

/** A file that shows an item of the programme; the candidate as a whole when the item is empty. */
export interface ItemProof extends Pick<Evidence, 'sha256' | 'bytes' | 'title' | 'day' | 'kind'> {
  readonly item: string
}

/** A proof, and the file of the archive that holds it. */
export interface Proof extends ItemProof {
  /** In the archive. Proofs that are one file share one path. */
  readonly path: string
}

/** Gives each file its path: `preuves/001-D2.P1-politique.pdf`, by the first item that it shows. */
export function proofsOf(links: readonly ItemProof[]): Proof[] {
  const paths = new Map<string, string>()
  return links.map(({ sha256, bytes, title, day, kind, item }) => {
    const rank = String(paths.size + 1).padStart(3, '0')
    const path = paths.get(sha256) ?? `preuves/${rank}-${plain(item || wholeFolder)}-${plain(title)}.${kind}`
    paths.set(sha256, path)
    return { sha256, bytes, title, day, kind, item, path }
  })
}

/** What the manifest calls the candidate as a whole. */
const wholeFolder = 'dossier'

/** Letters that every system writes in a file name. */
function plain(words: string): string {
  const letters = words.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
  return (
    letters
      .replaceAll(/[^A-Za-z0-9.]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '')
      .slice(0, 60) || 'document'
  )
}

const headings = ['fichier', 'objectif', 'titre', 'date du document', 'octets', 'sha256']

/** The manifest, in CSV: one line for each proof. */
export function manifestOf(proofs: readonly Proof[]): string {
  const lines = proofs.map(({ path, item, title, day, bytes, sha256 }) => [
    path,
    item || wholeFolder,
    title,
    day ?? '',
    String(bytes),
    sha256,
  ])
  return csv([headings, ...lines])
}
