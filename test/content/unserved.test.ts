import { expect, it } from 'vitest'
import { type ContentFile, unservedOf } from '#content'

const sha = (letter: string) => letter.repeat(64)
const file = (path: string, sha256 = sha('a')): ContentFile => ({ path, sha256, text: '' })
const released = (record: object) => ({ path: 'released.json', sha256: '', text: JSON.stringify(record) })
const served = [{ id: 'pcra', version: '1.0.0' }]

it('a version released since the server started is not called a draft, and a file with faults is told apart', () => {
  const files = ['pcra/1.0.0', 'pcra/1.1.0', 'pcra/1.2.0', 'pcra/1.3.0'].map((name) => file(`${name}.yaml`))
  const record = released({ 'pcra@1.1.0': { sha256: sha('a'), releasedOn: '2026-11-28' } })
  const found = unservedOf({ files, released: record }, served, () => new Set(['pcra/1.3.0.yaml']))
  expect(found.map(({ version, releasedOn, faulty }) => [version, releasedOn, faulty])).toEqual([
    ['1.1.0', '2026-11-28', false],
    ['1.2.0', null, false],
    ['1.3.0', null, true],
  ])
})

it('a released file that was changed is faulty', () => {
  const record = released({ 'pcra@1.1.0': { sha256: sha('b'), releasedOn: '2026-11-28' } })
  const found = unservedOf({ files: [file('pcra/1.1.0.yaml')], released: record }, served, () => new Set())
  expect(found).toMatchObject([{ releasedOn: '2026-11-28', faulty: true }])
})

it('no file is checked when every version is served', () => {
  const refuse = () => {
    throw new Error('checked')
  }
  expect(unservedOf({ files: [file('pcra/1.0.0.yaml')], released: undefined }, served, refuse)).toEqual([])
})
