import { createRoot } from 'react-dom/client'

// The one key that the measure presses in both windows.
addEventListener('keydown', ({ key }) => {
  if (key === 'F4') location.hash = '#/receipts'
})
const root = document.querySelector('#root')
if (root) createRoot(root).render(<h1>Empty</h1>)
