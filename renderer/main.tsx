import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/inter/700.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { followRoom } from './state/follow-room.ts'
import { rememberActions } from './state/undo/remember.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

followRoom()
rememberActions()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
