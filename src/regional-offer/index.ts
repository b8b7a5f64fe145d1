/**
 * What a region offers its structures: an agenda (`events/`), to which they register, whom to call in a crisis (`contacts/`), and
 * resources (`resources/`, files of `regional-resources/`) shown beside the measures that they help with. The region writes events and contacts; everybody who answers for one of its structures reads it, and public events are read without an account. An
 * event is never erased, it is cancelled; its hours are those of the clocks of the region, and registered structures are told by mail when it moves or is cancelled. A registration is one structure, one place,
 * never a person. A contact names a function or a body with its source; what the region has not filled in is « à compléter ».
 */
export { checkContacts, longestContactTexts, type TypedContact } from './contacts/check-contact.ts'
export { type ContactKind, type CrisisContact, contactKinds } from './contacts/contact.ts'
export { openContacts, prepareContacts, type RegionContacts } from './contacts/usecases/open-contacts.ts'
export { saveContacts } from './contacts/usecases/save-contacts.ts'
export { agendaFile } from './events/agenda-file.ts'
export { checkEvent, longestEventTexts, type TypedEvent } from './events/check-event.ts'
export {
  type EventContent,
  type EventKind,
  type EventPlan,
  type EventState,
  eventKinds,
  eventState,
  isMoved,
  type RegionalEvent,
  type Registering,
  registering,
} from './events/event.ts'
export { eventComposer } from './events/event-mail.ts'
export { eventTimes } from './events/event-times.ts'
export {
  exportRegistered,
  listRegistered,
  type RegisteredLine,
  type RegisteredList,
} from './events/usecases/list-registered.ts'
export {
  type Agenda,
  exportAgenda,
  openAgenda,
  publishedAgenda,
  type ShownEvent,
} from './events/usecases/open-agenda.ts'
export {
  type OpenedEvent,
  type OwnRegistration,
  openEvent,
  type PreparedEvent,
  prepareEvent,
} from './events/usecases/open-event.ts'
export { type ChangedEvent, findOwnEvents, type NextEvent, type OwnEvents } from './events/usecases/own-events.ts'
export { registerStructure, withdrawStructure } from './events/usecases/register-structure.ts'
export { cancelEvent, type SavedEvent, saveEvent } from './events/usecases/save-event.ts'
export { isHttpsLink, longestLink } from './https-link.ts'
export { helpToReach, helpWith } from './resources/help-with.ts'
export { loadResources } from './resources/load-resources.ts'
export type { ResourceCatalogue, ResourceContext } from './resources/resource-content.ts'
export { byTheme, type OfferedResource, offeredIn, resourcesFor } from './resources/resources-for.ts'
export { type Resource, type ResourceFile, type ResourceTheme, resourceThemes } from './resources/schema.ts'
export { listResources, openResources, type RegionResources } from './resources/usecases/open-resources.ts'
export { checkResourceFiles, releaseResources } from './resources/usecases/prepare-resources.ts'
