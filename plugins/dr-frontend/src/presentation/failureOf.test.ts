import { failureOf } from './failureOf';

function responseError(statusCode: number): Error {
  return Object.assign(new Error(`Request failed with ${statusCode}`), { name: 'ResponseError', statusCode });
}

describe('failureOf', () => {
  it.each([
    [responseError(401), 'forbidden'],
    [responseError(403), 'forbidden'],
    [responseError(404), 'not-found'],
    [responseError(500), 'failed'],
    [responseError(503), 'unreachable'],
    [new TypeError('Failed to fetch'), 'unreachable'],
    [new Error('odd'), 'failed'],
    ['text', 'failed'],
  ])('sorts %p', (error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });
});
