import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '../../../src/cli/commands.ts'
import { kitSchema } from '../../../src/exercise-conduct/kits/schema.ts'

const guide = readFileSync('exercises/README.md', 'utf8')

/** The names of the fields of a kit, at any depth. */
function kitFields(): Set<string> {
  const fields = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) for (const field of Object.keys(value.properties as object)) fields.add(field)
    for (const member of Object.values(value)) walk(member)
  }
  walk(z.toJSONSchema(kitSchema, { io: 'input' }))
  return fields
}

describe('the guide for the authors of kits', () => {
  it('explains every field of a kit', () => {
    const named = new Set([...guide.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/\w+/g) ?? []))
    expect([...kitFields()].filter((field) => !named.has(field))).toEqual([])
  })

  it('names every command about kits', () => {
    const words = commands.map((command) => command.words).filter((text) => text.startsWith('kits '))
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((text) => !guide.includes(`npm run -s cli -- ${text}`))).toEqual([])
  })

  it('uses the typographic apostrophe and spaces that do not break', () => {
    const text = guide.replace(/`[^`\n]+`/g, 'code')
    expect(text.split('\n').filter((line) => /\S [:;?!»]|« |'/.test(line))).toEqual([])
  })
})
