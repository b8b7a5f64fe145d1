import { z } from 'zod'
import { authorize, query } from '#kernel'
import { type Appearance, appearanceFrom } from '../appearance.ts'
import { canManageSettings } from '../policy.ts'
import { readAll } from '../store.ts'

/** The choices of an administrator; the others are empty. */
export type ServerSettings = Appearance

export const readSettings = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<ServerSettings> => {
    authorize(actor, {}, canManageSettings)
    return appearanceFrom(await readAll(database), '')
  },
})
