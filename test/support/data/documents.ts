import { strToU8, zipSync } from 'fflate'

type Parts = Record<string, string | Uint8Array>

/** An archive; a name is stored without compression when it is `mimetype`, as OpenDocument asks. */
export function archiveOf(parts: Parts): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts).map(([name, part]) => {
    const bytes = typeof part === 'string' ? strToU8(part) : part
    return [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]] as const
  })
  return new Uint8Array(zipSync(Object.fromEntries(entries) as never))
}

const mains = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
  pptx: 'presentationml.presentation.main+xml',
} as const

/** The smallest office document of a kind, with other types and parts if wanted. */
export function officeOf(kind: keyof typeof mains, types = '', parts: Parts = {}): Uint8Array<ArrayBuffer> {
  const main = `application/vnd.openxmlformats-officedocument.${mains[kind]}`
  return archiveOf({
    '[Content_Types].xml': `<Types><Override PartName="/main.xml" ContentType="${main}"/>${types}</Types>`,
    '_rels/.rels': '<Relationships/>',
    'main.xml': '<main/>',
    ...parts,
  })
}

/** The smallest OpenDocument file of a kind. */
export function openDocumentOf(kind: 'text' | 'spreadsheet' | 'presentation', manifest = '', parts: Parts = {}) {
  return archiveOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<content/>',
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
    ...parts,
  })
}

/** A PDF whose bytes differ by its text. */
export function pdfOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(`%PDF-1.7\n% ${text}\ntrailer\n%%EOF\n`))
}
