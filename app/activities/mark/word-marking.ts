/**
 * Makes marking quicker where scripts run: arrow keys move from word to word, Shift with an arrow marks along, and a
 * mouse or pen drawn across words marks them. It only sets the native checkboxes, which stay the one place of the answer.
 * A finger scrolls, so touch marks word by word. Gives a function that takes the help away again.
 */
export function wordMarking(stretch: HTMLElement): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  let drag: Drag | undefined
  stretch.addEventListener('keydown', (event) => moveByKey(event, boxesIn(stretch)), options)
  stretch.addEventListener(
    'pointerdown',
    (event) => {
      drag = startDrag(event, boxesIn(stretch))
    },
    options,
  )
  stretch.addEventListener(
    'pointerover',
    (event) => {
      if (drag) extendDrag(drag, event, boxesIn(stretch))
    },
    options,
  )
  stretch.addEventListener(
    'click',
    (event) => {
      // A drag has set its boxes already: the click at its end must not turn one back.
      if (drag?.moved && event.detail > 0) event.preventDefault()
      drag = undefined
    },
    { ...options, capture: true },
  )
  return () => stop.abort()
}

type Drag = { from: number; checked: boolean; before: boolean[]; moved: boolean }

const steps: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ['ArrowRight', (at, count) => Math.min(at + 1, count - 1)],
  ['ArrowDown', (at, count) => Math.min(at + 1, count - 1)],
  ['ArrowLeft', (at) => Math.max(at - 1, 0)],
  ['ArrowUp', (at) => Math.max(at - 1, 0)],
  ['Home', () => 0],
  ['End', (_at, count) => count - 1],
])

function boxesIn(stretch: HTMLElement): HTMLInputElement[] {
  return Array.from(stretch.querySelectorAll('input'))
}

function moveByKey(event: KeyboardEvent, boxes: HTMLInputElement[]): void {
  const step = steps.get(event.key)
  const at = boxes.findIndex((box) => box.isSameNode(event.target instanceof Node ? event.target : null))
  if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const to = step(at, boxes.length)
  if (event.shiftKey) setRange(boxes, at, to, true)
  boxes[to]?.focus()
}

function startDrag(event: PointerEvent, boxes: HTMLInputElement[]): Drag | undefined {
  const from = boxAt(event, boxes)
  const box = boxes[from]
  if (!box || box.matches(':disabled') || event.pointerType === 'touch' || event.button !== 0)
    return undefined
  return { from, checked: !box.checked, before: boxes.map(({ checked }) => checked), moved: false }
}

function extendDrag(drag: Drag, event: PointerEvent, boxes: HTMLInputElement[]): void {
  const to = boxAt(event, boxes)
  if (to < 0 || (event.buttons & 1) === 0 || (to === drag.from && !drag.moved)) return
  drag.moved = true
  for (const [index, box] of boxes.entries()) setBox(box, drag.before[index] ?? false)
  setRange(boxes, drag.from, to, drag.checked)
}

function boxAt(event: PointerEvent, boxes: HTMLInputElement[]): number {
  const label = event.target instanceof Element ? event.target.closest('label') : null
  return boxes.findIndex((box) => label?.contains(box))
}

function setRange(boxes: HTMLInputElement[], from: number, to: number, checked: boolean): void {
  for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) setBox(box, checked)
}

/** Says so as a click would, so that whoever saves drafts hears of it. */
function setBox(box: HTMLInputElement, checked: boolean): void {
  if (box.checked === checked) return
  box.checked = checked
  box.dispatchEvent(new Event('input', { bubbles: true }))
  box.dispatchEvent(new Event('change', { bubbles: true }))
}
