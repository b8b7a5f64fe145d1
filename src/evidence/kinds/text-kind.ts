import { AppError, type Code } from '#kernel'
import type { FileKind } from './file-kind.ts'

/** What a browser or a system would run. */
const refusedTexts: readonly (readonly [RegExp, Code])[] = [
  [/^#!/, 'evidence-executable'],
  [/<svg[\s>]/i, 'evidence-svg'],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<!?(doctype html|html|head|body|script|iframe|title|style)[\s>]/i,
    'evidence-html',
  ],
  [/<(script|iframe|object|embed)[\s>]/i, 'evidence-html'],
  [/^\{\\rtf/, 'evidence-unknown-kind'],
]

/** Control characters that no text holds. */
const control = /(?![\t\n\r\f])\p{Cc}/u

/** The kind of a file that is plain text in UTF-8. Throws for a page, a script or bytes that are no such text. */
export function textKind(bytes: Uint8Array, extension: string): FileKind {
  const text = decoded(bytes)
  if (text === undefined) throw refuse(isOldText(bytes) ? 'evidence-not-utf8' : 'evidence-unknown-kind')
  const found = refusedTexts.find(([pattern]) => pattern.test(text))
  if (found) throw refuse(found[1])
  return extension === 'csv' ? 'csv' : 'txt'
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return control.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** A text in another encoding, such as a CSV file that a spreadsheet saved for Windows. */
function isOldText(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isUtf16 || !control.test(new TextDecoder('latin1').decode(bytes))
}

function refuse(code: Code): AppError {
  return new AppError('invalid', code)
}
