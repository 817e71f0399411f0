// Writes docs/POLICY.md from the policy. A test fails while the page is stale (rule PO3).
import { writeFileSync } from 'node:fs'
import { printPolicy } from '../shared/domain/acts/printPolicy.ts'

writeFileSync(new URL('../docs/POLICY.md', import.meta.url), printPolicy())
