import type { Level, Span } from '#app/domain/attribution/span.ts'
import type { ItemView } from '#app/flows/item-view.server.ts'
import type { Mark } from '#app/ui/segments.ts'

/** The words that settle each answer, as marks in the text; where there are several questions, with their numbers. */
export function decidingWords(items: readonly ItemView[], level: Level): Mark[] {
  const marks = new Map<string, Mark>()
  for (const [index, item] of items.entries()) {
    for (const span of spansOf(item, level)) {
      const id = idOf(span)
      const label = items.length > 1 ? joined(marks.get(id)?.label, String(index + 1)) : undefined
      marks.set(id, { block: span.block, start: span.start, end: span.end, kind: 'evidence', label, id })
    }
  }
  return [...marks.values()]
}

/** The id of the first words that settle an item, for a link from its verdict; none before the verdict. */
export function decidingWordsId(item: ItemView, level: Level): string | undefined {
  const [first] = spansOf(item, level)
  return first && idOf(first)
}

function spansOf(item: ItemView, level: Level): Span[] {
  const reasons = item.verdict?.reasons ?? []
  return reasons.filter((reason) => reason.of === 'key').map((reason) => reason.evidence[level])
}

function idOf({ block, start, end }: Span): string {
  return `words-${block}-${start}-${end}`
}

function joined(earlier: string | undefined, label: string): string {
  return earlier?.split(', ').includes(label) ? earlier : [earlier, label].filter(Boolean).join(', ')
}
