import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.string().default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address that people type, such as https://news.school.example; needed behind a proxy and for secure cookies. */
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((origin) => origin.replace(/\/$/, ''))
    .optional(),
  /** How many proxies in front may be believed about a visitor's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DATABASE_URL: z.string().optional(),
  /** For migrations and LISTEN where DATABASE_URL goes through a pooler. */
  DATABASE_DIRECT_URL: z.string().optional(),
  DATABASE_PREPARE: z.enum(['true', 'false']).default('false'),
})

export type Env = z.infer<typeof schema>

let read: Env | undefined

/** The settings of this process, checked once. Throws one line for each setting that is wrong, with what to do. */
export function env(): Env {
  read ??= readEnv(process.env)
  return read
}

/** Whether people reach this server over https: only then do browsers take secure cookies. */
export function isSecure(): boolean {
  return env().ORIGIN?.startsWith('https:') ?? false
}

/** Checks settings; an empty value counts as not set. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(
    `Settings are wrong: ${lines.join('; ')}. Mend them in the environment; .env.example names each.`,
  )
}
