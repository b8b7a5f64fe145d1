import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { exportIndicators } from '#indicators'
import { regionWorkbook } from '#reports'
import { openStorage } from '#storage'
import { catalogue } from '../test/support/data/content.ts'
import { accountAs, sampleStructures } from '../test/support/data/directory.ts'
import { contextOn } from '../test/support/use-cases/context.ts'
import { fillSubmissions } from './indicator-data.ts'
import { benchRegion, fillRegion } from './region-data.ts'

/*
 * `fill <count> <folder>` makes a region; `write <count> <folder>` writes its workbook and prints the most memory that the process took, in
 * megabytes. Two processes: what filling took is not counted.
 */

const [deed, count = '0', folder = ''] = process.argv.slice(2)
const storage = await openStorage({ ...process.env, DATA_DIR: folder })
if (deed === 'fill') {
  await fillRegion(storage, { count: Number(count), years: [2025, 2026] })
  await fillSubmissions(storage)
} else {
  const context = { ...contextOn(storage, accountAs('region', sampleStructures.tilleuls)), catalogue }
  const exported = await exportIndicators(context, { region: benchRegion })
  const file = createWriteStream(join(folder, 'region.xlsx'))
  for await (const chunk of regionWorkbook(exported)) {
    if (!file.write(chunk)) await new Promise<void>((resolve) => file.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => file.end(() => resolve()))
}
console.log(process.resourceUsage().maxRSS / 1024)
await storage.close()
process.exit()
