const names: ReadonlyMap<string, string> = new Map([
  ['source', 'Source'],
  ['cue', 'Cue'],
  ['content', 'Content'],
  ['loaded', 'Loaded words'],
])

const tasks: ReadonlyMap<string, string> = new Map([
  ['source', 'mark the words that say who it comes from'],
  ['cue', 'mark the words that show somebody is saying it, such as “said” or “according to”'],
  ['content', 'mark what is said'],
  ['loaded', 'mark each word that carries a feeling along'],
])

/** Every sentence of this room. */
export const messages = {
  partName: (part: string) => names.get(part) ?? part,
  task: (part: string) => tasks.get(part) ?? 'mark the words',
  hint: () => 'Mark word by word: click or tap a word, or go to it and press Space.',
  keysHint: () => 'Arrow keys move from word to word; with Shift they mark along.',
  gap: (part: string) => `Mark at least one word: ${names.get(part) ?? part}.`,
  verdict: (part: string, score: number) =>
    `${names.get(part) ?? part}: ${score === 1 ? 'right' : score > 0 ? 'partly right' : 'not these words'}`,
  youMarked: () => 'You marked:',
  key: () => 'The key:',
  remark: (code: 'missed' | 'extra') => (code === 'missed' ? 'Left out:' : 'Marked too much:'),
}
