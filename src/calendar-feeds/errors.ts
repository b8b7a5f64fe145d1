/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type CalendarFeedCode = 'calendar-feeds-full'

declare global {
  interface CodesByRoom {
    calendarFeeds: CalendarFeedCode
  }
}
