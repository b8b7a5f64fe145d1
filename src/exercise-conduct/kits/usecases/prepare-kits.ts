import { checkingOf, type KindOfContent, releasingOf, schemaWritingOf } from '#content'
import { kitEditorSchema, kitSchemaPath } from '../editor-schema.ts'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits as checkEveryKit } from '../kit-content.ts'
import type { Kit } from '../schema.ts'

const kits: KindOfContent<Kit, KitContext> = { folderIn: ({ kitFolder }) => kitFolder, check: checkEveryKit }

export const checkKits = checkingOf(kits)
export const releaseKit = releasingOf(kits, { action: 'kits.release' })
export const writeKitSchema = schemaWritingOf(kits, {
  action: 'kits.write-schema',
  path: kitSchemaPath,
  text: kitEditorSchema,
})
