import { type CheckedFolder, type Content, checkFolder, judgeBy } from '#content'
import { checkKit } from './check-kit.ts'
import { kitPartsOf } from './kit-parts.ts'
import { type Kit, kitSchema } from './schema.ts'

/** Checks the record of releases and every kit of the folder. */
export function checkKits(content: Content): CheckedFolder<Kit> {
  return checkFolder(
    content,
    judgeBy(kitSchema, ({ value, shape }) => checkKit(kitPartsOf(value, shape))),
  )
}
