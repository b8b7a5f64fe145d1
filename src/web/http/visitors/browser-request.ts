import type { Context } from 'hono'

const ours = /^(__Host-)?cap-care\b/

/** The user agent and our own cookies: other programs on the same host may set cookies too. */
export function browserOf(context: Context): { cookies: string; userAgent: string } {
  const cookies = (context.req.header('cookie') ?? '').split(/;\s*/).filter((cookie) => ours.test(cookie))
  return { cookies: cookies.join('; '), userAgent: context.req.header('user-agent') ?? '' }
}

export function setCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true })
}
