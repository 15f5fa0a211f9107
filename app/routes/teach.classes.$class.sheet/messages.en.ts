export const messages = {
  title: (className: string) => `Join ${className}`,
  kicker: 'Join sheet',
  steps: (address: string) => [
    `Open ${address}`,
    'Write the class code:',
    'Write your name as your teacher knows it.',
    'Write down your secret phrase, or print it: it is shown once. With it you sign in next time.',
  ],
  closed: 'The class is closed to newcomers: open it before you hand this out.',
  print: 'Print',
  back: 'Back to the class',
}
