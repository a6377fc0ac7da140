// The chat page inside the widget's frame: Web Chat, unchanged, on a conversation of this visitor.
type Session = { token: string; conversationId: string; domain: string };
type Line = { connectionStatus$: { subscribe(next: (status: number) => void): void } };
type WebChat = {
  createDirectLine(options: { token: string; domain: string }): Line;
  renderWebChat(options: Record<string, unknown>, element: HTMLElement): void;
};

const chat = (window as unknown as { WebChat: WebChat }).WebChat;
const box = document.getElementById('chat')!;
const note = document.getElementById('note')!;
const close = document.getElementById('close')!;
const nonce = document.body.dataset['nonce'];

const parentTold = (type: string) => {
  if (window.parent !== window) window.parent.postMessage({ preceptor: type }, '*');
};
const focusInput = () => (document.querySelector<HTMLElement>('input[type=text], textarea') ?? box).focus();

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.data?.preceptor === 'focus') focusInput();
});
close.addEventListener('click', () => parentTold('close'));
close.hidden = window.parent === window;
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) parentTold('close');
});

const cannotStart = 'The chat cannot start right now. Please try again in a minute.';

void start();

async function start(): Promise<void> {
  try {
    const session = await openSession();
    if ('refusal' in session) {
      tell(session.refusal);
      return;
    }
    const directLine = chat.createDirectLine({ token: session.token, domain: session.domain });
    // 5: ended; 3 and 4: the token ran out or the start failed. A reload asks for a fresh token for the same chat.
    directLine.connectionStatus$.subscribe((status) => {
      note.hidden = status < 3;
      note.textContent =
        status < 3 ? '' : 'The connection was lost. Reload the page to go on with this chat.';
    });
    chat.renderWebChat({ directLine, nonce, locale: 'en-US', styleOptions }, box);
    const ready = setInterval(() => {
      if (!document.querySelector('input[type=text], textarea')) return;
      clearInterval(ready);
      parentTold('ready');
    }, 100);
  } catch {
    // No network, or a server that does not answer: the browser's own words would help nobody.
    tell(cannotStart);
  }
}

function tell(text: string): void {
  note.hidden = false;
  note.textContent = text;
}

/** A token for this visitor, or what the server says to one it refuses. */
async function openSession(): Promise<Session | { refusal: string }> {
  const response = await fetch('/api/directline/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const body = (await response.json()) as Session & { error?: { message: string } };
  return response.ok ? body : { refusal: body.error?.message ?? cannotStart };
}

const styleOptions = {
  accent: '#0f5c63',
  backgroundColor: '#ffffff',
  bubbleBackground: '#f1f5f5',
  bubbleBorderRadius: 10,
  bubbleFromUserBackground: '#0f5c63',
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderRadius: 10,
  hideUploadButton: true,
  primaryFont: 'system-ui, sans-serif',
  suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionBorderRadius: 16,
  sendBoxBorderTop: 'solid 1px #cfd8d8',
  bubbleMaxWidth: 600,
};
