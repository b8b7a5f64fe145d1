/** Refusals of the addresses given to calendar programs. */
export const calendarFeeds = {
  'calendar-feeds-full':
    'Votre compte garde déjà {maximum} adresses d’agenda, le plus possible. Supprimez celles qui ne servent plus, puis recommencez.',
}
