import { expect, it } from 'vitest'
import { offerAgain, offerOf } from '../../../src/identity/second-factor/second-factor-offer.ts'

it('writes the space of the issuer as every application reads it', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DP'
  const made = offerOf(
    `otpauth://totp/Cap%20CaRE:a%2Bb%40ehpad.example?secret=${secret}&issuer=Cap+CaRE&digits=6&period=30`,
  )
  expect(made.uri).toBe(
    `otpauth://totp/Cap%20CaRE%3Aa%2Bb%40ehpad.example?secret=${secret}&issuer=Cap%20CaRE&digits=6&period=30`,
  )
  expect(offerAgain('a+b@ehpad.example', secret)).toEqual(made)
})
