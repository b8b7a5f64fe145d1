declare module 'hono' {
  interface ContextVariableMap {
    /** The page that shows the form of this request; undefined when no page does. */
    formPage: string | undefined
  }
}

/**
 * The page of a form: at the address of the form, or the nearest above. The header `Referer` would not tell, since our pages
 * send no path in it: a path may hold the secret of a link.
 */
export function pageAbove(path: string, pattern: string, pages: ReadonlySet<string>): string | undefined {
  const [wanted, asked] = [pattern.split('/'), path.split('/')]
  for (let length = wanted.length; length > 1; length -= 1) {
    if (pages.has(wanted.slice(0, length).join('/'))) return asked.slice(0, length).join('/')
  }
  return undefined
}
