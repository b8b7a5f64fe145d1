import type { FileKind } from '#evidence'
import { numberWords } from '../../french.ts'

/** The kinds of file, as pages name them. */
export const fileKindWords: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'document DOCX',
  xlsx: 'classeur XLSX',
  pptx: 'présentation PPTX',
  odt: 'document ODT',
  ods: 'classeur ODS',
  odp: 'présentation ODP',
  png: 'image PNG',
  jpg: 'image JPEG',
  csv: 'tableau CSV',
  txt: 'texte',
}

/** `340 ko`, `1,2 Mo`: rounded up, so that a file is never said to be empty. */
export function bytesWords(bytes: number): string {
  const kilo = Math.ceil(bytes / 1024)
  return kilo < 1024 ? `${kilo}\u00A0ko` : `${numberWords(Math.ceil((kilo / 1024) * 10) / 10)}\u00A0Mo`
}
