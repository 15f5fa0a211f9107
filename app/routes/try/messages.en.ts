export const messages = { school: 'Guests', guest: 'Guest' }
