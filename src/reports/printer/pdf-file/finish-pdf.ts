import { markedContents } from './page-contents.ts'
import { readPdfObjects, writePdfObjects } from './pdf-objects.ts'
import { xmp } from './xmp.ts'

/**
 * Adds what screen readers and archives miss in a PDF from Chromium: artifacts are marked, the window shows the title, the
 * metadata are written as XMP, and roles of PDF 2.0 are mapped to roles that older readers know. A file that is not written as
 * Chromium writes it stays unchanged. `html` is the page that was printed.
 */
export async function finishPdf(file: Uint8Array, html: string): Promise<Uint8Array> {
  const read = readPdfObjects(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const catalogue = read?.objects.get(read.root)?.toString('latin1')
  if (!read || !catalogue) return file
  const metadata = Math.max(...read.objects.keys()) + 1
  const objects = new Map([
    ...read.objects,
    ...(await markedContents(read)),
    [read.root, Buffer.from(withMetadata(catalogue, metadata), 'latin1')] as const,
    [metadata, metadataObject(metadata, html)] as const,
  ])
  for (const [number, object] of objects) {
    if (object.includes('/Type /StructTreeRoot')) objects.set(number, withOldRoles(object))
  }
  return writePdfObjects({ ...read, objects })
}

function withMetadata(catalogue: string, metadata: number): string {
  const preferences = catalogue.includes('/DisplayDocTitle')
    ? ''
    : '/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n'
  return catalogue.replace('<<', () => `<<${preferences}/Metadata ${metadata} 0 R\n`)
}

function metadataObject(number: number, html: string): Buffer {
  const language = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'fr'
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  const packet = Buffer.from(xmp({ title, language }))
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n`),
    packet,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

/** `Strong` and `Em` came with PDF 2.0: older readers skip the text inside. */
function withOldRoles(root: Buffer): Buffer {
  return Buffer.from(
    root.toString('latin1').replace('<<', () => '<</RoleMap <</Strong /Span\n/Em /Span>>\n'),
    'latin1',
  )
}
