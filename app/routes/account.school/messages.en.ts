export const messages = {
  title: 'The school',
  name: 'Name of the school',
  nameMissing: 'Write the name of your school.',
  timeZone: 'Time zone',
  timeZoneHint: 'Deadlines already set keep their moment and are shown in the new time.',
  open: 'Any teacher who finds this server may register',
  openHint: 'Otherwise teachers need an invitation. Open it only where strangers cannot reach the server.',
  submit: 'Save',
  back: 'Back to the account',
}
