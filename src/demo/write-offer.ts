import type { Actor } from '#kernel'
import { cancelEvent, registerStructure, saveContacts, saveEvent } from '#regional-offer'
import type { AppContext } from '../app.ts'
import type { Deed } from './deed.ts'
import type { FictionalRegion, FictionalSite } from './fictional-region.ts'
import { demoContacts, eventsOf } from './offer-of.ts'

interface Offering {
  readonly as: (actor: Actor) => AppContext
  readonly ars: Actor
  readonly directorOf: (site: FictionalSite) => Actor
  readonly today: string
}

/** The agenda of the region with its registrations, and its contacts of a crisis. */
export function offerDeeds({ region, sites }: FictionalRegion, { as, ars, directorOf, today }: Offering): Deed[] {
  const events = eventsOf(today)
  const [first] = events
  const contacts: Deed = {
    on: first?.writtenOn ?? today,
    run: async () => {
      await saveContacts(as(ars), { region, contacts: demoContacts })
    },
  }
  const announced = events.map(
    ({ writtenOn, typed, comes, isCancelled }): Deed => ({
      on: writtenOn,
      run: async () => {
        const { event } = await saveEvent(as(ars), { region, ...typed })
        for (const [place, site] of sites.entries()) {
          if (comes(place))
            await registerStructure(as(directorOf(site)), { region, eventId: event.id, finess: site.finess })
        }
        if (isCancelled) await cancelEvent(as(ars), { region, eventId: event.id })
      },
    }),
  )
  return [contacts, ...announced]
}
