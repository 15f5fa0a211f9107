import '@remix-run/node'

// Loaders and actions hand their values over as they are, dates included; the types follow the option in remix.config.js.
declare module '@remix-run/node' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only interfaces can be added to
  interface Future {
    v3_singleFetch: true
  }
}
