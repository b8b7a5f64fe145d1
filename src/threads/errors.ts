/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ThreadsCode = 'file-too-heavy' | 'files-too-many'

declare global {
  interface CodesByRoom {
    threads: ThreadsCode
  }
}
