/**
 * What the audit log says of an action, by its name in code. Written so that « refusé » can follow it.
 */
export const actionNames: Readonly<Record<string, string>> = {
  read: 'Lecture',
  'web.request': 'Demande arrêtée à l’entrée',
  'assessment.start': 'Diagnostic commencé',
  'assessment.save-answers': 'Réponses enregistrées',
  'assessment.submit': 'Diagnostic transmis',
  'assessment.reopen': 'Diagnostic rouvert',
  'assessment.claim': 'Diagnostic rattaché à une structure',
  'assessment.delegate-theme': 'Thème confié à un collègue',
  'assessment.note-delegation-use': 'Lien d’un thème utilisé',
  'assessment.end-delegation': 'Thème repris à un collègue',
  'assessment.move-version': 'Brouillon passé à une autre version du questionnaire',
  'assessment.delete': 'Diagnostic supprimé',
  'assessment.purge-expired': 'Diagnostics expirés effacés',
  'assessment.export-report': 'Rapport PDF téléchargé',
  'assessment.export-table': 'Détail du calcul téléchargé',
  'assessment.export-workbook': 'Classeur téléchargé',
  'audit.verify': 'Journal vérifié',
  'audit.export': 'Journal téléchargé',
  'audit.doubt-clock': 'Horloge mise en doute, effacements suspendus',
  'audit.cut': 'Lignes du journal retirées pour leur âge',
  'audit.reseal': 'Journal scellé de nouveau',
  'backup.create': 'Sauvegarde faite',
  'backup.restore': 'Sauvegarde restaurée',
  'directory.import-finess': 'Registre FINESS mis à jour',
  'directory.import-territories': 'Territoires importés',
  'directory.save-territory': 'Territoire enregistré',
  'directory.remove-territory': 'Territoire supprimé',
  'directory.name-referent': 'Référent nommé',
  'directory.correct-referent': 'Référent corrigé',
  'directory.confirm-referent': 'Référent confirmé',
  'directory.end-referent': 'Référent parti',
  'directory.list-referents-of-region': 'Annuaire des référents consulté',
  'identity.invite': 'Compte invité',
  'identity.withdraw-invitation': 'Invitation retirée',
  'identity.accept-invitation': 'Invitation acceptée',
  'identity.first-access': 'Lien du premier administrateur préparé',
  'identity.sign-in': 'Connexion',
  'identity.begin-sign-in': 'Connexion commencée chez un fournisseur d’identité',
  'identity.take-sign-in': 'Retour d’un fournisseur d’identité',
  'identity.try': 'Tentative de connexion',
  'identity.note-use': 'Session utilisée',
  'identity.sign-out': 'Déconnexion',
  'identity.sign-out-everywhere': 'Déconnexion de toutes les sessions',
  'identity.revoke-session': 'Session fermée à distance',
  'identity.second-factor': 'Second facteur demandé',
  'identity.second-factor-on': 'Second facteur ajouté',
  'identity.second-factor-off': 'Second facteur retiré',
  'identity.renew-recovery-codes': 'Codes de secours renouvelés',
  'identity.change-password': 'Mot de passe changé',
  'identity.ask-password-reset': 'Nouveau mot de passe demandé',
  'identity.reset-password': 'Mot de passe remplacé par le lien reçu',
  'identity.rename': 'Nom du compte changé',
  'identity.send-invitation': 'Message d’invitation envoyé',
  'identity.invite-from-file': 'Comptes invités par un fichier',
  'identity.grant-role': 'Rôle donné à un compte',
  'identity.withdraw-role': 'Rôle retiré à un compte',
  'identity.end-account-sessions': 'Sessions d’un compte terminées par un administrateur',
  'identity.reset-second-factor': 'Second facteur retiré par un administrateur',
  'identity.close-account': 'Compte fermé',
  'identity.try-mail': 'Message d’essai envoyé',
  'identity.purge': 'Comptes et liens expirés effacés',
  'plan.add-action': 'Action ajoutée au plan',
  'plan.take-measures': 'Mesures reprises dans le plan',
  'plan.change-action': 'Action du plan modifiée',
  'plan.remove-action': 'Action retirée du plan',
  'plan.export': 'Plan d’actions téléchargé',
  'settings.save-operator': 'Nom et couleur de l’opérateur enregistrés',
  'settings.put-logo': 'Logo enregistré',
  'settings.remove-logo': 'Logo retiré',
  'questionnaires.release': 'Questionnaire publié',
  'questionnaires.write-schema': 'Schéma d’édition écrit',
}

/** Through which door something was done. */
export const doorNames: Readonly<Record<string, string>> = {
  web: 'pages',
  api: 'interface de programmation',
  command: 'commande',
  upkeep: 'entretien automatique',
}

export const outcomeNames = { done: 'fait', refused: 'refusé' } as const

const actorKinds: Readonly<Record<string, string>> = {
  anyone: 'visiteur',
  link: 'lien privé',
  delegate: 'thème confié',
  account: 'compte',
  operator: 'commande sur le serveur',
  system: 'le serveur lui-même',
}

/** `account:1a2b` -> `compte 1a2b`: who acted, as the log names them. */
export function actorWords(actor: string): string {
  const [kind = '', ...identifier] = actor.split(':')
  return [actorKinds[kind] ?? kind, ...identifier].join(' ')
}
