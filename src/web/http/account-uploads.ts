import type { MiddlewareHandler } from 'hono'
import { columnedFileTooLarge, largestTerritoryFileBytes } from '#directory'
import { largestInvitationFileBytes } from '#identity'
import { largestLogoBytes } from '#settings'
import { paths } from '../paths.ts'
import { holdTo, type Limit, limit, ofForms } from './body-limit.ts'

/** A file of territories, or its good lines, written out. */
const ofTerritories = tableLimit(largestTerritoryFileBytes, 64 * 1024)

/** A file of invitations; or its good lines, of which a form writes some marks as three. */
const ofInvitations = tableLimit(largestInvitationFileBytes, 2 * largestInvitationFileBytes)
const ofLogos = limit(largestLogoBytes + 64 * 1024, 'logo-too-large')

/** The limits of what is sent to the administration: files at some addresses, short forms at the others. */
export const limitUploads: MiddlewareHandler = (context, next) => {
  const { path } = context.req
  return path.startsWith(`${paths.administration}/`) ? holdTo(limitOf(path), context, next) : next()
}

/** `more`: bytes that a form may add to the file. */
function tableLimit(largestBytes: number, more: number): Limit {
  const { code, values } = columnedFileTooLarge(largestBytes)
  return limit(largestBytes + more, code, values)
}

function limitOf(path: string): Limit {
  if (path === paths.invitationCheck || path === paths.invitationImport) return ofInvitations
  if (path === paths.settingsLogo) return ofLogos
  return isTerritoryFile(path) ? ofTerritories : ofForms
}

function isTerritoryFile(path: string): boolean {
  const region = path.split('/')[3] ?? ''
  return [paths.territoryCheck(region), paths.territoryImport(region)].includes(path)
}
