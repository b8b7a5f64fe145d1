import {
  type CheckedFolder,
  type Content,
  checkFolder,
  judgeBy,
  listAt,
  type Part,
  repeatedIds,
  type Versions,
  valueAt,
} from '#content'
import { type ResourceFile, resourcesSchema } from './schema.ts'

/** Every released version of the resources. */
export type ResourceCatalogue = Versions<ResourceFile>

export interface ResourceContext {
  /** Read at the first use. */
  readonly regionalResources: () => Promise<ResourceCatalogue>
  readonly resourceFolder: string
}

/** Checks the record of releases and every file of resources of the folder. */
export function checkResources(content: Content): CheckedFolder<ResourceFile> {
  return checkFolder(
    content,
    judgeBy(resourcesSchema, ({ value }) => repeatedIds(idsOf(value))),
  )
}

function idsOf(value: unknown): Part<string>[] {
  return listAt(value, ['resources']).flatMap((_, index) => {
    const at = ['resources', index, 'id']
    const id = valueAt(value, at)
    return typeof id === 'string' ? [{ at, thing: id }] : []
  })
}
