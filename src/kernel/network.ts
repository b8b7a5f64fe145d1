/**
 * What stands for one caller when tries are counted: an IPv4 address, or the first half of an IPv6 one (`/64`), since whoever
 * is given one IPv6 network has all the addresses of it.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [left = [], right] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - left.length - (right?.length ?? 8))).fill('0')
  const groups = [...left, ...zeros, ...(right ?? [])].slice(0, 4)
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}
