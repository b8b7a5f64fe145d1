/** The kinds of file that are kept, with the extension and the type under which each is downloaded. */
export const fileKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const

export type FileKind = keyof typeof fileKinds

const otherExtensions: Readonly<Record<string, FileKind>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg', text: 'txt' }

/** The extension at the end of a file's name, in small letters; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Whether the name of a file says another kind than its content. A name without extension says nothing. */
export function isNameWrong(name: string, kind: FileKind): boolean {
  const extension = extensionOf(name)
  return extension !== '' && (otherExtensions[extension] ?? extension) !== kind
}

/** The name of a file without its extension: what a file without a title is called. */
export function titleFromName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\.[a-z0-9]{1,10}$/i, '')
}
