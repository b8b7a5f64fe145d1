import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig, settings } from '../src/config.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the settings', () => {
  it('are all in the table of the README, with the default and the meaning the code gives them', () => {
    const rows = Object.entries(settings).map(([name, schema]) => {
      const parsed = schema.safeParse(undefined)
      const byDefault = parsed.success && parsed.data !== undefined ? `\`${String(parsed.data)}\`` : ''
      return `| \`${name}\` | ${byDefault === '``' ? '' : byDefault} | ${schema.description} |`
    })
    const table = readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))
    expect(table.map((line) => line.replace(/ +/g, ' '))).toEqual(rows.map((row) => row.replace(/ +/g, ' ')))
  })

  it('refuse every faulty value at once, by name', () => {
    const faulty = () => readConfig({ PORT: '99999', DATABASE_URL: 'mysql://x', OPEN_DIAGNOSIS: 'oui' })
    expect(faulty).toThrow(/PORT[\s\S]*OPEN_DIAGNOSIS[\s\S]*DATABASE_URL/)
  })

  it('take their defaults when nothing is said, or nothing but an empty text', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', OPEN_DIAGNOSIS: 'on' })
  })
})
