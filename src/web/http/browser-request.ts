import type { Context } from 'hono'

const ours = /^(__Host-)?cap-care\b/

/** What the browser of a request sends of itself: of its cookies ours alone, since other programs of the host may set some. */
export function browserOf(context: Context): { cookies: string; userAgent: string } {
  const cookies = (context.req.header('cookie') ?? '').split(/;\s*/).filter((cookie) => ours.test(cookie))
  return { cookies: cookies.join('; '), userAgent: context.req.header('user-agent') ?? '' }
}

/** Gives the browser its cookies, as they are. */
export function setCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true })
}
