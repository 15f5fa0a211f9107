/** The two tables that the session library's adapter is given; nothing else outside `db/` sees tables. */
export { sessions, users } from './schema/accounts.ts'
