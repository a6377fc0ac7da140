import type { Texts } from './texts.ts';

// `many` is for whole millions: 1.000.000 de mensajes.
export const es: Texts = {
  language: 'es',
  direction: 'ltr',

  title: 'Preceptor',
  notAPerson: 'Asistente automático: no es una persona ni ofrece asesoramiento legal.',
  privacy: 'Privacidad',
  answersInEnglish: 'Puede escribir en inglés al asistente, que por ahora responde en inglés.',

  minimise: 'Minimizar el chat',
  menu: 'Menú',
  talkToPerson: 'Hablar con un asesor',
  saveTranscript: 'Guardar esta conversación',
  print: 'Imprimir',
  startOver: 'Empezar de nuevo',
  deleteData: 'Eliminar mis datos',

  startOverQuestion: '¿Iniciar una conversación nueva?',
  startOverExplained:
    'La actual seguirá en nuestro servidor, pero ya no podrá abrirse aquí. Si la necesita, guárdela antes.',
  deleteQuestion: '¿Eliminar todo lo que ha escrito aquí?',
  deleteExplained:
    'Todas sus conversaciones con este asistente se eliminarán ahora de nuestro servidor. Esta acción no se puede deshacer.',
  deleted: 'Sus conversaciones se han eliminado.',
  deleteFailed:
    'No se ha eliminado nada: no se pudo conectar con el servidor. Inténtelo de nuevo, por favor.',
  cancel: 'Cancelar',
  newChat: 'Nueva conversación',
  newConversation: 'La conversación anterior ya no está disponible. A partir de aquí comienza una nueva.',

  box: 'Escriba su pregunta',
  send: 'Enviar',
  charactersLeft: {
    one: 'Queda {n} carácter',
    many: 'Quedan {n} de caracteres',
    other: 'Quedan {n} caracteres',
  },

  you: 'Usted',
  assistant: 'Asistente',
  sending: 'Enviando',
  sent: 'Enviado',
  read: 'Leído',
  waitingForNetwork: 'Aún sin enviar. Se enviará cuando vuelva la conexión.',
  waitingForTurn: 'Muchos mensajes en poco tiempo. Este se enviará en menos de un minuto.',
  notConfirmed: 'No pudimos confirmar el envío. Puede reintentarlo: no se enviará dos veces.',
  perhapsSent: 'No es seguro que se haya enviado. Si vuelve a intentarlo, podría llegar dos veces.',
  refused: 'No se envió: {reason}',
  retry: 'Reintentar',
  edit: 'Editar',

  thinking: 'Buscando la información',
  stop: 'Detener',
  isTyping: '{name} está escribiendo',
  noAnswer: 'No ha llegado ninguna respuesta.',
  askAgain: 'Preguntar de nuevo',

  connecting: 'Conectando',
  reconnecting: 'Se perdió la conexión. Reconectando; lo que escriba se conserva.',
  offline: 'Sin conexión. Lo que escriba se conserva y se enviará cuando vuelva la conexión.',
  backOnline: 'Conexión restablecida.',
  cannotStart: 'El chat no puede iniciarse en este momento.',
  tryAgain: 'Intentar de nuevo',

  loadEarlier: 'Ver mensajes anteriores',
  loadingEarlier: 'Cargando mensajes anteriores',
  beginning: 'Inicio de su conversación',
  jumpToNewest: 'Ir al mensaje más reciente',
  newMessages: {
    one: '{n} mensaje nuevo',
    many: '{n} de mensajes nuevos',
    other: '{n} mensajes nuevos',
  },
  today: 'Hoy',
  yesterday: 'Ayer',
  conversation: 'Conversación',
  suggestions: 'Preguntas sugeridas',

  sources: { one: '{n} fuente', many: '{n} de fuentes', other: '{n} fuentes' },
  source: 'Fuente {n}: {publisher}',
  asOf: 'Fecha de los datos: {date}',
  checked: 'Última revisión: {date}',
  opensPage: '{title}, en {host}, se abre en una pestaña nueva',
  more: 'Más',
  copy: 'Copiar',
  copied: 'Copiado',
  helpful: 'Me resultó útil',
  notHelpful: 'No me resultó útil',
  thanks: 'Gracias.',
  whatWasWrong: '¿Qué era incorrecto o faltaba? (opcional)',
  whatWasGood: '¿Qué le resultó útil? (opcional)',
  sendFeedback: 'Enviar',

  joined: '{name} ({desk}) se ha unido a la conversación.',
  left: '{name} ha salido de la conversación. El asistente vuelve a responder.',
  rateQuestion: '¿Qué le pareció esta conversación?',
  stars: { one: '{n} estrella', many: '{n} de estrellas', other: '{n} estrellas' },
  rated: 'Gracias por su valoración.',
  formFailed: 'No se puede mostrar este formulario. Escriba aquí su respuesta, por favor.',
  table: 'Tabla, se desplaza en horizontal',
};
