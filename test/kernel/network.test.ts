import { expect, it } from 'vitest'
import { networkOf } from '#kernel'

it('counts all the addresses of one IPv6 network as one caller, however they are written', () => {
  for (const address of [
    '2001:db8:0:7::1',
    '2001:DB8:0:7:ffff:1:2:3',
    '2001:0db8:0000:0007::abcd',
    '2001:db8::7:0:0:0:9',
  ]) {
    expect([address, networkOf(address)]).toEqual([address, '2001:db8:0:7::/64'])
  }
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:db8:0:8::1')).not.toBe(networkOf('2001:db8:0:7::1'))
})

it('counts each IPv4 address as a caller', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
})
