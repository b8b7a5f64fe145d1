/**
 * A form sent by a browser. A command that creates something stores the key in its transaction, so that a form sent twice
 * (double click, page sent again) creates one thing, even when two processes serve it.
 */
export interface SentForm {
  /** SHA-256 of the sender, the address and all the fields; undefined for a form without the token that our pages contain. */
  readonly key: string | undefined
  /** Whether a command of this request already did what the form asks. */
  done: boolean
}
