import { describe, expect, it } from 'vitest'
import { SettingsError } from '#kernel'
import { readConfig } from '../src/config.ts'
import { siteAddress } from '../src/web/settings.ts'

describe('PUBLIC_URL', () => {
  it('is the address of a site, whatever its letter case and its final slash', () => {
    const written = ['https://ars.example', 'https://ars.example/', 'HTTPS://ARS.example', 'https://ars.example:443']
    const read = written.map((PUBLIC_URL) => readConfig({ PUBLIC_URL }))
    expect(read.map((config) => config.PUBLIC_URL)).toEqual(written.map(() => 'https://ars.example'))
    expect(read.map(siteAddress)).toEqual(written.map(() => 'https://ars.example'))
    expect(readConfig({ PUBLIC_URL: 'http://ars.example:8080' }).PUBLIC_URL).toBe('http://ars.example:8080')
  })

  it('is refused with anything more, in a sentence that says what is expected', () => {
    const more = ['/cap-care', '/cap-care/', '?a=b', '#a', '//']
    const others = ['https://user:secret@ars.example', 'ftp://ars.example', 'ars.example', 'https://']
    for (const PUBLIC_URL of [...more.map((end) => `https://ars.example${end}`), ...others]) {
      expect(() => readConfig({ PUBLIC_URL }), PUBLIC_URL).toThrow(SettingsError)
    }
    for (const PUBLIC_URL of ['https://ars.example:99999', 'https://ars.example:0', 'https://']) {
      expect(() => readConfig({ PUBLIC_URL }), PUBLIC_URL).toThrow('PUBLIC_URL: cannot be read: check the name')
    }
    expect(() => readConfig({ PUBLIC_URL: 'ars.example' })).toThrow('PUBLIC_URL: must begin with https://')
    expect(() => readConfig({ PUBLIC_URL: 'https://ars.example/cap-care' })).toThrow(
      'PUBLIC_URL: must be the address of the site alone, like https://cap-care.example, without a path',
    )
  })
})
