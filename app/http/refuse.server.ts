type RefusalStatus = 400 | 403 | 404 | 405 | 409 | 413 | 429

/** Ends a request with a status and a sentence for the reader; 404 also where existence is a secret. */
export function refuse(status: RefusalStatus, sentence = sentenceFor(status)): never {
  throw new Response(sentence, {
    status,
    statusText: 'refused',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Also the whole answer where the address has no page of its own, as those have that only take forms. */
function sentenceFor(status: RefusalStatus): string {
  return status === 404
    ? 'The address may be mistyped, or the page is not yours to see.'
    : 'That did not work. Go back, load the page again and send it once more. Nothing was changed.'
}

/** The value, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) refuse(404)
  return value
}
