import type { Issue } from '#kernel'
import type { CheckedContent } from './content.ts'
import type { CheckedFile } from './content-file.ts'
import { type ContentName, parseName, pathOfName, printName } from './content-name.ts'
import { isReleased, latestReleased, releasedPath } from './released.ts'
import type { Questionnaire } from './schema.ts'
import { compareVersions } from './version.ts'

/**
 * Why a file of the content may not be released; nothing when it may.
 * A questionnaire waits for its programme: releasing is a decision about one file, and a programme, cited by many
 * questionnaires, is not to be fixed for ever as a side effect.
 */
export function checkRelease(content: CheckedContent, name: ContentName): Issue[] {
  const path = pathOfName(name)
  const faults = content.issues.filter(({ values }) => values?.file === path || values?.file === releasedPath)
  const questionnaire = content.questionnaires.find((file) => file.file.path === path)
  return [
    ...faults,
    ...versionIssues(content, name),
    ...programmeIssues(content, questionnaire),
    ...unfinishedIssues(questionnaire),
  ]
}

/** What a draft still promises, comments included. A programme is left alone: some of its domains are to be completed. */
function unfinishedIssues(questionnaire: CheckedFile<Questionnaire> | undefined): Issue[] {
  const { text = '', path = '' } = questionnaire?.file ?? {}
  if (typeof text !== 'string') return []
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/À\scompléter/g)].map((found): Issue => {
      const position = { line: index + 1, column: found.index + 1 }
      return { path: '', code: 'release-to-complete', values: { file: path, ...position } }
    }),
  )
}

function versionIssues({ record }: CheckedContent, name: ContentName): Issue[] {
  const path = printName(name)
  if (isReleased(record, name)) return [{ path, code: 'release-already-done' }]
  const latest = latestReleased(record, name.id)
  if (!latest || compareVersions(name.version, latest.version) > 0) return []
  return [{ path, code: 'release-version-not-higher', values: { latest: latest.version } }]
}

function programmeIssues({ record }: CheckedContent, file: CheckedFile<Questionnaire> | undefined): Issue[] {
  const programme = file?.content?.programme
  if (programme === undefined || isReleased(record, parseName(programme))) return []
  return [{ path: 'programme', code: 'release-programme-first', values: { programme } }]
}
