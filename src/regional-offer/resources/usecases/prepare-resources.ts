import { checkingOf, type KindOfContent, releasingOf } from '#content'
import { checkResources, type ResourceContext } from '../resource-content.ts'
import type { ResourceFile } from '../schema.ts'

const resources: KindOfContent<ResourceFile, ResourceContext> = {
  folderIn: ({ resourceFolder }) => resourceFolder,
  check: checkResources,
}

export const checkResourceFiles = checkingOf(resources)
export const releaseResources = releasingOf(resources, { action: 'offer.release-resources' })
