import { z } from 'zod'

/** The settings that say where the data are. */
export const storageSettings = {
  DATA_DIR: z.string().min(1).default('./data').describe('folder of the database and of the keys'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional()
    .describe('PostgreSQL database used instead of the SQLite file of DATA_DIR'),
} as const
