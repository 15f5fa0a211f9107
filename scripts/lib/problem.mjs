/**
 * Something the person at the keyboard can put right. Its message is one line that says what is wrong and what to do;
 * commands print it without a stack.
 */
export class Problem extends Error {
  name = 'Problem'
}

/**
 * Runs a command's body. A `Problem` is printed as its one line, anything else with its stack; both end with code 1.
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body()
  } catch (error) {
    console.error(sayWhatIsWrong(error))
    process.exit(1)
  }
}

/**
 * The line (or, for a bug, the stack) to print for an error.
 * @param {unknown} error
 * @returns {string}
 */
export function sayWhatIsWrong(error) {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'Problem') return error.message
  const known = sayKnownProblem(error)
  return known ?? error.stack ?? error.message
}

/**
 * One line for the system errors that any step can meet, or null.
 * @param {Error} error
 * @returns {string | null}
 */
function sayKnownProblem(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code === 'ENOSPC' || /no space left on device/i.test(error.message))
    return 'The disk is full: free some space, then run the command again. Nothing that was saved is lost.'
  if (code === 'EDQUOT') return 'The disk quota is used up: free some space, then run the command again.'
  if (code === 'EROFS')
    return `The disk is read-only (${path ?? 'this folder'}): Who Says? needs to write there.`
  if ((code === 'EACCES' || code === 'EPERM') && path)
    return `${path} may not be written or read by this user: start as the user who owns this folder.`
  return null
}
