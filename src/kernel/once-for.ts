/** Computes something once for each object that it is asked of: for documents that never change, such as released content. */
export function onceFor<Document extends object, Found>(
  compute: (document: Document) => Found,
): (document: Document) => Found {
  const kept = new WeakMap<Document, Found>()
  return (document) => {
    const known = kept.get(document)
    if (known !== undefined) return known
    const found = compute(document)
    kept.set(document, found)
    return found
  }
}
