/**
 * Ends the process with one line if Node is too old. Imports nothing and uses old syntax only, so that an old Node
 * can still read it; the commands import everything else after this.
 */
export function checkNode() {
  const parts = process.versions.node.split('.')
  const major = Number(parts[0])
  const minor = Number(parts[1])
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    'Who Says? needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
