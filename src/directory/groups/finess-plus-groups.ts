import { cleanText } from '../files/clean-text.ts'
import { jsonCode, jsonField, jsonList } from '../finess-import/json-field.ts'
import type { DraftMember, GroupDraft, GroupDrafts } from './group-file.ts'

/** The keys of a FINESS+ file that are read: its conventional groups, and the general facts of each legal entity. */
export function isReadForGroups(path: readonly (string | number | null)[]): boolean {
  if (path.length === 2) return path[0] === 'gcc'
  return path.length === 3 && path[0] === 'pmej' && String(path[2]).toLowerCase() === 'informationsgeneralespmej'
}

const text = (object: unknown, name: string) => cleanText(String(jsonField(object, name) ?? '')) ?? ''

/** The identifier by which groups name legal entities: the files write `pmSmsseId`, the published schema `pm_smsseId`. */
const entityId = (object: unknown) => text(object, 'pmSmsseId') || text(object, 'pm_smsseId')

/**
 * Gathers the groups of a FINESS+ file (`gcc`: the GHT), which name their members by an identifier of the file: the numbers
 * are known once every legal entity was read.
 */
export function startFinessPlusGroups() {
  const groups: unknown[] = []
  const numbers = new Map<string, string>()

  function value(json: unknown) {
    if (jsonField(json, 'gccId') !== undefined) groups.push(json)
    else if (entityId(json)) numbers.set(entityId(json), text(json, 'numFinessPm').toUpperCase())
  }

  function end(): GroupDrafts {
    const open = groups.filter((group) => (cleanText(jsonCode(jsonField(group, 'etatObjet'))) ?? 'A') === 'A')
    return { drafts: open.map((group) => draftOf(group, numbers)), refused: [], wholeCountry: true }
  }

  return { value, end }
}

function draftOf(group: unknown, numbers: ReadonlyMap<string, string>): GroupDraft {
  const where = `gcc ${text(group, 'gccId')}`
  const members = jsonList(jsonField(group, 'pmejDuGcc')).map((member, place): DraftMember => {
    const id = entityId(member)
    const isSupport = cleanText(jsonCode(jsonField(member, 'typeRoleEntiteGroupe'))) === 'S'
    return { where: `${where}, membre ${place + 1}`, number: numbers.get(id) ?? id, isSupport }
  })
  return { where, name: text(group, 'nomGcc'), kind: 'ght', finessPlusId: text(group, 'gccId'), members, faulty: false }
}
