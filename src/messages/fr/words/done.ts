import { countWords } from '../../french.ts'

/** How many things were done, and how many needed nothing. */
interface DoneCounts {
  readonly count: number
  readonly already: number
}

/** The confirmation on a page after a form is sent, by the word in the address (`?fait=`). */
export const doneWords = {
  'alerte-enregistree': 'L’alerte est enregistrée. Elle n’est pas encore envoyée.',
  'alerte-supprimee': 'Le brouillon est supprimé.',
  'alerte-envoyee': ({ count }: DoneCounts) =>
    count === 0
      ? 'L’alerte est envoyée. Personne n’a d’adresse dans les comptes ni dans l’annuaire\u00A0: appelez les structures.'
      : `L’alerte est envoyée. ${countWords(count, 'message part', 'messages partent')}, peu à peu.`,
  'alerte-close': 'L’alerte est close. Les réponses sont gardées.',
  'alerte-renvoyee': ({ count }: DoneCounts) =>
    `${countWords(count, 'message repart', 'messages repartent')}, peu à peu.`,
  'alerte-repondue': ({ count }: DoneCounts) =>
    `Votre réponse est enregistrée pour ${countWords(count, 'structure')}. Vous pouvez la changer tant que l’alerte est ouverte.`,
  'avis-resultat-enregistre': 'Votre avis est enregistré. La structure peut le lire.',
  'question-resultat-envoyee':
    'Votre question est enregistrée. Les personnes qui répondent de la structure reçoivent un message qui les invite à la lire.',
  'reponse-resultat-enregistree': 'Votre réponse est enregistrée. La région peut la lire.',
  'axe-enregistre': 'L’axe est enregistré.',
  'axe-retire': 'L’axe est retiré du plan.',
  'action-regionale-enregistree': 'L’action est enregistrée. Ce qui a changé reste lisible dans son historique.',
  'action-regionale-inchangee': 'Rien n’a changé dans cette action.',
  'modele-repris': ({ count }: DoneCounts) =>
    `${countWords(count, 'action reprise', 'actions reprises')} du modèle. Elles sont à vous\u00A0: complétez-les, changez-les.`,
  'alerte-changee':
    'Quelqu’un a modifié cette alerte entre-temps\u00A0: rien n’est envoyé. Relisez-la, puis envoyez-la.',
  'campagne-changee':
    'Quelqu’un a changé cette campagne entre-temps\u00A0: rien n’est parti. Relisez-la, puis recommencez.',
  'campagne-enregistree': 'La campagne est enregistrée. Elle n’est pas encore ouverte.',
  'campagne-supprimee': 'Le brouillon est supprimé.',
  'campagne-ouverte': ({ count }: DoneCounts) =>
    count === 0
      ? 'La campagne est ouverte. Personne n’a d’adresse dans les comptes ni dans l’annuaire\u00A0: appelez les structures.'
      : `La campagne est ouverte. ${countWords(count, 'message part', 'messages partent')}, peu à peu.`,
  'campagne-rappelee': ({ count }: DoneCounts) =>
    `${countWords(count, 'rappel est préparé', 'rappels sont préparés')}. Chacun part une semaine au plus tôt après la dernière demande.`,
  'campagne-acceptee': ({ count }: DoneCounts) => `Accepté pour ${countWords(count, 'structure')}.`,
  'campagne-reprise': ({ count }: DoneCounts) => `Votre avis est retiré pour ${countWords(count, 'structure')}.`,
  'creneau-choisi': 'Votre créneau est pris\u00A0: l’exercice est inscrit dans votre registre.',
  'creneau-rendu': 'Votre créneau est rendu, et l’exercice est annulé dans votre registre.',
  'creneau-deplace': 'Le créneau est déplacé. Les structures qui l’avaient choisi sont prévenues.',
  'creneau-retire': 'Le créneau est retiré. Les structures qui l’avaient choisi sont prévenues.',
  'creneaux-ajoutes': 'Les créneaux sont ajoutés\u00A0: les structures peuvent les choisir.',
  'mots-gardes': 'Vos mots sont enregistrés\u00A0: le courrier les cite.',
  'campagne-close': 'La campagne est close. Ses chiffres restent.',
  'messages-refuses': 'C’est noté\u00A0: cette adresse ne recevra plus ces messages.',
  'messages-acceptes': 'C’est noté\u00A0: cette adresse recevra de nouveau ces messages.',
  'reponses-copiees': ({ count }: DoneCounts) =>
    `Les réponses sont copiées pour ${countWords(count, 'site')}. Chaque site garde son propre brouillon.`,
  'sites-transmis': ({ count }: DoneCounts) =>
    count === 1 ? 'Le résultat d’un site est transmis.' : `Les résultats de ${count} sites sont transmis.`,
  'programme-complete':
    'La nouvelle version du programme est publiée. Elle sera servie au prochain démarrage du serveur.',
  'adresse-agenda-supprimee': 'L’adresse est supprimée. Votre logiciel d’agenda n’y lit plus rien.',
  'retex-enregistre': 'Le RETEX est enregistré.',
  'comparaison-publiee': 'La comparaison est publiée. Elle ne changera plus.',
  'comparaison-quittee': 'Votre structure ne participe plus à la comparaison.',
  'comparaison-rejointe': 'Votre structure participe de nouveau à la comparaison.',
  'chiffres-retires': 'Les chiffres sont retirés.',
  'regions-rejointes':
    'Les structures de votre région seront comparées avec celles des autres régions qui l’ont choisi.',
  'nom-enregistre': 'Le nom est enregistré.',
  'mot-de-passe-change': 'Le mot de passe est changé. Vos autres navigateurs sont déconnectés.',
  'navigateur-deconnecte': 'Ce navigateur est déconnecté.',
  'mot-de-passe-choisi': 'Votre mot de passe est changé. Connectez-vous avec le nouveau.',
  'compte-cree': 'Votre compte est créé. Connectez-vous dans un quart d’heure au plus.',
  'etape-finie':
    'Cette étape a expiré, une autre demande l’a terminée, ou trop de codes étaient faux. Recommencez la connexion.',
  deconnexion: 'Vous êtes déconnecté.',
  'deconnexion-partout': 'Vous êtes déconnecté de tous vos navigateurs.',

  'role-ajoute': 'Le rôle est ajouté.',
  'accord-demande':
    'La demande est enregistrée. Rien n’est envoyé ni donné avant l’accord d’un autre administrateur, sous sept jours.',
  'accord-deja-demande':
    'Cette demande attendait déjà\u00A0: elle reste telle quelle, une seule fois, dans la liste ci-dessous.',
  'accord-donne-invitations': 'Votre accord est enregistré. Les invitations partent une par une.',
  'accord-donne-role': 'Votre accord est enregistré. Le rôle est donné.',
  'accord-donne-places': 'Votre accord est enregistré. Ce qui attendait est placé.',
  'placement-attend':
    'Votre demande attend l’accord d’un second administrateur, sur la page «\u00A0Accords\u00A0». Rien n’a changé jusque-là.',
  'placement-attend-deja':
    'Votre demande attendait déjà l’accord d’un second administrateur, sur la page «\u00A0Accords\u00A0»\u00A0: elle n’y est qu’une fois.',
  'placements-attendent': ({ count, already }) =>
    `Les structures sont placées, sauf ${countWords(count, 'structure qui attend', 'structures qui attendent')} l’accord d’un second administrateur, sur la page «\u00A0Accords\u00A0»${already > 0 ? `, où ${countWords(already, 'était déjà', 'étaient déjà')}` : ''}.`,
  'accord-refuse': 'La demande est refusée. Rien n’a été envoyé ni donné.',
  'demande-retiree': 'La demande est retirée. Rien n’a été envoyé ni donné.',
  'role-retire': 'Le rôle est retiré. Un message l’a dit à la personne.',
  'role-retire-sans-message':
    'Le rôle est retiré, mais le message n’a pas pu partir\u00A0: prévenez la personne vous-même.',
  'cle-retiree': 'La clé est retirée. Le programme qui l’avait ne lit plus rien.',
  'sessions-terminees': 'Toutes les sessions de ce compte sont terminées.',
  'second-facteur-retire': 'Le second facteur est retiré. Un message l’a dit à la personne.',
  'second-facteur-retire-sans-message':
    'Le second facteur est retiré, mais le message n’a pas pu partir\u00A0: prévenez la personne vous-même.',
  'compte-ferme': 'Le compte est fermé. Un message l’a dit à la personne.',
  'compte-ferme-sans-message':
    'Le compte est fermé, mais le message n’a pas pu partir\u00A0: prévenez la personne vous-même.',

  'invitation-envoyee': 'L’invitation est envoyée.',
  'invitation-ecrite':
    'L’invitation est écrite dans le dossier outbox des données\u00A0: aucun serveur d’envoi n’est réglé (SMTP_URL). Transmettez-la vous-même.',
  'invitation-remise':
    'L’invitation est enregistrée. Le serveur d’envoi demande de revenir plus tard\u00A0: le message sera essayé de nouveau dans quelques minutes.',
  'invitation-sans-message':
    'L’invitation est enregistrée, mais son message n’a pas pu partir. Vous pouvez le renvoyer.',
  'invitation-retiree': 'L’invitation est retirée\u00A0: son lien n’ouvre plus rien.',
  'invitations-enregistrees':
    'Les invitations sont enregistrées. Leurs messages partent un par un\u00A0: cette page dit où ils en sont.',
  'messages-en-route': 'Les messages partent un par un\u00A0: cette page dit où ils en sont.',

  'reglages-enregistres': 'Les réglages sont enregistrés.',
  'logo-enregistre': 'Le logo est enregistré.',
  'logo-retire': 'Le logo est retiré.',

  'groupe-enregistre': 'Le groupe est enregistré.',
  'groupe-ferme': 'Le groupe est fermé. Les rôles donnés sur lui n’ouvrent plus rien.',
  'entite-ajoutee': 'L’entité juridique est dans le groupe.',
  'entite-retiree': 'L’entité juridique n’est plus dans le groupe.',
  'territoire-ajoute': 'Le territoire est ajouté.',
  'territoire-modifie': 'Le territoire est modifié.',
  'territoire-supprime': 'Le territoire est supprimé.',
  'structures-placees': 'Les structures sont placées dans leurs territoires.',

  designation: 'La désignation est enregistrée.',
  correction: 'La correction est enregistrée.',
  confirmation: 'La désignation est confirmée pour un an.',
  'fin-de-fonction': 'La fin de fonction est enregistrée. Le nom et les coordonnées sont effacés.',

  'action-ajoutee': 'L’action est ajoutée au plan.',
  'action-modifiee': 'L’action est enregistrée.',
  'action-supprimee': 'L’action est supprimée.',
  'mesures-reprises': ({ count, already }: DoneCounts) => {
    const there = already > 0 ? ` ${countWords(already, 'mesure y était déjà', 'mesures y étaient déjà')}.` : ''
    return `${countWords(count, 'mesure ajoutée', 'mesures ajoutées')} au plan.${there}`
  },

  'exercice-inscrit': 'L’exercice est inscrit.',
  'exercice-modifie': 'La fiche est enregistrée.',
  'exercice-annule': 'L’exercice est annulé. Sa fiche reste, et peut être reprise.',
  'avis-enregistre': 'L’avis est enregistré. La structure le lit sur cette fiche.',
  'action-de-retex-ajoutee': 'L’action est ajoutée au plan d’actions.',

  'evenement-enregistre':
    'L’évènement est enregistré. Les structures de la région le voient\u00A0; si le jour, l’heure ou le lieu change, celles qui sont inscrites sont prévenues.',
  'evenement-annule':
    'L’évènement est annulé. Il reste dans l’agenda, marqué ainsi. Les structures inscrites sont prévenues.',
  'structure-inscrite': 'Votre structure est inscrite.',
  'structure-desinscrite': 'Votre structure n’est plus inscrite. Sa place est libre.',
  'contacts-enregistres':
    'Les contacts sont enregistrés. Les fiches de crise imprimées à partir de maintenant les portent.',
  'seance-enregistree': 'La séance est enregistrée.',
  'seance-effacee': 'La séance est effacée.',

  'piece-jointe': 'La pièce est jointe.',
  'piece-d-un-autre-type':
    'La pièce est jointe. Son nom annonçait un autre type\u00A0: elle est gardée sous son vrai type, écrit ci-dessous.',
  'piece-retiree': 'La pièce est retirée.',

  'etape-enregistree': 'L’étape est enregistrée.',
  'avis-care-enregistre': 'L’avis est enregistré. Le candidat le lit.',
  'note-ajoutee': 'La note est ajoutée.',
  'chiffres-importes': ({ count }: DoneCounts) =>
    `${countWords(count, 'chiffre importé', 'chiffres importés')}. Ils sont au bas de la page, sous « Chiffres venus d’ailleurs ».`,
  'chiffres-importes-retires': ({ count }: DoneCounts) =>
    count < 2 ? 'Le chiffre est retiré.' : `${countWords(count, 'chiffre retiré', 'chiffres retirés')}.`,
  'liste-gardee': ({ count }: DoneCounts) =>
    `La liste est gardée, avec ${countWords(count, 'structure')}. Les filtres des pages de la région la proposent.`,
  'liste-renommee': 'La liste a un nouveau nom.',
  'liste-supprimee': 'La liste est supprimée. Ses structures restent dans le répertoire.',
  'care-importe': ({ count }: DoneCounts) =>
    count === 0 ? 'Rien n’a changé.' : `${countWords(count, 'changement enregistré', 'changements enregistrés')}.`,
  'activite-enregistree': 'L’activité est enregistrée.',
  'objectif-enregistre': 'L’objectif est enregistré.',

  'reponses-importees': ({ count }: DoneCounts) =>
    count === 0
      ? 'Rien n’a changé\u00A0: toutes ces réponses étaient déjà enregistrées.'
      : `${countWords(count, 'réponse importée', 'réponses importées')}.`,
} satisfies Record<string, string | ((counts: DoneCounts) => string)>

export type Done = keyof typeof doneWords
