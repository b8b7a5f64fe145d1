import { columnedFileTooLarge, largestTerritoryFileBytes } from '#directory'
import { type BodyLimit, bodyLimit } from '#http'
import { largestInvitationFileBytes } from '#identity'
import { largestProgrammeBytes } from '#questionnaires'
import { largestLogoBytes } from '#settings'

/** A file of territories, or its accepted lines as a form field. */
export const territoryFiles = tableLimit(largestTerritoryFileBytes, 64 * 1024)

/**
 * A file of invitations, or its accepted lines as a form field, where percent-encoding makes three bytes of some characters.
 */
export const invitationFiles = tableLimit(largestInvitationFileBytes, 2 * largestInvitationFileBytes)

/** A programme file, or a file as a form field: base64 makes four bytes of three, and some are percent-encoded. */
export const programmeFiles = bodyLimit(2 * largestProgrammeBytes, 'programme-file-too-large', {
  maximum: largestProgrammeBytes / 1024,
})

export const logos = bodyLimit(largestLogoBytes + 64 * 1024, 'logo-too-large')

/** `more`: the bytes a form may add to the file. */
function tableLimit(largestBytes: number, more: number): BodyLimit {
  const { code, values } = columnedFileTooLarge(largestBytes)
  return bodyLimit(largestBytes + more, code, values)
}
