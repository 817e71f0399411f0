import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { keepPage } from './build/keepPage.ts'

/** While a person works on the client, `vite` serves it and hands everything else to the server at SERVER_URL. */
const server = process.env['SERVER_URL'] ?? 'http://127.0.0.1:8787'

export default defineConfig({
  plugins: [react(), keepPage()],
  // Shapes are declared in what both sides share, and checked by the server alone.
  resolve: { alias: [{ find: /^zod$/, replacement: new URL('./build/z.ts', import.meta.url).pathname }] },
  build: {
    target: 'es2023',
    // Fonts and pictures stay files, so that the page needs no font-src or script-src beyond 'self'.
    assetsInlineLimit: 0,
    // Pages that are open ask for files of the build before; scripts/finishClient.mjs lets go of them after a while.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': server,
      '^/(c|r|accessibility)(/|\\?|$)': server,
      '/verify': server,
      '/collab': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
