import { relative, resolve } from 'node:path'
import type { Issue } from '#kernel'
import { sentence } from '#messages'

/** A fault of a content file as one line, with a place that editors and terminals can open. */
export function faultText(issue: Issue, folder: string): string {
  const { file = '', line, column } = issue.values ?? {}
  const place = `${relative(process.cwd(), resolve(folder, String(file)))}:${line}:${column}`
  return [place, issue.path, sentence(issue.code, issue.values)].filter(Boolean).join('  ')
}

/** A table in text, its columns aligned; the first row holds the headings. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
