export const messages = {
  title: 'Invite a colleague',
  lead: 'You get a link that makes one teacher’s account at your school. It is good for 7 days and works once.',
  submit: 'Make an invitation',
  made: 'The invitation',
  madeLead: 'Copy the link now and give it to your colleague: it is shown only this once.',
  link: 'Link',
  until: 'Good until',
  another: 'Make another one',
  back: 'Back to the account',
}
