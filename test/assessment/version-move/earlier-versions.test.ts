import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkAnswers, diagnose, scoreDocument } from '#assessment'
import { sha256 } from '#kernel'
import { type Audience, type Catalogue, loadCatalogue } from '#questionnaires'
import { catalogue, contentFolder } from '../../support/data/content.ts'

/* A result is read again in ten years as it was: nothing that is released later moves a byte of it. */

/** The content as it was when « Sauvegardes » had its first version only. */
const before = mkdtempSync(join(tmpdir(), 'cap-care-before-'))
cpSync(contentFolder, before, { recursive: true })
const backups = join(before, 'sauvegardes')
for (const path of readdirSync(backups).filter((name) => name !== '1.0.0.yaml')) rmSync(join(backups, path))
const released = Object.entries(JSON.parse(readFileSync(join(before, 'released.json'), 'utf8')))
const earlier = released.filter(([name]) => !name.startsWith('sauvegardes@') || name === 'sauvegardes@1.0.0')
writeFileSync(join(before, 'released.json'), JSON.stringify(Object.fromEntries(earlier)))
const earlierCatalogue = await loadCatalogue(before)
afterAll(() => rmSync(before, { recursive: true, force: true }))

function documentOf(served: Catalogue, name: string): string {
  const audience: Audience = name.endsWith('-esms') ? 'ESMS' : 'ES'
  const questionnaire = served.get('sauvegardes', '1.0.0')
  const given = JSON.parse(readFileSync(`test/golden/sauvegardes/${name}.json`, 'utf8'))
  const { answers } = checkAnswers(questionnaire, audience, given)
  return JSON.stringify(scoreDocument(diagnose(questionnaire, served.programmeOf(questionnaire), answers, audience)))
}

describe('the result of an assessment in version 1.0.0', () => {
  it('is compared before and after later versions', () => {
    expect([earlierCatalogue, catalogue].map((one) => one.latest('sauvegardes').version !== '1.0.0')).toEqual([
      false,
      true,
    ])
  })

  // Frozen before 1.1.0 was written. Only a change of the document itself, never one of content, may freeze them anew.
  it.each([
    ['fragile-esms', '33b978f0c57469168e09144d6fbe488d7a2a42cb6747e5cdd2dd67941bfd3d34'],
    ['average-es', '2ac78e5e7adf391a22c5f60a59aaa4e817287b93b1d6a2fff603b7b203785e5a'],
    ['advanced-es', '3b361aed4cfbd61259d7a404192bf512597220a0fb930a5dc7748dcedf6a6205'],
  ])(
    '%s is the same, byte for byte, before later versions exist, after, and on the day it was frozen',
    (name, frozen) => {
      const now = documentOf(catalogue, name)
      expect(now).toBe(documentOf(earlierCatalogue, name))
      expect(sha256(now)).toBe(frozen)
    },
  )
})
