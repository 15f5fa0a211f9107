/** Ends a request with a status and a sentence for the reader; 404 also where existence is a secret. */
export function refuse(status: 400 | 403 | 404 | 405 | 409 | 413 | 429, sentence?: string): never {
  throw new Response(sentence ?? null, { status, statusText: sentence ? 'refused' : undefined })
}

/** The value, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) refuse(404)
  return value
}
