/**
 * Who may use an address:
 * - `anyone`;
 * - `link`: the holder of the private link in it; `delegate`: of the link of one theme;
 * - `single-use`: the holder of an invitation, a reset or the first access, whose page says so whatever the secret;
 * - `account`: whoever signed in, for their own account;
 * - `own`: those who answer for the structure in it; `shared`: also those with whom it shares what it submitted;
 * - `referents`: those of the structure, of its territory and of its region;
 * - `regional`: those of a territory or a region;
 * - `server`: administrators.
 */
export type Access =
  | 'anyone'
  | 'link'
  | 'delegate'
  | 'single-use'
  | 'account'
  | 'own'
  | 'shared'
  | 'referents'
  | 'regional'
  | 'server'

const underAssessment = (folder: string, own: Access, shared: Access): Record<string, Access> => {
  const base = `${folder}/questionnaires/:assessment`
  return {
    [`GET ${folder}`]: shared,
    [`POST ${folder}/questionnaires`]: own,
    [`GET ${folder}/rapport.pdf`]: shared,
    [`GET ${base}`]: shared,
    [`GET ${base}/theme/:theme`]: own,
    [`POST ${base}/theme/:theme`]: own,
    [`POST ${base}/reponse/:question`]: own,
    [`GET ${base}/relecture`]: own,
    [`GET ${base}/resultat`]: shared,
    [`GET ${base}/rapport.pdf`]: shared,
    [`GET ${base}/explication.csv`]: shared,
    [`GET ${base}/sans-reseau`]: own,
    [`POST ${base}/sans-reseau`]: own,
    [`POST ${base}/sans-reseau/import`]: own,
    [`GET ${base}/classeur.xlsx`]: shared,
    [`GET ${base}/questionnaire.pdf`]: shared,
    [`GET ${base}/suppression`]: own,
    [`POST ${base}/suppression`]: own,
    [`GET ${base}/version`]: own,
    [`POST ${base}/version`]: own,
  }
}

const structure = '/structures/:finess'
const assessment = `${structure}/questionnaires/:assessment`

