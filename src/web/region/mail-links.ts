import type { ListedUnit } from '#exercises'

/** Windows hands at most some 2 000 characters of a link over to the mail program. */
const longestLink = 1_900

/** The addresses of the referents of some units, each once. */
export function mailAddresses(units: readonly Pick<ListedUnit, 'referents'>[]): string[] {
  const mails = units.flatMap(({ referents }) => referents.flatMap(({ mail }) => mail ?? []))
  const known = new Map(mails.map((mail) => [mail.toLowerCase(), mail]))
  return [...known.values()]
}

interface Letter {
  readonly subject: string
  readonly body: string
}

/** Links that open a mail with some of the addresses in blind copy, as many links as it takes to keep each one short. */
export function mailLinks(addresses: readonly string[], { subject, body }: Letter): { href: string; count: number }[] {
  const start = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}&bcc=`
  const links: { written: string[]; length: number }[] = []
  for (const address of addresses.map(encodeURIComponent)) {
    const last = links.at(-1)
    if (last && last.length + address.length + 1 <= longestLink) {
      last.written.push(address)
      last.length += address.length + 1
    } else links.push({ written: [address], length: start.length + address.length })
  }
  return links.map(({ written }) => ({ href: start + written.join(','), count: written.length }))
}
