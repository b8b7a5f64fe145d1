import { AppError, type Code } from '#kernel'
import { readDate } from './dates.ts'

/**
 * Reads the first line of a classic file, `finess;etalab;111;2026-05-12`, and gives its date; undefined when it holds
 * none. Spreadsheets pad it with separators. Throws when the line is not that of a FINESS file.
 */
export function readClassicHeader(line: string): string | undefined {
  const fields = line.split(';').map((field) => field.replace(/^"|"$/g, '').trim())
  if (fields[0]?.toLowerCase() === 'finess') return readDate(fields[3] ?? '').date ?? undefined
  throw new AppError('invalid', codeOf(line, fields[0] ?? ''))
}

function codeOf(line: string, firstField: string): Code {
  if (firstField === 'structureet') return 'finess-header-missing'
  if (/^"?finess"?[,\t|]/i.test(line)) return 'finess-separator'
  return line.trim() === '' ? 'finess-file-empty' : 'finess-file-foreign'
}
