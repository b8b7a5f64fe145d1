/** Characters that emails and word processors add after an address, including spaces and invisible characters. */
const added = /[\s\p{Cf}.,;:!?)\]}>*|'"\u2019\u201C\u201D\u00AB\u00BB\u2026]+$/u
/**
 * The secret of a private link has 43 characters. Any character after it was added, such as the `_` that some messengers put
 * around a link.
 */
const afterSecret = /^([\w-]{43}).+$/su
const plainSegment = /^[\w~-][\w.~-]*$/
/**
 * Our longest addresses have some 150 characters. Without a limit, the pattern `added` takes seconds on a very long address.
 */
const longestAddress = 500

/**
 * The intended address, without the characters added at its end, plain or percent-encoded. Undefined when nothing was added,
 * or when the rest cannot be the address of a page.
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
