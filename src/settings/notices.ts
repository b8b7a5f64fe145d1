import type { Issue } from '#kernel'

/** What the operator alone knows and the foot of every page leads to; each text is empty until it is set. */
export interface OperatorNotices {
  /** Where to ask for help: an address, a number, opening hours. Mails name it too. */
  readonly support: string
  /** Where to write to the data protection officer. */
  readonly dataProtection: string
  /** Publisher, person responsible for the publication, host. */
  readonly legal: string
  /** What the operator had audited, and where to report an obstacle. */
  readonly accessibility: string
}

/** The key of each text among the settings, and its length in characters. */
export const noticeSettings = {
  support: { key: 'support-contact', most: 200 },
  dataProtection: { key: 'data-protection-contact', most: 200 },
  legal: { key: 'legal-notice', most: 3_000 },
  accessibility: { key: 'accessibility-notice', most: 3_000 },
} as const satisfies Record<keyof OperatorNotices, { key: string; most: number }>

export const noticeNames = Object.keys(noticeSettings) as (keyof OperatorNotices)[]
export type NoticeKey = (typeof noticeSettings)[keyof OperatorNotices]['key']

export const noNotices: OperatorNotices = { support: '', dataProtection: '', legal: '', accessibility: '' }

export function checkNotices(notices: OperatorNotices): Issue[] {
  return noticeNames.flatMap((name): Issue[] => {
    const { most } = noticeSettings[name]
    return notices[name].length > most ? [{ path: name, code: 'notice-too-long', values: { maximum: most } }] : []
  })
}
