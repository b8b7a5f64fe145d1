/** In characters. */
export const longestLink = 500

/**
 * Whether a text is an address that a page may link to: https, a named host, nobody's name or password in it. The server never
 * loads it.
 */
export function isHttpsLink(text: string): boolean {
  if (text.length > longestLink || /\s/.test(text)) return false
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '') return false
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i.test(address.hostname)
}
