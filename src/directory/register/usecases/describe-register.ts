import { z } from 'zod'
import { query } from '#kernel'
import { perimeterOf } from '../../finess-import/perimeter.ts'
import { latestDataDate } from '../store.ts'

/** The day of the register's data, `AAAA-MM-JJ`; undefined before the first import. */
export const describeRegister = query({
  input: z.strictObject({}),
  run: async (database): Promise<{ dataDate: string } | undefined> => {
    const dataDate = await latestDataDate(database, perimeterOf(undefined))
    return dataDate === null ? undefined : { dataDate }
  },
})
