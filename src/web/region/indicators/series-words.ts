import { type Region, regionTime } from '#directory'
import { instantWords } from '#kernel'

/** The figure of the whole region in an address, where an empty word would mean nothing was said. */
export const wholeRegion = 'region'

/** When somebody imported, replaced or removed figures, and who: an account, or a command of the server. */
export function makerWords(
  { region, names }: { readonly region: Region; readonly names: ReadonlyMap<string, string> },
  at: Date,
  maker: string | null,
): string {
  const when = instantWords(at, regionTime(region))
  if (maker === null) return when
  return `${when}, par ${maker === 'operator' ? 'une commande du serveur' : (names.get(maker) ?? 'un compte fermé')}`
}
