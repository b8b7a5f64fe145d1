/** Refusals of the door that answers programs. */
export const api = {
  'api-answers-too-many': 'La demande contient plus de réponses qu’un questionnaire n’a de questions : 500 au plus.',
  'api-body-not-json':
    'Le corps de la demande n’est pas du JSON. Vérifiez les guillemets, les virgules et les accolades.',
  'api-body-type': 'Le corps de la demande doit être du JSON. Envoyez l’en-tête Content-Type: application/json.',
  'api-failure':
    'Une erreur imprévue est survenue. Recommencez\u00A0; si elle se répète, transmettez la référence {reference} à la personne qui gère ce serveur.',
  'api-method': 'Cette adresse n’accepte que la méthode {method}.',
  'api-nothing-here':
    'Il n’y a rien à cette adresse, ou votre clé n’y donne pas accès. Les adresses sont décrites dans /api/openapi.json.',
}
