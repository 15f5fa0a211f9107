import { boot } from '#app/server/main.ts'

// The web server as `npm start` runs it, in a process of its own that can be killed; DATABASE_URL names the database.
await boot({ mode: 'production' })
