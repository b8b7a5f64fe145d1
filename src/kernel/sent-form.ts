/**
 * A form as a browser sent it. A command that makes something keeps the key in its own transaction, so that a form sent twice
 * (a double click, a page sent again) makes one thing, also on another process.
 */
export interface SentForm {
  /** SHA-256 of who sent the form, where to, and all that it says; undefined for a form without the token of a page of ours. */
  readonly key: string | undefined
  /** Whether a command of this request did what the form asks. */
  done: boolean
}
