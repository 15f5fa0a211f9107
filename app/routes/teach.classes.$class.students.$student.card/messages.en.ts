export const messages = {
  title: (name: string) => `A new sign-in card for ${name}`,
  kicker: (className: string) => className,
  lead: 'For somebody who has lost their phrase. Only the new one will work; work already done stays.',
  submit: 'Make a new card',
  back: 'Back to the class',
  made: (name: string) => `The new card for ${name}`,
  madeLead:
    'Print it now: the phrase is shown only this once. The old one has ended, and so has every session: on all devices the student signs in again.',
  print: 'Print',
}
