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
  /** Id of the measure that the reader looks at; undefined for an action that the structure wrote itself. */
  readonly measure: string | undefined
  /** Codes of the objectives that the measure or the action serves. */
  readonly objectives: readonly string[]
  readonly audience: Audience | undefined
}

/** The resources that help with a measure, or that serve one of its objectives, for structures of this kind. */
export function resourcesFor(
  offered: readonly OfferedResource[],
  { measure, objectives, audience }: Need,
): OfferedResource[] {
  return offered.filter(
    (resource) =>
      (audience === undefined || resource.audience.includes(audience)) &&
      ((measure !== undefined && resource.measures.includes(measure)) ||
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
