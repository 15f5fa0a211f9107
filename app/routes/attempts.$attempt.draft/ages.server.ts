/** Older than this is no draft that a browser kept: 60 days, in milliseconds. */
const oldest = 60 * 24 * 60 * 60 * 1000

/** How many milliseconds ago each item changed, by index from 0, as a script says it; undefined where none does. */
export function readAges(form: FormData): ReadonlyMap<number, number> | undefined {
  const ages = [...form].flatMap(([name, value]) => {
    const number = /^age-(\d{1,2})$/.exec(name)?.[1]
    const age = Number(value)
    return number && Number.isFinite(age) ? [[Number(number) - 1, clamp(age)] as const] : []
  })
  return ages.length > 0 ? new Map(ages) : undefined
}

function clamp(age: number): number {
  return Math.min(oldest, Math.max(0, age))
}
