import { relative, resolve } from 'node:path'
import type { ContentReport } from '#content'
import type { Code, Issue } from '#kernel'
import { sentence } from '#messages'
import type { Streams } from './command.ts'

/** Prints the faults of a folder of content, one per line, then the sentence that counts them. Returns the exit code. */
export function printCheck(
  { files, issues }: ContentReport,
  folder: string,
  count: Code,
  { out, err }: Streams,
): number {
  for (const issue of issues) out(faultText(issue, folder))
  err(sentence(count, { faults: issues.length, files }))
  return issues.length > 0 ? 1 : 0
}

/** A fault of a content file as one line, with a place that editors and terminals can open. */
function faultText(issue: Issue, folder: string): string {
  const { file = '', line, column } = issue.values ?? {}
  const place = `${relative(process.cwd(), resolve(folder, String(file)))}:${line}:${column}`
  return [place, issue.path, sentence(issue.code, issue.values)].filter(Boolean).join('  ')
}
