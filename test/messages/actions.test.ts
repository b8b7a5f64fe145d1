import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actionNames } from '#messages'

const text = globSync('src/**/*.ts', { exclude: ['src/messages/**'] })
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Every name that a use case gives to the audit log: `action: 'room.verb'`, `exports: 'room.verb'`, or told by hand. */
const told = new Set(
  [
    ...text.matchAll(
      /(?:\b(?:action|exports): |recordingRefusals\(context, |noteRefusal\(.*, |auditEntry\(\w+, )'([a-z]+\.[a-z-]+)'/g,
    ),
  ].map((match) => match[1] ?? ''),
)

it('has French words for every action that the audit log can tell, and for no other', () => {
  expect(told.size).toBeGreaterThan(10)
  expect([...told, 'read'].sort()).toEqual(Object.keys(actionNames).sort())
})

it('says actions in plain words, with typographic apostrophes', () => {
  for (const words of Object.values(actionNames)) expect(words).toMatch(/^[A-ZÀ-Ý][^'.]+$/)
})
