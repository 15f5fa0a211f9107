import type { Tx } from '#db/client.server.ts'

/**
 * Runs work in a transaction of its own. Acts that hash a secret take this in place of one transaction, since hashing
 * takes long and must not hold a lock meanwhile.
 */
export type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>
