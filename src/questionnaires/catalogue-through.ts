import type { Catalogue } from './catalogue.ts'

/** A catalogue that asks another one at each call: the other may be loaded later, or replaced while it is served. */
export function catalogueThrough(current: () => Catalogue): Catalogue {
  return {
    list: () => current().list(),
    get questionnaires() {
      return current().questionnaires
    },
    get programmes() {
      return current().programmes
    },
    find: (id, version) => current().find(id, version),
    get: (id, version) => current().get(id, version),
    latest: (id) => current().latest(id),
    programmeOf: (questionnaire) => current().programmeOf(questionnaire),
    latestProgramme: (id) => current().latestProgramme(id),
    equivalence: (id, from, to) => current().equivalence(id, from, to),
    findSteps: (id, from, to) => current().findSteps(id, from, to),
  }
}
