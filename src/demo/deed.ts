/** One thing that somebody did on a day. */
export interface Deed {
  readonly on: string
  run(): Promise<void>
}
