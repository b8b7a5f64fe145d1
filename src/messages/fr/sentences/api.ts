/** Refusals of the door that answers programs. */
export const api = {
  'access-key-in-address':
    'Une clé ne se met jamais dans une adresse, que d’autres peuvent lire. Retirez cette clé, faites-en une autre, et envoyez-la dans l’en-tête Authorization: Bearer.',
  'access-key-missing':
    'Cette adresse demande une clé d’accès, dans l’en-tête Authorization: Bearer. Une clé se fait sur la page « Clés d’accès pour un programme » d’un compte.',
  'access-key-refused':
    'Cette clé n’ouvre rien, ou plus : elle est fausse, retirée ou finie, ou le compte qui l’a faite a perdu ses droits.',
  'api-answers-too-many': 'La demande contient plus de réponses qu’un questionnaire n’a de questions : 500 au plus.',
  'api-body-not-json':
    'Le corps de la demande n’est pas du JSON en UTF-8. Vérifiez les guillemets, les virgules, les accolades et l’encodage.',
  'api-body-type':
    'Le corps de la demande doit être du JSON, en UTF-8. Envoyez l’en-tête Content-Type: application/json.',
  'api-failure':
    'Une erreur imprévue est survenue. Recommencez\u00A0; si elle se répète, transmettez la référence {reference} à la personne qui gère ce serveur.',
  'api-method': 'Cette adresse n’accepte que la méthode {method}.',
  'api-nothing-here':
    'Il n’y a rien à cette adresse, ou votre clé n’y donne pas accès. Les adresses sont décrites dans /api/openapi.json.',
}
