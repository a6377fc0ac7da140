// As much of XMLHttpRequest over fetch as the Direct Line client uses, so that the real client runs in Node.

type Handler = ((this: LoopbackXhr, event: Event) => void) | null;

export class LoopbackXhr {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange: Handler = null;
  onerror: Handler = null;
  ontimeout: Handler = null;
  readonly #headers = new Headers();
  readonly #aborted = new AbortController();
  #answered = new Headers();
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    // A browser says which page asks: here one of the very server that is asked, as the chat page is.
    this.#headers.set('origin', new URL(url).origin);
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  send(body?: string | FormData): void {
    void this.#send(body);
  }

  abort(): void {
    this.#aborted.abort();
  }

  async #send(body?: string | FormData): Promise<void> {
    const limit = this.timeout ? [AbortSignal.timeout(this.timeout)] : [];
    try {
      const signal = AbortSignal.any([this.#aborted.signal, ...limit]);
      const request = { method: this.#method, headers: this.#headers, signal, ...(body ? { body } : {}) };
      const response = await fetch(this.#url, request);
      const text = await response.text();
      this.status = response.status;
      this.#answered = response.headers;
      this.response = this.responseType === 'json' ? parse(text) : text;
      this.readyState = 4;
      this.onreadystatechange?.(new Event('readystatechange'));
    } catch (error) {
      if (this.#aborted.signal.aborted) return;
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      this.readyState = 4;
      if (timedOut) this.ontimeout?.(new Event('timeout'));
      else this.onreadystatechange?.(new Event('readystatechange'));
      if (!timedOut) this.onerror?.(new Event('error'));
    }
  }
}

/** A body that is not JSON is null, as in a browser. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
