/** Builds `/page-keeper.js`, the service worker, with the list of what it keeps: a part of the client's own build. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { Plugin } from 'vite'

const source = new URL('../worker/pageKeeper.ts', import.meta.url)

/** What a seat in the hall never opens, and so does not carry: only the secretariat does, and that with a network. */
const NOT_KEPT = /(?:SetUpPage|ImportPage|TermsPage|DesignSystemPage|draftingWorker)/

export function keepPage(): Plugin {
  return {
    name: 'keep-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(?:js|css)$/.test(name) && !NOT_KEPT.test(name))
        .toSorted()
      const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
      const code = stripTypeScriptTypes(readFileSync(source, 'utf8'))
      const facts = [
        `const FILES_OF_THE_PAGE = ${JSON.stringify(files.map((name) => `/${name}`))}`,
        `const BUILD = ${JSON.stringify(build)}`,
      ]
      this.emitFile({ type: 'asset', fileName: 'page-keeper.js', source: `${facts.join('\n')}\n${code}` })
    },
  }
}
