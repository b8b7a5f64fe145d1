/** Signs that mails and word processors put after an address; spaces and marks that nobody sees among them. */
const added = /[\s\p{Cf}.,;:!?)\]}>*|'"\u2019\u201C\u201D\u00AB\u00BB\u2026]+$/u
/** The secret of a private link has 43 signs. What follows them was added, such as the `_` that some messengers put around a link. */
const afterSecret = /^([\w-]{43}).+$/su
const plainSegment = /^[\w~-][\w.~-]*$/
/** Our longest addresses have some 150 characters. In a text without measure, looking for the end of each run takes seconds. */
const longestAddress = 500

/**
 * The address that was meant: without what was added at its end, as it is or percent-encoded. Undefined when nothing was, or
 * when what is left is no address of one of our pages.
 */
export function cleanAddress(path: string): string | undefined {
  if (path.length > longestAddress) return undefined
  const [first, ...segments] = path.replace(/\/+$/, '').split('/')
  const last = decoded(segments.pop() ?? '')
    ?.replace(afterSecret, '$1')
    .replace(added, '')
  if (first !== '' || last === undefined || !plainSegment.test(last) || segments.includes('')) return undefined
  const clean = ['', ...segments, last].join('/')
  return clean === path ? undefined : clean
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
