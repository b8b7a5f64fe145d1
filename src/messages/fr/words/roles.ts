import type { Role } from '#kernel'

/** The names of roles, as shown to people. */
export const roleWords: Readonly<Record<Role, string>> = {
  structure: 'Direction ou référent d’une structure',
  college: 'RSSI (responsable de la sécurité des systèmes d’information) d’une entité juridique ou d’un groupe',
  territory: 'Animation d’un territoire',
  region: 'Référent régional',
  observer: 'Observateur d’une région',
  admin: 'Administration du serveur',
}
