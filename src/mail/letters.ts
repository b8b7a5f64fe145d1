import { dayAsTyped, joinedWith, type Role } from '#kernel'
import type { Letter } from './letter.ts'

const unasked =
  'Si vous n’attendiez pas ce message, ignorez-le\u00A0: sans ce lien, personne ne peut rien faire en votre nom.'

/** A role as mails say it, and where it holds. */
export interface LetterRole {
  readonly role: Role
  readonly scope: string
  readonly name: string | null
  /** Whether the place is a group of legal entities. */
  readonly isGroup?: boolean
}

interface InvitationMail {
  readonly to: string
  readonly address: string
  readonly days: number
  readonly roles: readonly LetterRole[]
  /** The person who invites: name, function, and where to ask whether the invitation is genuine. */
  readonly sender: { readonly name: string; readonly contact: string } | null
  readonly operatorName: string
}

/** An invitation to make an account, or to take up new roles: who invites, for what, and how to make sure of it. */
export function invitationLetter({ to, address, days, roles, sender, operatorName }: InvitationMail): Letter {
  const host = new URL(address).origin
  const inviter = sender?.name || operatorName || 'L’administration de Cap CaRE'
  const onBehalf = operatorName && operatorName !== inviter ? `, pour ${operatorName},` : ''
  return {
    to,
    subject: `${inviter} vous invite à utiliser Cap CaRE`,
    paragraphs: [
      'Bonjour,',
      `${inviter}${onBehalf} vous invite à utiliser Cap CaRE, l’outil avec lequel les structures de santé et médico-sociales font elles-mêmes le diagnostic de leur cybersécurité.`,
      `Vous pourrez\u00A0:\n${roles.map((role) => `– ${purposeOf(role)}`).join('\n')}`,
    ],
    link: { label: 'Lire l’invitation et l’accepter', address },
    ending: [
      `Ce lien vous est personnel. Il ne sert qu’une fois et reste valable ${days}\u00A0jours. Il mène à ${host}.`,
      sender?.contact
        ? `Un doute\u00A0? Avant d’ouvrir le lien, vérifiez l’invitation auprès ${joinedWith('de', inviter)}\u00A0: ${sender.contact}.`
        : `Un doute\u00A0? Avant d’ouvrir le lien, vérifiez l’invitation auprès de votre interlocuteur habituel, par un numéro que vous connaissez déjà.`,
      'Personne ne vous demandera votre mot de passe par message ni par téléphone.',
      unasked,
    ],
  }
}

/** What each role is for, in plain words. What a role may read comes from `#access`. */
export function purposeOf({ role, scope, name, isGroup }: LetterRole): string {
  const where = name ?? scope
  const numbered = (what: string) =>
    name ? `${joinedWith('de', name)} (FINESS ${scope})` : `de ${what} FINESS ${scope}`
  const ofCollege = isGroup ? `du groupe ${where}` : numbered('l’entité juridique')
  const purposes: Record<Role, string> = {
    structure: `remplir et suivre le diagnostic ${numbered('la structure')}, pour sa direction ou comme référent`,
    college: `remplir et suivre les diagnostics des structures ${ofCollege}, comme responsable de la sécurité des systèmes d’information`,
    territory: `suivre les résultats que partagent les structures du territoire ${where}, leurs exercices de crise et leur avancement dans le programme CaRE, et consulter l’annuaire de leurs référents`,
    region: `suivre les résultats que partagent les structures de la région ${where}, leurs exercices de crise et leurs candidatures au programme CaRE, leur relayer des alertes, et consulter l’annuaire de leurs référents`,
    observer: `lire la comparaison que publie la région ${where}, où aucune structure n’est nommée`,
    admin: 'administrer ce serveur\u00A0: comptes, réglages, journal. Ce rôle ne lit aucune réponse',
  }
  return purposes[role]
}

