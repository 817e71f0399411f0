import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showChosenTheme } from '../hooks/useTheme.ts'
import { languageChosen, turnPageTo } from '../words/languages.ts'
import { startWords } from '../words/startWords.ts'
import { App } from './App.tsx'
import '../design-system/look.css'

const language = languageChosen()
turnPageTo(language)
showChosenTheme()
startWords(language)

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element named root to draw in.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
