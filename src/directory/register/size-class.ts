/** Size of a structure: how many structures its legal entity runs in a region. The register tells no other size. */
export const sizeClasses = ['single', 'several', 'many'] as const
export type SizeClass = (typeof sizeClasses)[number]

export function sizeClassOf(structuresOfEntity: number): SizeClass {
  if (structuresOfEntity <= 1) return 'single'
  return structuresOfEntity < 10 ? 'several' : 'many'
}
