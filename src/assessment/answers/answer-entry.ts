import { cleanText } from '#kernel'

/** Longest comment kept, in characters. */
export const maximumCommentLength = 4_000

export interface RawEntry {
  readonly value?: unknown
  readonly comment?: string
  readonly internal?: boolean
}

/**
 * Reads an entry of `answers.json`: a bare value, or `{ value, comment?, internal? }`. A comment may come without a
 * value. Undefined for any other shape. Texts are cleaned here, before their length is checked.
 */
export function readEntry(raw: unknown): RawEntry | undefined {
  if (raw === null || raw === undefined) return undefined
  if (typeof raw !== 'object' || Array.isArray(raw)) return { value: cleaned(raw) }
  const { value: rawValue, comment: rawComment, internal, ...others } = raw as Record<string, unknown>
  const [value, comment] = [cleaned(rawValue), cleaned(rawComment)]
  if (Object.keys(others).length > 0 || (value === undefined && !comment)) return undefined
  if (comment !== undefined && typeof comment !== 'string') return undefined
  if (internal !== undefined && typeof internal !== 'boolean') return undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(comment ? { comment } : {}),
    ...(internal ? { internal } : {}),
  }
}

/** A value is a text or a list of texts. A list in a list is none, and is not opened: sent a thousand deep, it would end the reading. */
function cleaned(raw: unknown): unknown {
  return Array.isArray(raw) ? raw.map(cleanedText) : cleanedText(raw)
}

function cleanedText(raw: unknown): unknown {
  return typeof raw === 'string' ? cleanText(raw) : raw
}
