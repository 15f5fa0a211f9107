export type PasswordProblem = 'short' | 'long' | 'personal' | 'common'

/** NIST SP 800-63B asks for length and for a look at the obvious, not for a mixture of characters. */
export const shortestPassword = 10
const longestPassword = 200

const commonParts = [
  'password',
  'passwort',
  'qwertyuiop',
  'qwerty',
  'letmein',
  'welcome',
  'whosays',
  'teacher',
  'school',
]

/** What makes a password easy to guess, if anything. `about` is what others know: name, e-mail, school. */
export function findPasswordProblem(password: string, about: readonly string[]): PasswordProblem | undefined {
  if ([...password].length < shortestPassword) return 'short'
  if (password.length > longestPassword) return 'long'
  const plain = fold(password)
  const known = about.flatMap((text) => [fold(text), ...text.split(/[^\p{L}\p{N}]+/u).map(fold)])
  if (known.some((part) => part.length >= 4 && leavesLittle(plain, part))) return 'personal'
  if (isRun(plain) || commonParts.some((part) => leavesLittle(plain, part))) return 'common'
  return undefined
}

/** Whether hardly anything but the part, however often repeated, makes up the password: `anna.lee1980` for Anna Lee. */
function leavesLittle(plain: string, part: string): boolean {
  return plain.includes(part) && plain.replaceAll(part, '').replace(/\d/g, '').length < 5
}

/** One character again and again, or a row such as 1234567890 or abcdefghij. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0)
  if (new Set(codes).size <= 2) return true
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
