/** The names in the demo school. */
export const messages = {
  publicSchool: 'Guests',
  school: 'Demo school',
  teacher: 'Demo teacher',
  teacherEmail: 'teacher@demo.example',
  className: '9B, media studies',
}
