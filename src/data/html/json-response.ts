import { escapeJson } from '../../../schema/escape.ts';

/** A value as a file of JSON that holds no markup. */
export function jsonResponse(value: unknown): Response {
  return new Response(escapeJson(value), { headers: { 'Content-Type': 'application/json' } });
}
