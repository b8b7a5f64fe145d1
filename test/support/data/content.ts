import { readFileSync } from 'node:fs'
import { contentFolder, releasedCatalogue } from './catalogue.ts'

export { contentFolder }

export const catalogue = await releasedCatalogue()

export const backups = catalogue.get('sauvegardes', '1.0.0')
export const programme = catalogue.programmeOf(backups)

export function contentFile(path: string): string {
  return readFileSync(`${contentFolder}/${path}`, 'utf8')
}
