import { expect, test } from 'vitest'
import { importsOf } from '../architecture/importsOf.ts'
import { codeFiles } from '../architecture/sourceFiles.ts'

test('[UI93] every component of the design system stands on its page', () => {
  const shown = new Set(
    codeFiles
      .filter(({ path }) => path.startsWith('client/pages/design-system/'))
      .flatMap(importsOf)
      .flatMap(({ specifier }) => /design-system\/(\w+)\.tsx$/.exec(specifier)?.[1] ?? []),
  )
  const components = codeFiles.flatMap(({ path }) => /^client\/design-system\/(\w+)\.tsx$/.exec(path)?.[1] ?? [])
  expect(components.length).toBeGreaterThan(20)
  expect(components.filter((name) => !shown.has(name))).toEqual([])
})
