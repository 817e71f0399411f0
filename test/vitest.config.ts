import { defineConfig } from 'vitest/config'

// Rooms whose tests share nothing but plain values: their modules are read once in each worker, not once in each file. Rooms
// that start threads, presses, sockets or a page are read anew for each file, for those may end the process that they run in.
const plainRooms = ['application', 'arabic', 'architecture', 'domain', 'draft', 'protocol', 'text'].map(
  (room) => `${room}/**/*.test.{ts,tsx}`,
)

// Four projects, so that each can be run alone: `vitest run --project core`.
// Nothing is retried: a test that passes at the second attempt has found something.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: plainRooms,
          isolate: false,
          // A fault of kind takes minutes: a loaded machine takes seconds more.
          testTimeout: 40_000,
          // Two at once, on two cores too: much of a test is waiting for a disk, a child or a socket.
          maxWorkers: 2,
          retry: 0,
          setupFiles: ['kit/seedProperties.ts'],
        },
      },
      {
        test: {
          name: 'shells',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', 'browser/**', 'simulation/**', 'bench/**', ...plainRooms],
          testTimeout: 40_000,
          maxWorkers: 2,
          retry: 0,
          setupFiles: ['kit/seedProperties.ts'],
        },
      },
      {
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['simulation/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          retry: 0,
          setupFiles: ['kit/seedProperties.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['browser/**/*.test.ts'],
          // A journey of every screen takes two minutes: a loaded machine takes some more.
          testTimeout: 400_000,
          hookTimeout: 180_000,
          // Two journeys at once: most of one is waiting for a page, and its CPU is a third of two cores.
          maxWorkers: 2,
          retry: 0,
          // What a page comes to is waited for as its elements are: on a loaded machine that is more than a moment.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
