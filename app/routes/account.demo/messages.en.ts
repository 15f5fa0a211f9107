export const messages = {
  title: 'Remove the demo?',
  lead: 'The demo school goes at once, with its classes, its students and all their answers, and you are signed out. Guests’ work and the lessons stay.',
  submit: 'Remove the demo',
  back: 'Keep it',
}
