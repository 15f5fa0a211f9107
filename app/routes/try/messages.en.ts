export const messages = {
  school: 'Guests',
  guest: 'Guest',
  tooMany: 'Very many people from your network try lessons just now. Wait 15 minutes and try again.',
}
