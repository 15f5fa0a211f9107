/** Every sentence of this room. */
export const messages = {
  pickSeveral: () => 'Choose all that fit.',
  partName: () => 'Answer',
  gap: (code: string) => (code === 'none-chosen' ? 'Choose an answer.' : 'Look at this answer again.'),
  verdict: (score: number) => (score === 1 ? 'Right' : score > 0 ? 'Partly right' : 'Not this one'),
  youChose: () => 'You chose:',
  key: (several: boolean) => (several ? 'The answers:' : 'The answer:'),
}