/** A link to choose a password again. */
export function passwordResetLetter(to: string, address: string): Letter {
  return {
    to,
    subject: 'Choisir un nouveau mot de passe',
    paragraphs: ['Bonjour,', 'Un nouveau mot de passe a été demandé pour votre compte Cap CaRE.'],
    link: { label: 'Choisir un nouveau mot de passe', address },
    ending: ['Ce lien ne sert qu’une fois et reste valable une heure.', unasked],
  }
}

/** Tells that a password was changed, so that an owner who did not change it can react. */
export function passwordChangedLetter(to: string): Letter {
  return {
    to,
    subject: 'Votre mot de passe a été changé',
    paragraphs: ['Bonjour,', 'Le mot de passe de votre compte Cap CaRE vient d’être changé.'],
    ending: ['Si ce n’est pas vous, demandez aussitôt un nouveau mot de passe et prévenez votre administrateur.'],
  }
}

/** Tells that a key for a program was made, so that an owner who did not make it can react. */
export function accessKeyLetter(
  to: string,
  { name, lastDay }: { readonly name: string; readonly lastDay: string },
): Letter {
  return {
    to,
    subject: 'Une clé d’accès a été faite avec votre compte',
    paragraphs: [
      'Bonjour,',
      `Une clé d’accès pour un programme vient d’être faite avec votre compte Cap CaRE\u00A0: «\u00A0${name}\u00A0».`,
      `Jusqu’au ${dayAsTyped(lastDay)} inclus, ce programme peut lire ce que vous pouvez lire. Il ne peut rien changer.`,
    ],
    ending: [
      'Si ce n’est pas vous, changez aussitôt votre mot de passe. Si votre compte n’en a pas, choisissez «\u00A0Se déconnecter partout\u00A0» sur sa page. Toutes vos clés s’arrêtent alors. Puis prévenez votre administrateur.',
    ],
  }
}

/** Tells that an administrator removed the second factor, so that an owner who did not ask for it can react. */
export function secondFactorResetLetter(to: string): Letter {
  return {
    to,
    subject: 'Votre second facteur a été retiré',
    paragraphs: [
      'Bonjour,',
      'Un administrateur vient de retirer le second facteur de votre compte Cap CaRE. Vos sessions sont terminées.',
      'Si vos droits en demandent un, vous en choisirez un nouveau à la prochaine connexion.',
    ],
    ending: ['Si vous ne l’avez pas demandé, changez aussitôt votre mot de passe et prévenez votre administrateur.'],
  }
}

interface EndedRights {
  readonly to: string
  /** The role that was withdrawn; undefined when the account was closed. */
  readonly role?: LetterRole
  readonly operatorName: string
}

/**
 * Tells that an account was closed or lost a role. Somebody who closes the accounts of a hospital before giving its role to
 * others must not do so in silence.
 */
export function endedRightsLetter({ to, role, operatorName }: EndedRights): Letter {
  const administration = operatorName
    ? `L’administration de Cap CaRE, pour ${operatorName},`
    : 'L’administration de Cap CaRE'
  return {
    to,
    subject: role ? 'Un de vos rôles a été retiré' : 'Votre compte Cap CaRE a été fermé',
    paragraphs: [
      'Bonjour,',
      role
        ? `${administration} vient de retirer un rôle à votre compte. Vous ne pourrez plus\u00A0: ${purposeOf(role)}.`
        : `${administration} vient de fermer votre compte. Vos réponses restent à votre structure.`,
      'Les liens et les invitations que vous aviez faits avec ce droit ne fonctionnent plus.',
    ],
    ending: [
      'Si vous ne vous y attendiez pas, prévenez la direction de votre structure et votre interlocuteur habituel, par un numéro que vous connaissez déjà.',
    ],
  }
}

/** Shows an administrator that mails are sent. */
export function testLetter(to: string): Letter {
  return {
    to,
    subject: 'Essai d’envoi de Cap CaRE',
    paragraphs: ['Bonjour,', 'Ce message montre que Cap CaRE envoie bien ses messages.'],
    ending: [],
  }
}
