import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The codes of each room, from its `errors.ts`. */
const declared = globSync('src/{,*/}errors.ts').map((path) => ({
  path,
  room: path.split('/').slice(0, -1).join('/'),
  codes: [...readFileSync(path, 'utf8').matchAll(/^ {2}(?:\| )?'([a-z0-9-]+)',?$/gm)].map(([, code = '']) => code),
}))

/** Codes that are put together where they are used: `input-` with what Zod says, `mail-` with a fault, and so on. */
const putTogether = /^(input|mail|draft-answer|field-not)-/

describe('the codes of a room', () => {
  it('are each used by the room that declares them', () => {
    const unused = declared.flatMap(({ path, room, codes }) => {
      // Words for a fault that nobody foresaw are chosen in `failure.ts`.
      const others = globSync(['src/messages/failure.ts', room === 'src' ? 'src/*.ts' : `${room}/**/*.ts`]).filter(
        (file) => file !== path,
      )
      const text = others.map((file) => readFileSync(file, 'utf8')).join('\n')
      return codes
        .filter((code) => !putTogether.test(code) && !text.includes(`'${code}'`))
        .map((code) => `${path}: ${code}`)
    })
    expect(declared.flatMap(({ codes }) => codes).length).toBeGreaterThan(400)
    expect(unused).toEqual([])
  })

  it('belong to one room', () => {
    const all = declared.flatMap(({ codes }) => codes)
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
  })
})
