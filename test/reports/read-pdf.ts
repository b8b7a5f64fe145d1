import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The content of a PDF, as a reader finds it. */
export interface ReadPdf {
  readonly title: string
  readonly language: string
  readonly tagged: boolean
  /** The text of each page, header and footer included. */
  readonly pages: readonly string[]
  /** Bookmarks, indented by two spaces for each depth. */
  readonly bookmarks: readonly string[]
  /** Roles of the structure tree: H1, Table, Figure… with their alternative text. */
  readonly structure: readonly string[]
  /** Drawings neither in the structure nor marked as artifacts, which screen readers cannot place. */
  readonly untagged: readonly string[]
  /** The text of the artifacts of each page. */
  readonly artifacts: readonly string[]
  /** Title and language in the XMP metadata. */
  readonly metadata: readonly unknown[]
  /** Whether the window shows the title instead of the file name. */
  readonly showsTitle: boolean
  readonly hasScripts: boolean
  readonly fonts: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info, metadata } = await pdf.getMetadata()
  // The declared type is wrong: the value is a Map.
  const markInfo = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  const preferences = (await pdf.getViewerPreferences()) as unknown as ReadonlyMap<string, unknown> | null
  const facts = info as { Title?: string; Language?: string }
  const read = {
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    tagged: markInfo?.get('Marked') ?? false,
    pages: await Promise.all(pageNumbers(pdf).map((number) => pageText(pdf, number))),
    bookmarks: bookmarkLines(await pdf.getOutline()),
    structure: (await Promise.all(pageNumbers(pdf).map((number) => structureLines(pdf, number)))).flat(),
    untagged: (await Promise.all(pageNumbers(pdf).map((number) => untaggedDrawing(pdf, number)))).flat(),
    artifacts: await Promise.all(pageNumbers(pdf).map((number) => artifactText(pdf, number))),
    metadata: [metadata?.get('dc:title'), metadata?.get('dc:language')],
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    hasScripts: (await pdf.getJSActions()) !== null,
    fonts: [
      ...new Set(
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/FontName \/[A-Z]{6}\+[\w-]+/g) ?? [],
      ),
    ],
  }
  await task.destroy()
  return read
}

function pageNumbers(pdf: PDFDocumentProxy): number[] {
  return Array.from({ length: pdf.numPages }, (_, position) => position + 1)
}

async function pageText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

function bookmarkLines(bookmarks: Bookmarks, depth = 0): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [
    `${'  '.repeat(depth)}${title}`,
    ...bookmarkLines(items as Bookmarks, depth + 1),
  ])
}

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

async function structureLines(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  const lines = ({ role, alt, children = [] }: StructureNode): string[] => [
    ...(role && role !== 'NonStruct' ? [alt ? `${role} ${alt}` : role] : []),
    ...children.flatMap(lines),
  ]
  const tree = await (await pdf.getPage(number)).getStructTree()
  return tree ? lines(tree as StructureNode) : []
}

const drawing = ['showText', 'constructPath', 'paintFormXObjectBegin', 'paintImageXObject', 'shadingFill'] as const

async function untaggedDrawing(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  const { fnArray } = await (await pdf.getPage(number)).getOperatorList()
  const found: string[] = []
  let depth = 0
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    if (operator === OPS.endMarkedContent) depth -= 1
    const name = drawing.find((each) => OPS[each] === operator)
    if (name && depth === 0) found.push(`${name} on page ${number}`)
  }
  return depth === 0 ? found : [...found, `unbalanced marks on page ${number}`]
}

async function artifactText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
  let text = ''
  const marks: string[] = []
  for (const item of items) {
    if ('str' in item) text += marks.includes('Artifact') ? item.str : ''
    else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push((item as unknown as { tag?: string }).tag ?? '')
  }
  return text
}
