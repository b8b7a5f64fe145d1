import { accountForms, accountPages, feedFiles, forms } from '../http/limits.ts'
import { follow, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as feeds from './feeds.ts'
import { sendFeed } from './send-feed.ts'

/** The addresses that people give to their calendar programs. */
export const routes: readonly Route[] = [
  get(paths.calendars, 'account', accountPages, feeds.showFeeds),
  post(paths.calendars, 'account', accountForms, forms, feeds.remove),
  get(paths.calendarMaking, 'account', accountPages, feeds.offerFeed),
  post(paths.calendarMaking, 'account', accountForms, forms, feeds.make),
  follow(paths.calendarFeed(':secret'), 'subscribed', feedFiles, sendFeed),
]
