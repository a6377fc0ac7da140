import type { Texts } from './texts.ts';

// French sets a space before : ; ? that must not break: \u00a0 before a colon, \u202f (narrow) before the others.
// `many` is for whole millions: 1 000 000 de messages.
export const fr: Texts = {
  language: 'fr',
  direction: 'ltr',

  title: 'Preceptor',
  notAPerson: 'Assistant automatique. Ni une personne, ni un conseil juridique.',
  privacy: 'Confidentialité',
  answersInEnglish:
    'Vous pouvez écrire à l’assistant en anglais\u202f; pour le moment, il répond en anglais.',

  minimise: 'Réduire la discussion',
  menu: 'Menu',
  talkToPerson: 'Parler à un conseiller',
  saveTranscript: 'Enregistrer cette conversation',
  print: 'Imprimer',
  startOver: 'Recommencer',
  deleteData: 'Supprimer mes données',

  startOverQuestion: 'Commencer une nouvelle conversation\u202f?',
  startOverExplained:
    'La conversation actuelle reste sur notre serveur, mais ne pourra plus être ouverte ici. Enregistrez-la d’abord si vous en avez besoin.',
  deleteQuestion: 'Supprimer tout ce que vous avez écrit ici\u202f?',
  deleteExplained:
    'Toutes vos conversations avec cet assistant seront immédiatement supprimées de notre serveur. Cette action est irréversible.',
  deleted: 'Vos conversations ont été supprimées.',
  deleteFailed: 'Rien n’a été supprimé\u00a0: le serveur est injoignable. Veuillez réessayer.',
  cancel: 'Annuler',
  newChat: 'Nouvelle conversation',
  newConversation: 'La conversation précédente n’est plus disponible. Une nouvelle commence ici.',

  box: 'Écrivez votre question',
  send: 'Envoyer',
  charactersLeft: {
    one: '{n} caractère restant',
    many: '{n} de caractères restants',
    other: '{n} caractères restants',
  },

  you: 'Vous',
  assistant: 'Assistant',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  read: 'Lu',
  waitingForNetwork: 'Pas encore envoyé. Le message partira dès que vous serez de nouveau en ligne.',
  waitingForTurn: 'Beaucoup de messages en peu de temps. Celui-ci partira dans moins d’une minute.',
  notConfirmed:
    'Nous n’avons pas pu confirmer l’envoi. Vous pouvez réessayer\u00a0: le message ne partira pas deux fois.',
  perhapsSent: 'L’envoi n’est pas certain. Réessayer pourrait l’envoyer deux fois.',
  refused: 'Message non envoyé\u00a0: {reason}',
  retry: 'Réessayer',
  edit: 'Modifier',

  thinking: 'Recherche en cours',
  stop: 'Arrêter',
  isTyping: '{name} est en train d’écrire',
  noAnswer: 'Aucune réponse n’est arrivée.',
  askAgain: 'Reposer la question',

  connecting: 'Connexion en cours',
  reconnecting:
    'La connexion a été interrompue. Reconnexion en cours\u202f; ce que vous écrivez est conservé.',
  offline: 'Vous êtes hors ligne. Ce que vous écrivez est conservé et partira à votre retour en ligne.',
  backOnline: 'Connexion rétablie.',
  cannotStart: 'La discussion ne peut pas démarrer pour le moment.',
  tryAgain: 'Réessayer',

  loadEarlier: 'Afficher les messages précédents',
  loadingEarlier: 'Chargement des messages précédents',
  beginning: 'Début de votre conversation',
  jumpToNewest: 'Aller au dernier message',
  newMessages: {
    one: '{n} nouveau message',
    many: '{n} de nouveaux messages',
    other: '{n} nouveaux messages',
  },
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  conversation: 'Conversation',
  suggestions: 'Questions suggérées',

  sources: { one: '{n} source', many: '{n} de sources', other: '{n} sources' },
  source: 'Source {n}\u00a0: {publisher}',
  asOf: 'Date de l’information\u00a0: {date}',
  checked: 'Dernière vérification\u00a0: {date}',
  opensPage: '{title}, sur {host}, s’ouvre dans un nouvel onglet',
  more: 'Plus',
  copy: 'Copier',
  copied: 'Copié',
  helpful: 'Cela m’a été utile',
  notHelpful: 'Cela ne m’a pas été utile',
  thanks: 'Merci.',
  whatWasWrong: 'Qu’est-ce qui était inexact ou manquait\u202f? (facultatif)',
  whatWasGood: 'Qu’est-ce qui vous a été utile\u202f? (facultatif)',
  sendFeedback: 'Envoyer',

  joined: '{name} ({desk}) a rejoint la conversation.',
  left: '{name} a quitté la conversation. L’assistant répond de nouveau.',
  rateQuestion: 'Comment avez-vous trouvé cette conversation\u202f?',
  stars: { one: '{n} étoile', many: '{n} d’étoiles', other: '{n} étoiles' },
  rated: 'Merci pour votre évaluation.',
  formFailed: 'Ce formulaire ne peut pas s’afficher. Veuillez écrire votre réponse dans un message.',
  table: 'Tableau, défilement horizontal',
};
