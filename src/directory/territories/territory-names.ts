import { comparableName, type Territory } from './territory.ts'

/** Other names of the territories of a region, as documents write them: `TAN Lille` for Métropole-Flandres. */
export type TerritoryAliases = readonly { readonly name: string; readonly aliases: readonly string[] }[]

export interface TerritoryNamesContext {
  /** The other names of the territories of a region (INSEE code); none for a region without content. */
  readonly territoryAliases: (region: string) => Promise<TerritoryAliases>
}

type Named = Pick<Territory, 'id' | 'name'>

/**
 * The only reader of what a person writes for a territory: its id, its name, or another name that documents give to it, whatever
 * the accents, case and dashes. Its own name goes before the other names. Several territories answer to an ambiguous text, none to
 * an unknown one.
 */
export function territoryReader<Known extends Named>(
  territories: readonly Known[],
  aliases: TerritoryAliases,
): (text: string) => readonly Known[] {
  const byName = Map.groupBy(territories, ({ name }) => comparableName(name))
  const others = aliases.map((known) => new Set([known.name, ...known.aliases].map(comparableName)))
  return (text) => {
    const byId = territories.find(({ id }) => id === text)
    const wanted = comparableName(text)
    const own = byId ? [byId] : byName.get(wanted)
    if (own || wanted === '') return own ?? []
    const names = others.filter((each) => each.has(wanted)).flatMap((each) => [...each])
    return [...new Set(names)].flatMap((name) => byName.get(name) ?? [])
  }
}
