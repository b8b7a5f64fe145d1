import type { Referent } from '#directory'
import { shortFunctionNames } from '#messages'

/** Texts that differ, one after the other. */
export function each(texts: readonly (string | null)[]): string {
  return [...new Set(texts.filter((text) => text !== null))].join(', ')
}

/** The structures of a legal entity; nothing for a structure, which is its own. */
export function otherSites(finess: string, sites: readonly { readonly finess: string }[]): string {
  return each(sites.map((site) => (site.finess === finess ? null : site.finess)))
}

/** Who to write to or call, one line for each holder. */
export function contacts(referents: readonly Referent[]): string {
  const lines = referents.map(({ function: held, name, mail, phone, sharedWith }) => {
    const contact = [sharedWith, name, mail, phone].filter((text) => text !== null).join(', ')
    return contact ? `${shortFunctionNames[held]}\u00A0: ${contact}` : shortFunctionNames[held]
  })
  return [...new Set(lines)].join('\n')
}
