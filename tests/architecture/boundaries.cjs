/**
 * The arrows of the house: routes → flows → (activities + domain) and db/queries; nothing points back.
 * Run by `npm run boundaries`. Each ban says in `comment` what to do instead.
 */
const pureRoomFile =
  '^app/activities/[^/]+/(kind|item|response|grade|statistics|samples|upgrade|messages\\.[a-z]+)\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Move what both need to a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-closed',
      severity: 'error',
      comment: 'The domain is pure: pass values in.',
      from: { path: '^app/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^app/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'kind-logic-is-pure',
      severity: 'error',
      comment: 'Logic of a room knows no React, no web and no database.',
      from: { path: pureRoomFile },
      to: {
        pathNot: [
          '^app/domain/',
          '^app/activities/(contract|authored|sample-context)\\.ts$',
          '^app/activities/[^/]+/[^/]+\\.ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'rooms-are-private',
      severity: 'error',
      comment: 'What two rooms share belongs in app/domain or app/ui.',
      from: { path: '^app/activities/([^/]+)/' },
      to: { path: '^app/activities/[^/]+/', pathNot: '^app/activities/$1/' },
    },
    {
      name: 'db-only-through-server',
      severity: 'error',
      comment: 'Only *.server files and routes reach the database, so that none of it gets into a browser.',
      from: {
        path: '^app/',
        pathNot: ['\\.server\\.tsx?$', '^app/routes/', '^app/server/', '^app/content/', '\\.test\\.tsx?$'],
      },
      to: { path: '^db/' },
    },
    {
      name: 'routes-reach-queries-only',
      severity: 'error',
      comment: 'A route calls a flow, or a query; nothing else of the database.',
      from: { path: '^app/routes/' },
      to: { path: '^db/', pathNot: '^db/queries/[^/]+\\.server\\.ts$' },
    },
    {
      name: 'schema-stays-in-db',
      severity: 'error',
      comment: 'Ask for rows through db/queries.',
      from: { pathNot: ['^db/', '^tests/'] },
      to: { path: '^db/schema/' },
    },
    {
      name: 'db-knows-no-web',
      severity: 'error',
      comment: 'The database knows no pages and no acts.',
      from: { path: '^db/', pathNot: '^db/(seed|demo)' },
      to: { path: ['^app/(routes|flows|ui|http|server|activities)/', 'node_modules/@remix-run/'] },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      comment: 'Move what is shared out of the route.',
      from: { pathNot: ['^app/routes/', '^tests/'] },
      to: { path: '^app/routes/' },
    },
    {
      name: 'lucia-behind-accounts',
      severity: 'error',
      comment: 'Sessions are asked for through app/accounts.',
      from: { pathNot: '^app/accounts/' },
      to: { path: ['node_modules/lucia/', 'node_modules/@lucia-auth/'] },
    },
    {
      name: 'zod-stays-on-the-server',
      severity: 'error',
      comment: 'Views and UI are sent to learners: parse on the server.',
      from: { path: ['^app/ui/', '^app/activities/.*\\.tsx$'], pathNot: '\\.test\\.tsx?$' },
      to: { path: ['node_modules/zod/', 'node_modules/@conform-to/'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
