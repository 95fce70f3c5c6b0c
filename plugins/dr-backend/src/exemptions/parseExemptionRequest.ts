import {
  EXEMPTION_REASON_LENGTH,
  ExemptionRequest,
  formatDurationWords,
  instantOf,
  millisOf,
  RULES,
} from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const KEYS = ['rule', 'reason', 'expiresAt'];
const MAX_QUOTED_LENGTH = 200;

/** A day alone is none: whose midnight it means is not said. Nor is a day that there is not, which `Date` takes for a later one. */
const RFC_3339 = z.iso.datetime({ offset: true });

/**
 * Reads what somebody asks for.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function parseExemptionRequest(
  body: unknown,
  options: { nowMs: number; maxDurationSeconds: number },
): ExemptionRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusal('the request', body, `an object with ${KEYS.join(', ')}`);
  }
  const unknown = Object.keys(body).find(key => !KEYS.includes(key));
  if (unknown !== undefined) throw new InputError(`${unknown} is not a known key; accepted are ${KEYS.join(', ')}`);
  const { rule, reason, expiresAt }: { rule?: unknown; reason?: unknown; expiresAt?: unknown } = body;
  return { rule: readRule(rule), reason: readReason(reason), expiresAt: readEnd(expiresAt, options) };
}

function readRule(rule: unknown): string | undefined {
  if (rule === undefined) return undefined;
  const ids = RULES.map(({ id }) => id);
  const known = ids.find(id => id === rule);
  if (known === undefined) throw refusal('rule', rule, `one of ${ids.join(', ')}, or nothing for all of them`);
  return known;
}

function readReason(reason: unknown): string {
  const { min, max } = EXEMPTION_REASON_LENGTH;
  const text = typeof reason === 'string' ? reason.trim() : '';
  const says = /[\p{L}\p{N}]/u.test(text);
  // No database stores the character 0.
  const fits = says && text.length >= min && text.length <= max && !text.includes('\0');
  if (!fits) throw refusal('reason', reason, `a text of ${min} to ${max} characters`);
  return text;
}

function readEnd(expiresAt: unknown, options: { nowMs: number; maxDurationSeconds: number }): string {
  const { nowMs, maxDurationSeconds } = options;
  const read = RFC_3339.safeParse(expiresAt);
  const endMs = read.success ? millisOf(read.data) : undefined;
  if (endMs === undefined) throw refusal('expiresAt', expiresAt, 'an instant such as 2026-12-03T09:00:00Z');
  if (endMs <= nowMs) throw refusal('expiresAt', expiresAt, `an instant after ${instantOf(nowMs)}`);
  const latestMs = nowMs + maxDurationSeconds * 1000;
  if (endMs > latestMs) {
    const longest = formatDurationWords(maxDurationSeconds, 'en');
    throw refusal(
      'expiresAt',
      expiresAt,
      `an instant not after ${instantOf(latestMs)}, which is ${longest} from now (dr.exemptions.maxDuration)`,
    );
  }
  return instantOf(endMs);
}

function refusal(key: string, value: unknown, accepted: string): InputError {
  const quoted = value === undefined ? 'missing' : JSON.stringify(value).slice(0, MAX_QUOTED_LENGTH);
  return new InputError(`${key} is ${quoted}; accepted is ${accepted}`);
}
