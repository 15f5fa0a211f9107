/** A sentence as it stands inside quotation marks: its own ones become single. */
export function innerQuotes(sentence: string): string {
  return sentence.replaceAll('“', '‘').replaceAll('”', '’')
}
