// A small sound knowledge base in a folder of its own, for tests that break it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { languages, replyNames } from '../../src/knowledge/replies.ts';

export type TestBase = {
  folder: string;
  /** The path of a file as problems name it. */
  named(name: string): string;
  write(name: string, text: string): void;
  /** Puts one text for another, which must be there. */
  change(name: string, from: string, to: string): void;
  remove(name: string): void;
  [Symbol.dispose](): void;
};

/** Writes the base anew; gone when its scope ends. */
export function makeBase(): TestBase {
  const folder = mkdtempSync(join(tmpdir(), 'preceptor-knowledge-'));
  const path = (name: string) => join(folder, name);
  const base: TestBase = {
    folder,
    named: (name) => relative('.', path(name)),
    write(name, text) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    change(name, from, to) {
      const text = readFileSync(path(name), 'utf8');
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
      writeFileSync(path(name), changed);
    },
    remove: (name) => rmSync(path(name), { recursive: true }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) base.write(name, text);
  return base;
}

const waiver = `---
id: waiver-time
title: "How long a waiver takes"
topic: visas
jurisdiction: US
verified: 2026-11-23
review_by: 2027-09-01
official:
  title: "Waivers"
  publisher: "State Department"
  url: https://state.example/waivers
sources:
  guide:
    title: "Waiver guide"
    publisher: "State Department"
    url: https://state.example/guide
    as_of: 2026-05
  firm:
    title: "Waivers in practice"
    publisher: "A law firm"
    url: https://firm.example/waivers
facts: [visa-waiver-time, visa-waiver-files]
---

## How long does a waiver take? {#time}

> how long waiver
> waiver time
> how many months j1 waiver
> waivr how long
> still waiting for my waiver
> when do i hear about the waiver

A waiver takes 3 to 4 months. [guide] Ask early, as [Texas](texas-license#years) shows.

- The state files it, see [the files](#files). [guide, firm]
- You sign.

## What goes into the file? {#files}

> waiver documents
> what papers for waiver
> waiver file list
> do they want my contract
> paper work waiver
> what to send for j1 waiver

The file holds the contract and Form DS-2019. [firm]
`;

const texas = `---
id: texas-license
title: "A license in Texas"
topic: licensing
jurisdiction: TX
verified: 2026-11-23
review_by: 2027-02-23
sources:
  board:
    title: "License rules"
    publisher: "Texas Board"
    url: https://texas.example/rules
    as_of: 2026-05
---

## How many years of residency does Texas ask for? {#years TX}

> texas years residency
> texas license after pgy2
> how many years texas img
> texas trainning years
> can i get license in houston after two years
> residency years TX

Texas asks an international medical graduate for two years of residency. [board] The Texas Board decides.
`;

const payment = `---
id: h1b-payment
title: "The new payment"
topic: changes
jurisdiction: US
verified: 2026-11-23
review_by: 2027-02-23
sources:
  agency:
    title: "The payment"
    publisher: "Agency"
    url: https://agency.example/payment
facts: [chg-2025-09-payment]
---

## What does a new petition cost? {#cost}

> h1b payment
> new h1b fee
> how much for h1b now
> hospital says too expensive
> h1b 100k
> is the fee still there

Since 21 September 2025 a new petition costs more. [agency] The United States Medical Licensing Examination (USMLE) costs the same as before. [agency]
`;

const changes = `verified: 2026-11-23
changes:
  - id: chg-2025-09-payment
    date: 2025-09-19
    effective: 2025-09-21
    title: New petitions cost more
    summary: A proclamation asks for a payment.
    affects: { visas: [h-1b], stages: [residency], specialties: [neurology] }
    status: in force
    as_of: 2026-07
    source:
      title: The payment
      publisher: Agency
      url: https://agency.example/payment
`;

const specialties = `desks:
  - { id: general, name: General desk }
specialties:
  - { id: neurology, name: Neurology, desk: general, aliases: [neuro] }
`;

const keys = {
  licence: [
    'img_training_years',
    'us_training_years',
    'attempts_step1',
    'attempts_step2',
    'attempts_step3',
    'attempts_total',
    'exam_years',
    'compact',
    'fcvs',
    'ecfmg',
    'pathway',
  ],
  conrad: [
    'agency',
    'page',
    'window',
    'flex',
    'specialists',
    'primary_care_first',
    'fee_usd',
    'slots',
    'contract',
  ],
};

/** A state of which nothing is known but what is given: whole cells by key. */
function stateFile(code: string, sources = ' {}', known: Record<string, string> = {}): string {
  const group = (name: 'licence' | 'conrad') =>
    `${name}:\n${keys[name].map((key) => `  ${key}: ${known[key] ?? '{ value: null }'}`).join('\n')}`;
  return `state: ${code}
name: ${jurisdictionNames[code]}
verified: 2026-11-23
review_by: 2027-02-23
board:
  name: ${jurisdictionNames[code]} Board
  url: https://board.example/${code.toLowerCase()}
sources:${sources}
${group('licence')}
${group('conrad')}
`;
}

const texasRules = stateFile(
  'TX',
  `
  board:
    title: License rules
    publisher: Texas Board
    url: https://texas.example/rules
    as_of: 2026-05`,
  {
    img_training_years: '{ value: 2, sources: [board], confidence: high }',
    exam_years: '{ value: none, note: No limit was found., sources: [board], confidence: low }',
  },
);

const linesInAll = JSON.stringify(Object.fromEntries(languages.map((language) => [language, 'A line.'])));

const files: Record<string, string> = {
  'articles/visas/waiver-time.md': waiver,
  'articles/licensing/texas-license.md': texas,
  'articles/changes/h1b-payment.md': payment,
  'changes.yaml': changes,
  'specialties.yaml': specialties,
  'glossary.yaml': '- { term: waiver, kind: waiver, also: [waivr] }\n- { term: usmle, kind: exam }\n',
  'mirrors.yaml': "'https://copy.example/page': 'https://state.example/guide'\n",
  'replies.yaml': replyNames
    .map((name) => `${name}: { kind: smalltalk, text: Said by people., lines: ${linesInAll} }\n`)
    .join(''),
  'gaps.yaml': `pets:
  says: I do not hold rules on pets.
  ask: Ask the airline.
  phrasings: [can i bring my dog, cat on the plane, pet passport, parrot in luggage, dog vaccine for travel, hamster visa]
`,
  ...Object.fromEntries(
    Object.keys(jurisdictionNames).map((code) => [`states/${code.toLowerCase()}.yaml`, stateFile(code)]),
  ),
  'states/tx.yaml': texasRules,
};