/** Every address the server answers. An address that is not in this table fails the test. */
export const routeTable: Readonly<Record<string, Access>> = {
  'GET /': 'anyone',
  'GET /health': 'anyone',
  'GET /confidentialite': 'anyone',
  'GET /programme-care': 'anyone',
  'GET /.well-known/security.txt': 'anyone',
  'GET /public/app.css': 'anyone',
  'GET /public/app.js': 'anyone',
  'GET /public/htmx.js': 'anyone',
  'GET /public/icon.svg': 'anyone',
  'GET /public/pico.css': 'anyone',
  'GET /identite/couleurs.css': 'anyone',
  'GET /identite/logo': 'anyone',
  'GET /diagnostic': 'anyone',
  'POST /diagnostic': 'anyone',
  'GET /diagnostic-supprime': 'anyone',
  ...underAssessment('/diagnostic/:secret', 'link', 'link'),

  'GET /delegation/:secret': 'delegate',
  'POST /delegation/:secret': 'delegate',
  'POST /delegation/:secret/reponse/:question': 'delegate',

  'GET /connexion': 'anyone',
  'POST /connexion': 'anyone',
  'GET /connexion/second-facteur': 'anyone',
  'POST /connexion/second-facteur': 'anyone',
  'POST /connexion/proconnect': 'anyone',
  'GET /connexion/proconnect/retour': 'anyone',
  'POST /connexion/pro-sante-connect': 'anyone',
  'GET /connexion/pro-sante-connect/retour': 'anyone',
  'POST /deconnexion': 'anyone',
  'GET /deconnexion/retour': 'anyone',
  'GET /mot-de-passe-oublie': 'anyone',
  'POST /mot-de-passe-oublie': 'anyone',
  'GET /mot-de-passe/:secret': 'single-use',
  'POST /mot-de-passe/:secret': 'single-use',
  'GET /invitation/:secret': 'single-use',
  'POST /invitation/:secret': 'single-use',
  'GET /premier-acces/:secret': 'single-use',
  'POST /premier-acces/:secret': 'single-use',

  'GET /accueil': 'account',
  'GET /compte': 'account',
  'POST /compte/nom': 'account',
  'POST /compte/mot-de-passe': 'account',
  'POST /compte/sessions': 'account',
  'GET /compte/second-facteur': 'account',
  'POST /compte/second-facteur': 'account',

  ...underAssessment(structure, 'own', 'shared'),
  [`GET ${structure}/historique/:questionnaire`]: 'shared',
  [`GET ${structure}/rattachement`]: 'own',
  [`POST ${structure}/rattachement`]: 'own',
  [`GET ${assessment}/transmission`]: 'own',
  [`POST ${assessment}/transmission`]: 'own',
  [`POST ${assessment}/reouverture`]: 'own',
  [`GET ${assessment}/delegations`]: 'own',
  [`POST ${assessment}/delegations`]: 'own',
  [`POST ${assessment}/delegations/:delegation/fin`]: 'own',

  [`GET ${structure}/plan`]: 'own',
  [`GET ${structure}/plan.ics`]: 'own',
  [`GET ${structure}/plan.xlsx`]: 'own',
  [`POST ${structure}/plan/mesures`]: 'own',
  [`GET ${structure}/plan/nouvelle-action`]: 'own',
  [`POST ${structure}/plan/nouvelle-action`]: 'own',
  [`GET ${structure}/plan/:action`]: 'own',
  [`POST ${structure}/plan/:action`]: 'own',
  [`GET ${structure}/plan/:action/suppression`]: 'own',
  [`POST ${structure}/plan/:action/suppression`]: 'own',

  [`GET ${structure}/referents`]: 'referents',
  [`GET ${structure}/referents/:fonction`]: 'own',
  [`POST ${structure}/referents/:fonction`]: 'own',
  [`GET ${structure}/referents/:fonction/correction`]: 'own',
  [`POST ${structure}/referents/:fonction/correction`]: 'own',
  [`POST ${structure}/referents/:fonction/confirmation`]: 'own',
  [`GET ${structure}/referents/:fonction/fin`]: 'own',
  [`POST ${structure}/referents/:fonction/fin`]: 'own',
  'GET /annuaire': 'regional',
  'GET /annuaire.csv': 'regional',

  'GET /administration': 'server',
  'GET /administration/comptes': 'server',
  'GET /administration/comptes/:compte': 'server',
  'GET /administration/comptes/:compte/roles': 'server',
  'POST /administration/comptes/:compte/roles': 'server',
  'POST /administration/comptes/:compte/roles/retrait': 'server',
  'POST /administration/comptes/:compte/sessions': 'server',
  'GET /administration/comptes/:compte/second-facteur': 'server',
  'POST /administration/comptes/:compte/second-facteur': 'server',
  'GET /administration/comptes/:compte/fermeture': 'server',
  'POST /administration/comptes/:compte/fermeture': 'server',
  'GET /administration/invitations': 'server',
  'GET /administration/invitations/nouvelle': 'server',
  'POST /administration/invitations/nouvelle': 'server',
  'POST /administration/invitations/verification': 'server',
  'POST /administration/invitations/import': 'server',
  'POST /administration/invitations/envoi': 'server',
  'POST /administration/invitations/:invitation/renvoi': 'server',
  'POST /administration/invitations/:invitation/retrait': 'server',
  'GET /administration/reglages': 'server',
  'POST /administration/reglages': 'server',
  'POST /administration/reglages/logo': 'server',
  'POST /administration/reglages/logo/retrait': 'server',
  'POST /administration/reglages/essai-mail': 'server',
  'GET /administration/contenus': 'server',
  'GET /administration/journal': 'server',
  'GET /administration/journal.csv': 'server',
  'GET /administration/territoires': 'server',
  'GET /administration/territoires/:region': 'server',
  'POST /administration/territoires/:region': 'server',
  'GET /administration/territoires/:region/structures.csv': 'server',
  'POST /administration/territoires/:region/verification': 'server',
  'POST /administration/territoires/:region/import': 'server',
  'GET /administration/territoires/:region/territoire/:territoire': 'server',
  'POST /administration/territoires/:region/territoire/:territoire': 'server',
  'POST /administration/territoires/:region/territoire/:territoire/suppression': 'server',
}
