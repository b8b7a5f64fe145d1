import {
  type CheckedFile,
  type ContentName,
  compareVersions,
  type EquivalenceName,
  isReleased,
  latestReleased,
  parseName,
  pathOfName,
  printName,
  programmeFolder,
  releasedPath,
  unfinishedIssues,
  versionIssues,
} from '#content'
import type { Issue } from '#kernel'
import type { CheckedContent } from './content.ts'
import type { Equivalence } from './equivalence-schema.ts'
import { latestFormat, type Questionnaire } from './schema.ts'

/**
 * The reasons why a content file may not be released; empty when it may. The programme of a questionnaire must be released
 * first: many questionnaires cite it, and releasing a questionnaire must not fix the programme for ever as a side effect.
 */
export function checkRelease(content: CheckedContent, name: ContentName): Issue[] {
  const path = pathOfName(name)
  const equivalence = equivalenceTo(content, name)
  const looked = [path, releasedPath, equivalence?.file.path]
  const faults = content.issues.filter(({ values }) => looked.includes(values?.file as string))
  const questionnaire = content.questionnaires.find((file) => file.file.path === path)
  return [
    ...faults,
    ...versionIssues(content.record, name),
    ...formatIssues(questionnaire),
    ...programmeIssues(content, questionnaire),
    ...equivalenceIssues(content, name, equivalence),
    // A programme is exempt: some of its domains remain to be completed.
    ...[questionnaire, equivalence].flatMap((checked) => (checked ? unfinishedIssues(checked.file) : [])),
  ]
}

type EquivalenceFile = CheckedFile<Equivalence, EquivalenceName>

/** The equivalence from the previous version, which is released with the new version. */
export function equivalenceTo(
  { equivalences }: CheckedContent,
  { id, version }: ContentName,
): EquivalenceFile | undefined {
  return equivalences.find(({ name }) => name.id === id && name.to === version)
}

/** A new version needs an equivalence, so that nobody who began the previous version loses answers. */
function equivalenceIssues({ record }: CheckedContent, name: ContentName, file: EquivalenceFile | undefined): Issue[] {
  const from = latestReleased(record, name.id)?.version
  if (from === undefined || name.id === programmeFolder || compareVersions(from, name.version) >= 0) return []
  if (file?.name.from === from) return []
  return [{ path: printName(name), code: 'release-equivalence-missing', values: { ...name, from } }]
}

/** A new file must have the latest format: otherwise it could omit the format, and escape the rules of the format. */
function formatIssues(checked: CheckedFile<Questionnaire> | undefined): Issue[] {
  const { content } = checked ?? {}
  if (!content || content.format === latestFormat) return []
  return [{ path: 'format', code: 'release-format-first', values: { format: latestFormat } }]
}

function programmeIssues({ record }: CheckedContent, file: CheckedFile<Questionnaire> | undefined): Issue[] {
  const programme = file?.content?.programme
  if (programme === undefined || isReleased(record, parseName(programme))) return []
  return [{ path: 'programme', code: 'release-programme-first', values: { programme } }]
}
