import type { FolderEntry } from '#assessment'
import { dayWords } from '#messages'

export function submittedDay({ assessment, legalTime }: FolderEntry): string {
  return dayWords(assessment.submittedAt ?? assessment.createdAt, legalTime)
}
