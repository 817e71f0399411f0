/** Milliseconds that this thread has worked: unlike the time on the wall it stands still while others have the machine. */
export function workClock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
