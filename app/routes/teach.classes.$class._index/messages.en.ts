import type { WorkState } from '#app/flows/read-class.server.ts'

export const messages = {
  kicker: 'Class',
  lead: (students: number, assignments: number) =>
    `${students === 1 ? '1 student' : `${students} students`} · ${
      assignments === 1 ? '1 assignment' : `${assignments} assignments`
    }`,

  joining: 'How students join',
  open: 'Students open this address, write the code and their name, and are in. They need no e-mail.',
  closed: 'The code takes nobody new at the moment. Students who have joined sign in as before.',
  address: 'Address',
  code: 'Class code',
  localOnly:
    'This address works on this machine only. To let a class in, start the server with HOST=0.0.0.0 and open it by this machine’s name or address.',
  sheet: 'Print a join sheet',
  renew: 'Make a new code',
  close: 'Close the class to newcomers',
  reopen: 'Open the class to newcomers',
  renewHint: 'A new code ends the old one. Students who have joined then sign in with the new one.',

  assignments: 'Assignments',
  assign: 'Assign a lesson',
  noAssignments: 'Nothing assigned yet',
  noAssignmentsHint: 'What you assign appears on your students’ first page at once.',
  columns: { lesson: 'Lesson', due: 'Due' },
  noDue: 'no date',
  report: (title: string) => `${title}: report`,

  states: {
    'not-started': 'Not started',
    'under-way': 'Under way',
    'handed-in': 'Handed in',
  } satisfies Record<WorkState, string>,

  roster: 'Students',
  rosterColumns: { name: 'Name', active: 'Last worked', card: 'Sign-in card' },
  joined: 'Joined',
  newCard: 'New card',
  newCardFor: (name: string) => `for ${name}`,
  emptyRoster: 'Nobody has joined yet',
  emptyRosterHint: 'Show the code in class, or print the join sheet. Names appear here as students join.',
}
