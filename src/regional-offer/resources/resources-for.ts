import type { Audience } from '#questionnaires'
import { type Resource, type ResourceFile, type ResourceTheme, resourceThemes } from './schema.ts'

/** A resource, and whether the region offers it itself; otherwise every region has it. */
export interface OfferedResource extends Resource {
  readonly isRegional: boolean
}

/** What the structures of a region find: what the region offers first, then what every region has. */
export function offeredIn(files: readonly ResourceFile[], region: string | undefined): OfferedResource[] {
  const of = (isRegional: boolean) =>
    files
      .filter((file) => (isRegional ? region !== undefined && file.region === region : file.region === undefined))
      .flatMap(({ resources }) => resources.map((resource) => ({ ...resource, isRegional })))
  return [...of(true), ...of(false)]
}

interface Need {
  /** Ids of the measures that the reader looks at; none for an action that the structure wrote itself. */
  readonly measures: readonly string[]
  /** Codes of the objectives that they serve. */
  readonly objectives: readonly string[]
  readonly audience: Audience | undefined
}

/** The resources that help with one of the measures, or that serve one of the objectives, for structures of this kind. */
export function resourcesFor(
  offered: readonly OfferedResource[],
  { measures, objectives, audience }: Need,
): OfferedResource[] {
  return offered.filter(
    (resource) =>
      (audience === undefined || resource.audience.includes(audience)) &&
      (resource.measures.some((id) => measures.includes(id)) ||
        resource.objectives.some((code) => objectives.includes(code))),
  )
}

/** By theme, in the order of `resourceThemes`; a theme without resource is absent. */
export function byTheme(offered: readonly OfferedResource[]): [theme: ResourceTheme, resources: OfferedResource[]][] {
  return resourceThemes.flatMap((theme): [ResourceTheme, OfferedResource[]][] => {
    const found = offered.filter((resource) => resource.theme === theme)
    return found.length > 0 ? [[theme, found]] : []
  })
}
