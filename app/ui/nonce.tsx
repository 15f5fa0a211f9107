import { createContext } from 'react'

/** The nonce that this page's scripts carry; in the browser it is empty, as browsers hide it. */
export const NonceContext = createContext<string | undefined>(undefined)
