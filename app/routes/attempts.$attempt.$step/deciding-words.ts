import type { Level } from '#app/domain/attribution/span.ts'
import type { ItemView } from '#app/flows/item-view.server.ts'
import type { Mark } from '#app/ui/segments.ts'

/** The words that settle each answer, as marks in the text; where there are several questions, with their numbers. */
export function decidingWords(items: readonly ItemView[], level: Level): Mark[] {
  const marks = new Map<string, Mark>()
  for (const [index, item] of items.entries()) {
    for (const reason of item.verdict?.reasons ?? []) {
      if (reason.of !== 'key') continue
      const { block, start, end } = reason.evidence[level]
      const place = `${block}:${start}:${end}`
      const label = items.length > 1 ? joined(marks.get(place)?.label, String(index + 1)) : undefined
      marks.set(place, { block, start, end, kind: 'evidence', label })
    }
  }
  return [...marks.values()]
}

function joined(earlier: string | undefined, label: string): string {
  return earlier?.split(', ').includes(label) ? earlier : [earlier, label].filter(Boolean).join(', ')
}
