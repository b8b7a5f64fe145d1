/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type RegionalOfferCode =
  | 'contact-mail'
  | 'contact-name-missing'
  | 'contact-phone'
  | 'contact-source-missing'
  | 'contact-text-too-long'
  | 'contact-unreachable'
  | 'contacts-invalid'
  | 'event-cancelled'
  | 'event-capacity'
  | 'event-capacity-below'
  | 'event-day-missing'
  | 'event-day-order'
  | 'event-day-out-of-range'
  | 'event-for-whom-missing'
  | 'event-full'
  | 'event-hour-faulty'
  | 'event-hours-incomplete'
  | 'event-hours-order'
  | 'event-invalid'
  | 'event-kind-missing'
  | 'event-no-registration'
  | 'event-not-day'
  | 'event-over'
  | 'event-text-too-long'
  | 'event-title-missing'
  | 'events-full'
  | 'offer-link-faulty'
  | 'resource-region-faulty'

declare global {
  interface CodesByRoom {
    regionalOffer: RegionalOfferCode
  }
}
