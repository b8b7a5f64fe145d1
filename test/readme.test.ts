import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settings } from '../src/config.ts'
import { paths } from '../src/web/paths.ts'
import { memorySetting } from './support/server/server-process.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the settings', () => {
  it('are all in the table of the README, with the default and the meaning from the code', () => {
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

  it('have their defaults when they are missing or empty', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', OPEN_DIAGNOSIS: 'on' })
  })
})

describe('the map of nginx', () => {
  it('hides the key of each address that opens something by itself', () => {
    const written = /^ {2}~(.*) \$door\/\*\*\*\$rest;$/m.exec(readme)?.[1] ?? ''
    const makers = Object.values(paths).filter(
      (path) => typeof path === 'function' && /^\(?secret\b/.test(String(path)),
    )
    expect(makers.length).toBeGreaterThan(8)
    const key = 'k'.repeat(43)
    const addresses = makers.map((path) => (path as (secret: string) => string)(key))
    const logged = addresses.map((address) => address.replace(new RegExp(written), '$<door>/***$<rest>'))
    expect(logged.filter((line) => line.includes(key))).toEqual([])
  })
})

describe('the container', () => {
  it('starts the server as npm start does', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
    const words = readFileSync('Dockerfile', 'utf8').match(/^CMD (.*)$/m)?.[1]
    expect(JSON.parse(words ?? '[]')).toEqual(scripts.start.split(' '))
  })

  it('gives large buffers back to the system, as the service of the README does', () => {
    const [name, bytes] = memorySetting
    expect(Number(bytes)).toBeGreaterThan(0)
    expect(readFileSync('README.md', 'utf8')).toContain(`\nEnvironment=${name}=${bytes}\n`)
  })
})

describe('the documents', () => {
  const documents = [...globSync('docs/**/*.md'), ...globSync('*.md')]
  const decisions = globSync('docs/decisions/*.md')
  const numberOf = (path: string) => Number(basename(path).slice(0, 4))

  it('give each decision a number of its own, which its title repeats', () => {
    const numbers = decisions.map(numberOf)
    expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([])
    for (const path of decisions) {
      expect(readFileSync(path, 'utf8'), path).toMatch(new RegExp(`^# ${numberOf(path)}\\. `))
    }
  })

  it('map what tests share: each file that is named is there', () => {
    const map = readFileSync('test/support/README.md', 'utf8')
    const named = [...map.matchAll(/`([a-z-]+\/[a-z-]+\.ts)`/g)].map(([, path]) => path ?? '')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join('test/support', path)))).toEqual([])
  })

  it('cite decisions that exist, and link to files that are there', () => {
    for (const path of documents) {
      const text = readFileSync(path, 'utf8')
      const cited = [...text.matchAll(/\bnotes? (\d+)/g)].map(([, number]) => Number(number))
      expect(decisions.map(numberOf), path).toEqual(expect.arrayContaining(cited))
      const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '')
      expect(
        links.filter((link) => !existsSync(join(dirname(path), link))),
        path,
      ).toEqual([])
    }
  })
})
