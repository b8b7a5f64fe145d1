/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type BackupCode =
  | 'backup-damaged'
  | 'backup-not-ours'
  | 'backup-not-read-back'
  | 'backup-not-a-file'
  | 'backup-not-writable'
  | 'backup-of-another-server'
  | 'backup-other-version'
  | 'backup-seal-broken'
  | 'backup-unreadable'
  | 'restore-not-empty'

declare global {
  interface CodesByRoom {
    backup: BackupCode
  }
}
