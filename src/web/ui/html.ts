import type { html } from 'hono/html'

/** A piece of HTML, escaped. */
export type Html = ReturnType<typeof html>
