import type postgres from 'postgres'

/**
 * Puts off, in this transaction, what would stand in the way of filling tables in any order: references are checked at
 * the end, and triggers rest. Works for whoever owns the tables; no superuser is needed.
 * @returns checks the references and puts everything back as it was
 */
export async function suspendRules(tx: postgres.TransactionSql): Promise<() => Promise<void>> {
  const references = await tx<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
    where contype = 'f' and not condeferrable and conparentid = 0 and connamespace::regnamespace::text not like 'pg\\_%'`
  const triggers = await tx<{ table: string; name: string; enabled: string }[]>`
    select tgrelid::regclass::text as table, quote_ident(tgname) as name, tgenabled::text as enabled from pg_trigger
    where not tgisinternal and tgenabled <> 'D' and tgparentid = 0`
  for (const { table, name } of references)
    await tx.unsafe(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
  for (const { table, name } of triggers) await tx.unsafe(`alter table ${table} disable trigger ${name}`)
  return async () => {
    await tx`set constraints all immediate`
    for (const { table, name } of references)
      await tx.unsafe(`alter table ${table} alter constraint ${name} not deferrable`)
    for (const { table, name, enabled } of triggers)
      await tx.unsafe(`alter table ${table} enable ${MODES[enabled] ?? ''} trigger ${name}`)
  }
}

/** How a trigger is enabled, by pg_trigger.tgenabled. */
const MODES: Record<string, string> = { O: '', A: 'always', R: 'replica' }
