/** Refusals of a sign-in through ProConnect or Pro Santé Connect. */
export const providers = {
  'provider-unavailable':
    'Le service d’identification ne répond pas pour le moment. Réessayez dans quelques minutes, ou connectez-vous avec votre mot de passe si vous en avez un.',
  'provider-sign-in-abandoned': 'La connexion a été interrompue. Vous pouvez recommencer quand vous voulez.',
  'provider-sign-in-lost':
    'Cette connexion a expiré, a déjà servi, ou a été commencée dans un autre navigateur. Recommencez depuis la page de connexion.',
  'provider-answer-refused':
    'La réponse du service d’identification n’a pas pu être vérifiée : la connexion est refusée. Recommencez ; si le refus persiste, prévenez la personne qui gère ce serveur.',
  'provider-person-unknown':
    'Votre identité est reconnue, mais aucun compte de ce serveur n’y est relié. Si vous avez reçu une invitation, ouvrez son lien et choisissez-y ce même service d’identification. Sinon, demandez une invitation à la personne qui gère ce serveur.',
  'provider-other-structure':
    'Cette invitation concerne une autre structure que celle que le service d’identification indique pour vous. Recommencez avec l’identité que vous utilisez dans cette structure. Vous pouvez aussi rouvrir le lien de l’invitation et choisir un mot de passe\u00A0: cette voie reste ouverte. Signalez l’écart à la personne qui vous a invité.',
  'provider-other-site':
    'Le service d’identification vous situe dans un autre établissement du même organisme\u00A0: le SIREN est le même, le SIRET non. L’invitation n’a donc pas été acceptée avec cette identité. Rouvrez le lien de l’invitation et choisissez un mot de passe\u00A0: cette voie reste ouverte. Signalez l’écart à la personne qui vous a invité, pour qu’elle le fasse corriger dans le registre.',
  'provider-workplace-unreadable':
    'Le service d’identification indique votre lieu d’exercice sous une forme que Cap CaRE ne sait pas lire. L’invitation n’a donc pas été acceptée avec cette identité. Rouvrez le lien de l’invitation et choisissez un mot de passe\u00A0: cette voie reste ouverte. Signalez ce message à la personne qui gère ce serveur.',
  'provider-account-exists':
    'L’adresse à laquelle cette invitation a été envoyée a déjà un compte. Connectez-vous d’abord avec votre mot de passe, puis ouvrez de nouveau le lien de l’invitation.',
  'provider-already-linked':
    'Cette identité est déjà reliée à un autre compte de ce serveur. Connectez-vous avec elle depuis la page de connexion, ou demandez que l’invitation soit envoyée à l’adresse de ce compte.',
}
