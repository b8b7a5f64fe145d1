import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { comparisonFiles } from '../../src/comparison/files.ts'

it('what each area published is counted in a file of its own: two servers that publish at once lose nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-noted-'))
  try {
    const { comparisonNoted } = comparisonFiles(folder)
    comparisonNoted.note('32', { published: 2, withdrawn: 1 })
    comparisonNoted.note('28', { published: 1, withdrawn: 0 })
    expect(readdirSync(folder).toSorted()).toEqual(['comparison-noted-28.json', 'comparison-noted-32.json'])
    expect(['32', '28', 'FR'].map((area) => comparisonNoted.latest(area))).toEqual([
      { published: 2, withdrawn: 1 },
      { published: 1, withdrawn: 0 },
      { published: 0, withdrawn: 0 },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
