/** How often we look whether npm still lives. */
const LOOK_MS = 250

/**
 * npm killed outright passes nothing on, and would leave a server behind that holds the port and that nobody knows.
 * @param {() => void} act
 */
export function whenNpmIsGone(act) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const npm = process.ppid
  const look = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(look)
    act()
  }, LOOK_MS)
  look.unref()
}
