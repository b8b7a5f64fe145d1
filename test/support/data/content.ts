import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '#questionnaires'

/** The real content of the product. */
export const contentFolder = fileURLToPath(new URL('../../../questionnaires', import.meta.url))

export const catalogue = await loadCatalogue(contentFolder)

export const backups = catalogue.get('sauvegardes', '1.0.0')
export const programme = catalogue.programmeOf(backups)

export function contentFile(path: string): string {
  return readFileSync(`${contentFolder}/${path}`, 'utf8')
}
