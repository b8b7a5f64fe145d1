/**
 * Calendars that a program reads by itself: each address holds a secret, made and ended by its owner, and opens only what
 * its owner may still read. This room stores who made which address; it knows no calendar. To give a calendar an address:
 * 1. write it with `calendarFile` (days, hours, reminders, escaping: see `calendar-file.ts`);
 * 2. add its word to `feedKinds`, and its line to `src/web/calendar-feeds/sources.ts`: its page, and the use case that
 *    writes it for its owner. That use case checks the right; each reading calls it again as the owner;
 * 3. link to `paths.calendarOffer(kind, subject)` from the page of the calendar. The subject is any identifier that the use
 *    case understands (a FINESS number, a region code), never a secret, at most 200 characters.
 * An empty calendar is written, not refused: the program then empties its copy. The log has one row a day (door `feed`).
 */
export { type CalendarEntry, type CalendarText, calendarFile } from './calendar-file.ts'
export { type Feed, type FeedKind, feedKinds, mostFeeds } from './feed.ts'
export { listFeeds } from './usecases/list-feeds.ts'
export { makeFeed } from './usecases/make-feed.ts'
export { isFirstOfDay, noteReading } from './usecases/note-reading.ts'
export { openFeed } from './usecases/open-feed.ts'
export { removeFeed } from './usecases/remove-feed.ts'
