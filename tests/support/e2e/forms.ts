import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { World } from './world.ts'

/** A form of the app: who sends it, where to, and what it holds when it is filled in as meant. */
export type AppForm = {
  as: (world: World) => SignedIn | null
  path: (world: World) => string
  fields: (world: World) => Record<string, string>
  /** The same address with ids of people and things the sender has no part in. */
  foreign?: (world: World) => string[]
}

const nobody = () => null
const teacher = (world: World) => world.teacher
const beginner = (world: World) => world.beginner
const newcomer = (world: World) => world.newcomer

/** What a form holds that is only a button. */
export const noFields = () => ({})

function attemptForm(rest: string, fields: Record<string, string>): AppForm {
  return {
    as: beginner,
    path: ({ begunAttempt }) => `/attempts/${begunAttempt}/${rest}`,
    fields: () => fields,
    // Another student of the same class, and one of another school.
    foreign: ({ finishedAttempt, stranger }) => [
      `/attempts/${finishedAttempt}/${rest}`,
      `/attempts/${stranger.attempt}/${rest}`,
    ],
  }
}

function classForm(rest: string, fields: Record<string, string>): AppForm {
  return {
    as: teacher,
    path: ({ classroom }) => `/teach/classes/${classroom.id}/${rest}`,
    fields: () => fields,
    foreign: ({ stranger }) => [`/teach/classes/${stranger.classroom.id}/${rest}`],
  }
}

/** Every route that takes a form, by its id. */
export const forms: Record<string, AppForm> = {
  'routes/register': {
    as: nobody,
    path: () => '/register',
    fields: () => ({
      schoolName: 'Second School',
      timeZone: 'Europe/Paris',
      name: 'P. Person',
      email: 'person@second.example',
      password: 'a long enough password',
    }),
  },
  'routes/sign-in': {
    as: nobody,
    path: () => '/sign-in',
    fields: ({ teacher }) => ({ email: teacher.email, password: 'not the password', next: '/teach' }),
  },
  'routes/sign-in_.student': {
    as: nobody,
    path: () => '/sign-in/student',
    fields: ({ classroom, newcomer }) => ({
      code: classroom.joinCode,
      name: newcomer.name,
      phrase: 'not-the-right-phrase',
      next: '',
    }),
  },
  'routes/join': {
    as: nobody,
    path: () => '/join',
    fields: ({ emptyClass }) => ({ code: emptyClass.joinCode, name: 'New Name', secret: 'a'.repeat(32) }),
  },
  'routes/try': { as: nobody, path: () => '/try', fields: noFields },
  'routes/sign-out': { as: newcomer, path: () => '/sign-out', fields: noFields },
  'routes/learn.lessons.$lesson': {
    as: newcomer,
    path: ({ lessonId }) => `/learn/lessons/${lessonId}`,
    fields: () => ({ level: 'plain' }),
  },
  'routes/learn.assignments.$assignment': {
    as: newcomer,
    path: ({ assignmentId }) => `/learn/assignments/${assignmentId}`,
    fields: () => ({ level: 'plain' }),
    foreign: ({ stranger }) => [`/learn/assignments/${stranger.assignmentId}`],
  },
  'routes/attempts.$attempt.$step': attemptForm('4', {
    token: newId(),
    step: '4',
    'shown-level': 'standard',
    'i1-attribution': 'named',
    'i1-certainty': 'sure',
  }),
  'routes/attempts.$attempt.draft': attemptForm('draft', {
    step: '4',
    'shown-level': 'standard',
    'age-1': '20',
    'i1-attribution': 'named',
  }),
  'routes/attempts.$attempt.level': attemptForm('level', { level: 'plain', step: '4' }),
  'routes/attempts.$attempt.position': attemptForm('position', { from: '4' }),
  'routes/teach._index': {
    as: teacher,
    path: () => '/teach',
    fields: () => ({ id: newId(), name: '7a' }),
  },
  'routes/teach.classes.$class.assign': classForm('assign', {
    id: newId(),
    lesson: 'whose-word-is-sham',
    due: '2099-01-01T10:00',
  }),
  'routes/teach.classes.$class.code': classForm('code', { change: 'close' }),
  'routes/teach.classes.$class.students.$student.card': {
    as: teacher,
    path: ({ classroom, newcomer }) => `/teach/classes/${classroom.id}/students/${newcomer.userId}/card`,
    fields: noFields,
    foreign: ({ classroom, stranger }) => [
      `/teach/classes/${classroom.id}/students/${stranger.student.userId}/card`,
      `/teach/classes/${stranger.classroom.id}/students/${stranger.student.userId}/card`,
    ],
  },
  'routes/account._index': { as: teacher, path: () => '/account', fields: () => ({ name: 'New Name' }) },
  'routes/account.password': {
    as: teacher,
    path: () => '/account/password',
    fields: () => ({ old: 'not the password', password: 'another long password' }),
  },
  'routes/account.invite': { as: teacher, path: () => '/account/invite', fields: noFields },
  'routes/account.school': {
    as: teacher,
    path: () => '/account/school',
    fields: () => ({ name: 'Hill School', timeZone: 'Europe/Berlin' }),
  },
  'routes/account.sessions': {
    as: ({ stranger }) => stranger.teacher,
    path: () => '/account/sessions',
    fields: noFields,
  },
  'routes/account.demo': { as: teacher, path: () => '/account/demo', fields: noFields },
}

/** Text that has broken other programs. */
export const hostile: Record<string, string> = {
  'nothing typed': '',
  'only spaces': '   ',
  'control characters': 'a\u0000b\u0007c\u001b[31m',
  'text that turns its direction': 'evil\u202Egnp.exe',
  emoji: '👩‍👩‍👧‍👦 🇳🇿',
  'right-to-left letters': 'مريم',
  'a fragment of SQL': "'; DROP TABLE users; --",
  'a fragment of HTML': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a name every object has': '__proto__',
  'a very long line': 'x'.repeat(60_000),
  'an id of nothing': '00000000-0000-7000-8000-000000000000',
  'a number beyond counting': '9'.repeat(40),
}

/** Ids that are none, as they can stand in an address. */
export const malformedIds = [
  'nothing',
  '%00',
  '%F0%9F%92%A9',
  "'%20OR%201=1",
  '0',
  '-1',
  '..%2F..',
  'x'.repeat(2000),
]
