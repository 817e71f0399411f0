import { createHash } from 'node:crypto'
import { defineConfig, type Plugin } from 'vite'

/** Builds `/verify`: one HTML file with everything in it, which a browser opens from a disk. */
export default defineConfig({
  root: new URL('./verifier', import.meta.url).pathname,
  plugins: [inOneFile()],
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'es2023',
    // The fonts too: whoever keeps the file keeps all of it.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: { input: new URL('./verifier/verify.html', import.meta.url).pathname },
  },
})

/** Lays script and style into the page, and a policy of content that lets it reach nothing else, from a disk as well. */
function inOneFile(): Plugin {
  return {
    name: 'in-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const page = files.find(({ fileName }) => fileName.endsWith('.html'))
      const script = files.find((file) => file.type === 'chunk')
      const style = files.find(({ fileName }) => fileName.endsWith('.css'))
      if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') {
        throw new Error(
          `The page is one HTML, one script and one style, and not ${files.map((f) => f.fileName).join(', ')}.`,
        )
      }
      const code = script.code.replaceAll('</script', '<\\/script')
      const sheet = String(style.source)
      const policy = [
        "default-src 'none'",
        `script-src '${hashOf(code)}'`,
        `style-src '${hashOf(sheet)}'`,
        'font-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      const text = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
        .replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace('</head>', () => `<style>${sheet}</style></head>`)
        .replace('</body>', () => `<script type="module">${code}</script></body>`)
      for (const { fileName } of files) delete bundle[fileName]
      this.emitFile({ type: 'asset', fileName: 'verify.html', source: text })
    },
  }
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
