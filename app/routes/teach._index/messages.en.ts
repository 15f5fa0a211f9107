export const messages = {
  title: 'Your classes',
  columns: { name: 'Class', code: 'Class code', students: 'Students', assignments: 'Assignments' },
  closed: 'closed',
  emptyTitle: 'Three steps to the first lesson',
  steps: [
    'Make a class: a name is enough. You get a class code.',
    'Give the code to your students. They join by themselves, with their name and no e-mail.',
    'Assign a lesson. Next morning you see who is stuck, and on which misreading.',
  ],
  make: 'Make a class',
  name: 'Name of the class',
  nameHint: 'As students know it, such as 9B or Media studies, Tuesday.',
  nameMissing: 'Write a name for the class.',
  submit: 'Make the class',
  stale: 'This form is too old. Load the page again and send it once more. Nothing was changed.',
}
