import { spawnSync } from 'node:child_process'

/*
 * Writes the next migration of both dialects from the tables as declared now: `npm run migrations -- <name>`.
 * The dialect is chosen by DATABASE_URL when the tables are imported, hence one run of the generator for each.
 */
const name = process.argv[2]
if (!name) throw new Error('Name the migration: npm run migrations -- <name>')

for (const [dialect, environment] of [
  ['sqlite', {}],
  ['postgresql', { DATABASE_URL: 'postgres://generate' }],
] as const) {
  const options = ['generate', `--dialect=${dialect}`, '--schema=src/*/tables.ts', `--name=${name}`]
  const run = spawnSync('drizzle-kit', [...options, `--out=src/storage/migrations/${dialect}`], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
}
