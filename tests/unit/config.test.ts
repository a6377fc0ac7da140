// The environment: every problem named at once, no secret ever shown, and .env.example in step with the schema.
import { readFileSync } from 'node:fs';
import { inspect, parseEnv } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { environment, readConfig } from '../../src/config.ts';
import { PreceptorError } from '../../src/errors.ts';

const example = parseEnv(readFileSync('.env.example', 'utf8'));
const production = {
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'password',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  SIGNING_SECRET: 'x'.repeat(32),
};

test('an empty environment is a development server on this machine alone', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    NODE_ENV: 'development',
    PORT: 3978,
    host: '127.0.0.1',
    DATA_DIR: 'data',
    ALLOWED_ORIGINS: [],
    TRUST_PROXY: false,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

describe('.env.example', () => {
  test('names exactly the variables of the schema', () => {
    expect(Object.keys(example).toSorted()).toEqual(Object.keys(environment.shape).toSorted());
  });

  test('is a valid development environment, the same as an empty one', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});

test('reads origins as a list without spaces, empty entries and closing slashes', () => {
  const { ALLOWED_ORIGINS } = readConfig({
    ALLOWED_ORIGINS: ' https://a.example/, ,https://b.example:8080 ',
  });
  expect(ALLOWED_ORIGINS).toEqual(['https://a.example', 'https://b.example:8080']);
});

test('a variable left empty counts as not set', () => {
  const empty = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, '']));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

describe('names every problem at once', () => {
  test('of the values', () => {
    const message = refusal({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'maybe',
      SIGNING_SECRET: 'short',
      PUBLIC_URL: 'chat',
      OPENAI_BASE_URL: 'nowhere',
      MODEL_TIMEOUT_MS: '1',
      MESSAGES_PER_MINUTE: 'many',
    });
    expect(named(message)).toEqual([
      'LOG_LEVEL',
      'MESSAGES_PER_MINUTE',
      'MODEL_TIMEOUT_MS',
      'OPENAI_BASE_URL',
      'PORT',
      'PUBLIC_URL',
      'SIGNING_SECRET',
      'TRUST_PROXY',
    ]);
    expect(message).toContain('PORT: at most 65535');
    expect(message).toContain('MODEL_TIMEOUT_MS: at least 500');
    expect(message).toContain('LOG_LEVEL: one of fatal, error, warn, info, debug, trace, silent');
  });

  test('of a production without bot credentials and signing secret', () => {
    expect(named(refusal({ NODE_ENV: 'production' }))).toEqual([
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'SIGNING_SECRET',
    ]);
  });

  test('of values and of what production needs together', () => {
    expect(named(refusal({ NODE_ENV: 'production', PORT: 'abc' }))).toEqual([
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'PORT',
      'SIGNING_SECRET',
    ]);
  });
});

describe('production', () => {
  test('starts with its credentials and listens on every address', () => {
    expect(readConfig(production).host).toBe('0.0.0.0');
    expect(readConfig({ ...production, HOST: '10.0.0.1' }).host).toBe('10.0.0.1');
  });

  test.each(['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'SIGNING_SECRET'])(
    'refuses to start without %s',
    (name) => {
      expect(named(refusal({ ...production, [name]: '' }))).toEqual([name]);
    },
  );

  test('asks for no password of a managed identity and for no tenant of a multi-tenant bot', () => {
    const identity = { ...production, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' };
    expect(readConfig(identity).MICROSOFT_APP_PASSWORD).toBeUndefined();
    const open = { ...production, MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_TENANT_ID: '' };
    expect(readConfig(open).MICROSOFT_APP_TENANT_ID).toBeUndefined();
  });
});

test('half an Azure OpenAI is refused, and so are two models', () => {
  expect(named(refusal({ AZURE_OPENAI_API_KEY: 'k', OPENAI_API_KEY: 'k' }))).toEqual([
    'AZURE_OPENAI_CHAT_DEPLOYMENT',
    'AZURE_OPENAI_ENDPOINT',
    'OPENAI_API_KEY',
  ]);
});

test('never shows a value, wherever a secret was put', () => {
  const places = fc.subarray(Object.keys(environment.shape), { minLength: 1 });
  const secret = fc.oneof(fc.string({ minLength: 12, maxLength: 60 }), fc.uuid(), fc.webUrl()).filter(hidden);
  fc.assert(
    fc.property(places, secret, (chosen, value) => {
      const env = { NODE_ENV: 'production', ...Object.fromEntries(chosen.map((name) => [name, value])) };
      // One more fault, so that there always is a message.
      const error = fault({ ...env, SIGNING_SECRET: value.slice(0, 31) });
      for (const shown of [error.message, error.userMessage, inspect(error), JSON.stringify(error)])
        expect(shown).not.toContain(value.slice(0, 31));
    }),
  );
});

/** A value that could not stand in the message by chance. */
function hidden(value: string): boolean {
  return /[^\s.-]/.test(value.slice(0, 8)) && !value.startsWith('https://directline');
}

function fault(env: Record<string, string>): PreceptorError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof PreceptorError) return error;
    throw error;
  }
  return expect.fail('the environment was accepted');
}

function refusal(env: Record<string, string>): string {
  const error = fault(env);
  expect(error.code).toBe('config-invalid');
  return error.message;
}

function named(message: string): string[] {
  return [...message.matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1]!).toSorted();
}
