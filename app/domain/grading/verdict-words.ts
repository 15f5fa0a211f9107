type NamedPart = { name: string; score: number }

/** The verdict on one item in words, by rule from its parts: “Right on who says it, not on what kind of statement”. */
export function verdictWords(parts: readonly NamedPart[]): string {
  const right = names(parts.filter(({ score }) => score === 1))
  const part = names(parts.filter(({ score }) => score > 0 && score < 1))
  const wrong = names(parts.filter(({ score }) => score === 0))
  if (parts.length <= 1)
    return right.length ? 'This is it' : part.length ? 'Part of it is there' : 'Not this one'
  if (right.length === parts.length) return `Right on ${all(parts.length)}: ${listed(right)}`
  if (wrong.length === parts.length) return `Not yet: ${listed(wrong)}`
  const said = [
    right.length > 0 && `right on ${listed(right)}`,
    part.length > 0 && `partly right on ${listed(part)}`,
    wrong.length > 0 && `not on ${listed(wrong)}`,
  ].filter((words) => words !== false)
  return capital(said.join(', '))
}

function names(parts: readonly NamedPart[]): string[] {
  return parts.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
}

function all(count: number): string {
  return count === 2 ? 'both' : count === 3 ? 'all three' : 'all'
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
