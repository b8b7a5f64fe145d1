import type { Letter } from './letter.ts'

const unasked =
  'Si vous n’attendiez pas ce message, ignorez-le\u00A0: sans ce lien, personne ne peut rien faire en votre nom.'

/** An invitation to make an account, or to take up new roles. */
export function invitationLetter(to: string, address: string, days: number): Letter {
  return {
    to,
    subject: 'Votre accès à Cap CaRE',
    paragraphs: [
      'Bonjour,',
      'Vous êtes invité à utiliser Cap CaRE, l’outil d’autodiagnostic de cybersécurité des structures de santé et médico-sociales.',
    ],
    link: { label: 'Accepter l’invitation', address },
    ending: [`Ce lien vous est personnel. Il ne sert qu’une fois et reste valable ${days} jours.`, unasked],
  }
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

/** Says that a password was changed, so that whoever did not do it can react. */
export function passwordChangedLetter(to: string): Letter {
  return {
    to,
    subject: 'Votre mot de passe a été changé',
    paragraphs: ['Bonjour,', 'Le mot de passe de votre compte Cap CaRE vient d’être changé.'],
    ending: ['Si ce n’est pas vous, demandez aussitôt un nouveau mot de passe et prévenez votre administrateur.'],
  }
}

/** Says that an administrator took the second factor away, so that whoever did not ask for it can react. */
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

/** Shows an administrator that mails leave. */
export function testLetter(to: string): Letter {
  return {
    to,
    subject: 'Essai d’envoi de Cap CaRE',
    paragraphs: ['Bonjour,', 'Ce message montre que Cap CaRE envoie bien ses messages.'],
    ending: [],
  }
}
