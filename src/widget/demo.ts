// The demo page's own script: its example questions ask, and the loader's options are tried on the page itself. The loader
// runs once a page, so options come by the query of a reload, and are on the loader's element before that runs.
import { type Options, optionNames, snippetFor } from './snippet.ts';

type Widget = { open(): void; ask(text: string): void };

const form = find('#options') as HTMLFormElement;
const snippet = find('#snippet');
const note = find('#note');

form.querySelector('fieldset')!.disabled = false;
find('#still').hidden = true;
const untouched = new FormData(form);
// What was left as it is stays out of the address and of the snippet.
form.addEventListener('formdata', ({ formData }) => {
  for (const name of optionNames) if (formData.get(name) === untouched.get(name)) formData.delete(name);
});
fillForm(new URLSearchParams(location.search));
const options = readForm();
if (Object.keys(options).length) {
  giveToLoader(options);
  find('#tried').hidden = false;
}
showSnippet();
form.addEventListener('input', showSnippet);
find('#copy').hidden = false;
find('#copy').addEventListener('click', () => void copySnippet());
find('#open').addEventListener('click', (event) => {
  const widget = widgetHere();
  // Without it the link leads to the chat's own page.
  if (!widget || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  widget.open();
});
for (const item of document.querySelectorAll('[data-question]'))
  item.replaceChildren(questionButton(item.textContent));

/** Into the controls, which refuse what they do not offer. */
function fillForm(query: URLSearchParams): void {
  for (const name of optionNames) {
    const value = query.get(name);
    const control = form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
    // A colour control turns what it cannot read into black.
    if (value && (name !== 'colour' || /^#[\da-f]{6}$/i.test(value))) control.value = value;
  }
}

function readForm(): Options {
  const data = new FormData(form);
  const options: Options = {};
  for (const name of optionNames) {
    const entry = data.get(name);
    const value = typeof entry === 'string' ? entry.trim() : '';
    const parts = name === 'questions' ? value.split(/[|\r\n]+/).map((part) => part.trim()) : [value];
    const given = parts.filter(Boolean).join('|');
    if (given) options[name] = given;
  }
  return options;
}

/** The element comes after this script, and runs as a task of its own: later than an observer hears of it. */
function giveToLoader(options: Options): void {
  new MutationObserver((_changes, observer) => {
    const loader = loaderElement();
    if (!loader) return;
    Object.assign(loader.dataset, options);
    observer.disconnect();
  }).observe(document.body, { childList: true });
}

function showSnippet(): void {
  snippet.textContent = snippetFor(readForm(), location.origin);
  note.textContent = '';
}

async function copySnippet(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    note.textContent = 'Copied.';
  } catch {
    // Browsers give the clipboard to pages over https only, and where the visitor allows it.
    getSelection()?.selectAllChildren(snippet);
    note.textContent = 'The line is selected: copy it with Ctrl+C, or Command+C on a Mac.';
  }
}

function questionButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => {
    const widget = widgetHere();
    if (widget) widget.ask(text);
    else loaderElement()?.addEventListener('load', () => widgetHere()?.ask(text), { once: true });
  });
  return button;
}

function widgetHere(): Widget | undefined {
  return (window as unknown as { Preceptor?: Widget }).Preceptor;
}

function loaderElement(): HTMLScriptElement | null {
  return document.querySelector('script[src="/widget.js"]');
}

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}
