/** `cap-care-sauvegardes-1.0.0.xlsx`: without the name of the structure, which folders and mails would reveal. */
export function workbookFileName({ id, version }: { id: string; version: string }): string {
  return `cap-care-${id}-${version}.xlsx`
}
