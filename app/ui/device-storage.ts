/** What this site keeps on a device begins so. */
export const deviceKeyPrefix = 'who-says:'

/**
 * Drops all that this site keeps on the device: school computers are shared. The server asks browsers for the same when
 * somebody signs out, but they heed that on secure addresses only, which a school network may not have.
 */
export function forgetDevice(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(deviceKeyPrefix)) localStorage.removeItem(key)
  } catch {
    // A browser may refuse storage; then nothing is kept either.
  }
}
