/**
 * The network under which attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address, since one
 * subscriber holds a whole `/64`.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [left = [], right] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - left.length - (right?.length ?? 8))).fill('0')
  const groups = [...left, ...zeros, ...(right ?? [])].slice(0, 4)
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}
