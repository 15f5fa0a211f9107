import { refuse } from '#app/http/refuse.server.ts'

export const handle = { access: 'anyone' } as const

/** Every address that no page has. */
export function loader() {
  refuse(404)
}

export function action() {
  refuse(404)
}

export default function NothingHere() {
  return null
}
