import { z } from 'zod'
import { query } from '#kernel'
import { perimeterOf } from '../../finess-import/perimeter.ts'
import { latestDataDate } from '../store.ts'

/** The day of the data of the register, `AAAA-MM-JJ`; undefined while no register was imported. */
export const describeRegister = query({
  input: z.strictObject({}),
  run: async (database): Promise<{ dataDate: string } | undefined> => {
    const dataDate = await latestDataDate(database, perimeterOf(undefined))
    return dataDate === null ? undefined : { dataDate }
  },
})
