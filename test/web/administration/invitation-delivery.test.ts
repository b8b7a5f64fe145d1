import { expect, it } from 'vitest'
import type { PendingInvitations } from '#identity'
import { invitationListView } from '../../../src/web/administration/invitations/invitation-list.view.ts'

type Item = PendingInvitations['items'][number]

const pending: Item = {
  id: 'i',
  email: 'directrice@tilleuls.fr',
  roles: [],
  createdAt: new Date('2026-11-22T09:00:00Z'),
  expiresAt: new Date('2026-11-29T09:00:00Z'),
  expired: false,
  lapsed: false,
  delivery: 'sent',
  failure: null,
  retryAt: null,
}
const none = { waiting: 0, sent: 0, failed: 0 }

function listed(way: PendingInvitations['way'], change: Partial<Item> = {}): string {
  const item = { ...pending, ...change }
  const counts = { ...none, [item.delivery]: 1 }
  const page = { items: [item], total: 1, page: 1, pages: 1, pageSize: 50 }
  return String(invitationListView({ ...page, counts, way }, '').body)
}

it('an invitation is called sent when a mail server took it, and in no other case', () => {
  expect(listed('smtp')).toContain('Envoyée')
  expect(listed('outbox')).not.toMatch(/Envoyée|envoyées?\b/)
  expect(listed('outbox')).toContain('Écrite dans le dossier <code>outbox</code>')
  for (const delivery of ['waiting', 'failed'] as const) expect(listed('smtp', { delivery })).not.toContain('>Envoyée')
})
