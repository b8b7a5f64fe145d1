/** What every door refuses alike. `#messages` has a sentence for each: the compiler asks for it. */
export type HttpCode = 'too-many-requests'

declare global {
  interface CodesByRoom {
    http: HttpCode
  }
}
