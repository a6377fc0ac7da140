// The catalogue of errors: what the operator and the person in the chat read.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ErrorCode, PreceptorError, catalogue, describe } from '../../src/errors.ts';

const codes = Object.keys(catalogue) as ErrorCode[];

test.each(codes)('%s carries its code, status and text', (code) => {
  const error = new PreceptorError(code);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('PreceptorError');
  expect(error.code).toBe(code);
  expect(error.message.startsWith(`${code}: `)).toBe(true);
  expect(error.status).toBeGreaterThanOrEqual(400);
  expect(error.status).toBeLessThan(600);
  expect(error.retryable).toBe(catalogue[code].retryable);
});

test('tells the operator the port and what to do about it', () => {
  const error = new PreceptorError('port-in-use', { port: 3978 });
  expect(error.message).toBe(
    'port-in-use: Port 3978 is taken. Stop the other program or set PORT to a free one.',
  );
  expect(error.userMessage).toBe('');
});

test('tells the user only what is meant for them', () => {
  const error = new PreceptorError('storage-failed', { details: 'disk I/O error on /srv/data' });
  expect(error.message).toContain('disk I/O error on /srv/data');
  expect(error.userMessage).toBe('I could not save your message. Please send it again in a minute.');
});

test('no text for users names a variable, a path or a host of the operator', () => {
  for (const code of codes)
    expect(catalogue[code].user).not.toMatch(/[A-Z]+_[A-Z]+|\{(path|port|origin)\}|\//);
});

test('what a refused caller sees says what to do next', () => {
  const silent = codes.filter(
    (code) => [401, 403, 413, 415, 429].includes(catalogue[code].status) && !catalogue[code].user,
  );
  expect(silent).toEqual([]);
});

test('a missing value leaves its place visible, and a value is never filled a second time', () => {
  expect(new PreceptorError('index-failed').message).toContain('{details}');
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('{details}', '{path}', '$&', '$1', '{constructor}')),
      (details) => {
        expect(new PreceptorError('turn-failed', { details }).message).toBe(
          `turn-failed: A turn failed: ${details}`,
        );
      },
    ),
  );
});

test('keeps the cause, and has none where none was given', () => {
  const cause = new TypeError('low level');
  expect(new PreceptorError('turn-failed', { details: 'x' }, cause).cause).toBe(cause);
  expect('cause' in new PreceptorError('turn-failed', { details: 'x' })).toBe(false);
});

test('describes anything that can be thrown', () => {
  expect(describe(new RangeError('too far'))).toBe('too far');
  expect(describe('plain')).toBe('plain');
  expect(describe(undefined)).toBe('undefined');
  expect(describe({ code: 5 })).toBe('[object Object]');
});
