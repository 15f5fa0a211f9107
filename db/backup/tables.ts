import type postgres from 'postgres'
import type { Sequence, Table } from './format.ts'

/** Kept apart: the record of migrations, which the manifest holds in its own form. */
const LEFT_OUT = ['drizzle', 'information_schema']

/** Every table that holds data of *Who Says?*, with its columns, in a steady order. */
export async function listTables(sql: postgres.Sql | postgres.TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and n.nspname not like 'pg\\_%' and n.nspname <> all (${LEFT_OUT})
    group by 1, 2 order by 1, 2`
}

/** Every sequence that has been used, with its last value. */
export async function listSequences(sql: postgres.Sql | postgres.TransactionSql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences
    where last_value is not null and schemaname <> all (${LEFT_OUT}) order by 1, 2`
}

/** A name as it is written in SQL. */
export function quote(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')
}
