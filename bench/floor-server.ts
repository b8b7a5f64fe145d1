import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'

/* The floor for start and page: an empty Hono with an open SQLite file, which returns the bytes it is given. */

const database = new Sqlite(process.env.FLOOR_DATABASE ?? ':memory:')
const page = process.env.FLOOR_PAGE ? readFileSync(process.env.FLOOR_PAGE, 'utf8') : ''

const app = new Hono()
app.get('/health', (context) => context.json({ status: database.open ? 'ok' : 'closed' }))
app.get('/page', (context) => context.html(page))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
