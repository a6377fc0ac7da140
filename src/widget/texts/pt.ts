import type { Texts } from './texts.ts';

// The states of a message agree with "mensagem". `many` is for whole millions: 1.000.000 de mensagens.
export const pt: Texts = {
  language: 'pt',
  direction: 'ltr',

  title: 'Preceptor',
  notAPerson: 'Assistente automático: não é uma pessoa nem oferece orientação jurídica.',
  privacy: 'Privacidade',
  answersInEnglish: 'Você pode escrever ao assistente em inglês; por enquanto, ele responde em inglês.',

  minimise: 'Minimizar o chat',
  menu: 'Menu',
  talkToPerson: 'Falar com um consultor',
  saveTranscript: 'Salvar esta conversa',
  print: 'Imprimir',
  startOver: 'Recomeçar',
  deleteData: 'Excluir meus dados',

  startOverQuestion: 'Iniciar uma nova conversa?',
  startOverExplained:
    'A conversa atual continua em nosso servidor, mas não poderá mais ser aberta aqui. Se precisar dela, salve-a antes.',
  deleteQuestion: 'Excluir tudo o que você escreveu aqui?',
  deleteExplained:
    'Todas as suas conversas com este assistente serão excluídas agora do nosso servidor. Esta ação não pode ser desfeita.',
  deleted: 'Suas conversas foram excluídas.',
  deleteFailed: 'Nada foi excluído: não foi possível acessar o servidor. Por favor, tente novamente.',
  cancel: 'Cancelar',
  newChat: 'Nova conversa',
  newConversation: 'A conversa anterior não está mais disponível. A partir daqui, começa uma nova.',

  box: 'Escreva sua pergunta',
  send: 'Enviar',
  charactersLeft: {
    one: 'Resta {n} caractere',
    many: 'Restam {n} de caracteres',
    other: 'Restam {n} caracteres',
  },

  you: 'Você',
  assistant: 'Assistente',
  sending: 'Enviando',
  sent: 'Enviada',
  read: 'Lida',
  waitingForNetwork: 'Ainda não enviada. Será enviada quando a conexão voltar.',
  waitingForTurn: 'Muitas mensagens em pouco tempo. Esta será enviada em menos de um minuto.',
  notConfirmed:
    'Não conseguimos confirmar o envio. Você pode tentar novamente: a mensagem não será enviada duas vezes.',
  perhapsSent: 'Não há certeza de que foi enviada. Tentar de novo pode enviá-la duas vezes.',
  refused: 'Mensagem não enviada: {reason}',
  retry: 'Tentar novamente',
  edit: 'Editar',

  thinking: 'Buscando a informação',
  stop: 'Parar',
  isTyping: '{name} está digitando',
  noAnswer: 'A resposta não chegou.',
  askAgain: 'Perguntar novamente',

  connecting: 'Conectando',
  reconnecting: 'A conexão caiu. Reconectando; o que você escrever fica guardado.',
  offline: 'Você está sem conexão. O que escrever fica guardado e será enviado quando a conexão voltar.',
  backOnline: 'Conexão restabelecida.',
  cannotStart: 'Não é possível iniciar o chat no momento.',
  tryAgain: 'Tentar novamente',

  loadEarlier: 'Ver mensagens anteriores',
  loadingEarlier: 'Carregando mensagens anteriores',
  beginning: 'Início da sua conversa',
  jumpToNewest: 'Ir para a mensagem mais recente',
  newMessages: {
    one: '{n} nova mensagem',
    many: '{n} de novas mensagens',
    other: '{n} novas mensagens',
  },
  today: 'Hoje',
  yesterday: 'Ontem',
  conversation: 'Conversa',
  suggestions: 'Perguntas sugeridas',

  sources: { one: '{n} fonte', many: '{n} de fontes', other: '{n} fontes' },
  source: 'Fonte {n}: {publisher}',
  asOf: 'Data da informação: {date}',
  checked: 'Última verificação: {date}',
  opensPage: '{title}, em {host}, abre em uma nova aba',
  more: 'Mais',
  copy: 'Copiar',
  copied: 'Copiado',
  helpful: 'Isso me ajudou',
  notHelpful: 'Isso não me ajudou',
  thanks: 'Agradecemos.',
  whatWasWrong: 'O que estava errado ou faltou? (opcional)',
  whatWasGood: 'O que ajudou? (opcional)',
  sendFeedback: 'Enviar',

  joined: '{name} ({desk}) entrou na conversa.',
  left: '{name} saiu da conversa. O assistente volta a responder.',
  rateQuestion: 'O que você achou desta conversa?',
  stars: { one: '{n} estrela', many: '{n} de estrelas', other: '{n} estrelas' },
  rated: 'Agradecemos sua avaliação.',
  formFailed: 'Não é possível exibir este formulário. Por favor, escreva sua resposta em uma mensagem.',
  table: 'Tabela com rolagem horizontal',
};
