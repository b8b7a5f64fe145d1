/** What the server as a whole refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ServerCode =
  | 'consent-stuck'
  | 'first-access-file'
  | 'port-unavailable'
  | 'print-sandbox-off'
  | 'print-sandbox-own-account'
  | 'print-sandbox-refused'
  | 'public-url-missing'
  | 'request-head-too-long'
  | 'request-unreadable'
  | 'scratch-on-postgresql'
  | 'server-outlives-terminal'
  | 'server-stop-cut'
  | 'server-stopping'
  | 'storage-unavailable'

declare global {
  interface CodesByRoom {
    server: ServerCode
  }
}
