/** Every sentence of this room. */
export const messages = {
  pickSeveral: () => 'Choose all that fit.',
  partName: () => 'Answer',
  gap: (code: string) => (code === 'none-chosen' ? 'Choose an answer.' : 'Look at this answer again.'),
  youChose: () => 'You chose:',
  key: (several: boolean) => (several ? 'The answers:' : 'The answer:'),
}
