/** What a press says as its last word when it took more memory than it may. */
export const overMemory = 'press: more memory than is allowed'
