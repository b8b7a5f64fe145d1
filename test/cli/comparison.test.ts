import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { putSubmissions } from '../comparison/submitted-rows.ts'
import { putRegion, type RegionSite } from '../support/data/region.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

const sites = Array.from({ length: 12 }, (_, index): RegionSite => {
  const number = String(index).padStart(5, '0')
  return { finess: `5910${number}`, entity: `5911${number}`, kind: 'ESMS', departement: '59', territory: null }
})

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  const { storage } = test.app.contextFor(operator, 'command')
  await putRegion(storage, { sites })
  await putSubmissions(
    storage,
    sites.map(({ finess }, index) => ({ finess, score: index * 8, met: index < 3 })),
  )
})
afterAll(() => test?.close())

const comparison = (...words: string[]) => run(test.app, 'comparison', ...words)

describe('the commands of the comparison', () => {
  it('prepare a release without publishing it, publish the one that was prepared, and export everything published', async () => {
    const prepared = await comparison('prepare', '32')
    expect(prepared).toMatchObject({ code: 0, err: '' })
    expect(prepared.out).toContain('de 40 à 44')
    expect(prepared.out).toContain('au plus 4 sur 12')
    const seen = /comparison publish 32 (\S+)/.exec(prepared.out)?.[1] ?? ''
    expect((await comparison('export', '32-R1')).code).toBe(1)
    expect((await comparison('publish', '32', seen)).out).toContain('32-R1')
    const file = join(test.app.config.DATA_DIR, 'published.json')
    expect((await comparison('export', '32-R1', '-o', file)).code).toBe(0)
    const published = JSON.parse(readFileSync(file, 'utf8'))
    expect(published).toMatchObject({
      format: 'cap-care-published/1',
      releases: [{ id: 'R1', cells: [{ stat: 'omed', asOf: 'R1', n: 12, lo: 40, hi: 45 }, { stat: 'share' }] }],
    })
    expect(published.releases[0].cells[1]).toMatchObject({ counts: [[0, 4]], print: 'au plus 4 sur 12' })
    expect(published.organisations[sites[0]?.finess ?? '']).toEqual({ le: sites[0]?.entity, group: null })
  })

  it('withdraw the figure that is named, and none that is not', async () => {
    const listed = await comparison('withdraw', '32')
    expect([listed.code, listed.err.includes('Rien n’est retiré')]).toEqual([1, true])
    const [first = '', second] = listed.out.trim().split('\n')
    expect(second).toBeDefined()
    for (const wrong of ['', 'zz']) expect((await comparison('withdraw', '32', wrong)).code).toBe(1)
    expect((await comparison('withdraw', '32', first)).code).toBe(0)
    expect((await comparison('withdraw', '32')).out.trim()).toBe(second)
    expect((await comparison('withdraw', '32', '--all')).code).toBe(0)
    expect((await comparison('withdraw', '32')).out.trim()).toBe('')
  })

  it.each([
    ['28', 'Aucune structure n’a encore transmis de diagnostic'],
    ['FR', 'aucune région n’a rejoint cette comparaison'],
  ])('prepare %s, where nothing can be compared, without a command that could only fail', async (area, sentence) => {
    const { code, out } = await comparison('prepare', area)
    expect([code, out.includes('comparison publish'), out.includes(sentence)]).toEqual([0, false, true])
  })

  it('refuse to publish again what was prepared before', async () => {
    const { code, err } = await comparison('publish', '32', '1-0123456789abcdef')
    expect([code, err.includes('Quelqu’un a publié entre-temps')]).toEqual([1, true])
  })

  it.each([
    ['a region that is not named', ['prepare'], 'Indiquez la région'],
    ['a region that does not exist', ['prepare', '99'], '« 99 » n’est pas une région'],
    ['regions that published nothing', ['withdraw', 'FR'], 'Rien n’est publié pour FR'],
    [
      'regions that published nothing, of which all is withdrawn',
      ['withdraw', 'FR', '--all'],
      'Rien n’est publié pour FR',
    ],
    ['a region that published nothing', ['withdraw', '28'], 'Rien n’est publié pour 28'],
    [
      'a region that published nothing, of which all is withdrawn',
      ['withdraw', '28', '--all'],
      'Rien n’est publié pour 28',
    ],
    ['regions of which none has joined', ['publish', 'FR'], 'aucune région n’a rejoint'],
    ['a release that is not named', ['export'], 'Indiquez la publication'],
    ['a region without anything to seal', ['reseal', '28'], 'il n’y a rien à sceller'],
    ['a word that prepare does not give', ['publish', '32', 'zz'], '« zz » n’est pas un mot'],
    ['a release that is not written as one', ['export', '32'], '« 32 » n’est pas une publication'],
    ['a release of no region', ['export', '99-R1'], '« 99 » n’est pas une région'],
    ['a release that was never made', ['export', '32-R9'], 'Cette publication n’existe pas'],
  ])('say how to mend %s', async (_, words, sentence) => {
    const { code, err } = await comparison(...words)
    expect([code, err.replaceAll(/\s/g, ' ').includes(sentence)]).toEqual([1, true])
  })
})
