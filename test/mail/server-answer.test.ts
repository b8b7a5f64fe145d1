import { describe, expect, it } from 'vitest'
import { answerIn, shownAnswer } from '../../src/mail/server-answer.ts'

const url = 'smtp://user%40exemple.fr:p%C3%A9%2Fss-word@mail.exemple.fr:587'

describe('the answer of a mail server', () => {
  it('is its own line when there is one, otherwise why it could not be reached', () => {
    const refused = Object.assign(new Error('Invalid login'), { response: '535 5.7.8 authentication failed' })
    expect(answerIn(refused)).toBe('535 5.7.8 authentication failed')
    expect(answerIn(new Error('connect ECONNREFUSED 127.0.0.1:25'))).toBe('connect ECONNREFUSED 127.0.0.1:25')
  })

  it('is one line, and never long', () => {
    expect(shownAnswer('250 2.0.0\r\nOk\u0000\u202E', undefined)).toBe('250 2.0.0 Ok')
    expect(shownAnswer('x'.repeat(10_000), undefined)).toHaveLength(500)
  })

  it('never shows the password, however it is written', () => {
    const plain = 'pé/ss-word'
    const encoded = Buffer.from(plain).toString('base64')
    const both = Buffer.from(`\0user@exemple.fr\0${plain}`).toString('base64')
    const shown = shownAnswer(`500 ${plain} p%C3%A9%2Fss-word ${encoded} AUTH PLAIN ${both}`, url)
    expect(shown).toBe('500 ••• ••• ••• AUTH PLAIN •••')
  })
})
