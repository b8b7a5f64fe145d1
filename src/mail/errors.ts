/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type MailCode =
  | 'mail-authority-unreadable'
  | 'mail-certificate-expired'
  | 'mail-certificate-name'
  | 'mail-certificate-unknown'
  | 'mail-connection-lost'
  | 'mail-encryption-missing'
  | 'mail-fault'
  | 'mail-header-broken'
  | 'mail-login-refused'
  | 'mail-not-sent'
  | 'mail-postponed'
  | 'mail-refused'
  | 'mail-server-unreachable'

declare global {
  interface CodesByRoom {
    mail: MailCode
  }
}
