import { describe, expect, it } from 'vitest'
import { mailStates } from '../../../src/web/ui/facts/mail-states.ts'

const counts = { waiting: 2, sent: 0, uncertain: 0, failed: 0, dropped: 1 }
const said = async (kind: 'alert' | 'notice' | 'request') => String(await mailStates(counts, kind))

describe('the states of mails to many people', () => {
  it('say that a request waits for a week to pass, which an alert and a notice never do', async () => {
    expect(await said('request')).toContain('une semaine')
    expect(await said('alert')).not.toContain('une semaine')
    expect(await said('notice')).not.toContain('une semaine')
  })

  it('say that a person may want no more alerts, while a notice is refused by nobody', async () => {
    expect(await said('alert')).toContain('ne veut plus de ces messages')
    expect(await said('notice')).toContain('ne répond plus de la structure ou n’a plus rien à faire.')
  })
})
