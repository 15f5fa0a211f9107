/** What would change where Postgres' programs look, what language they speak or how they sort. */
const MISLEADING = /^(PG|LC_|LANG|DATABASE_)/

/** The environment for Postgres' own programs: this process's, without what would mislead them. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  for (const name of Object.keys(environment))
    if (name !== 'LC_ALL' && MISLEADING.test(name)) delete environment[name]
  return environment
}
