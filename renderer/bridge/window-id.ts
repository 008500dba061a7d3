import { newId } from '#shared/lib/id.ts'

/** This window, as long as its page lives: two tabs of one browser are two windows. */
export const windowId = newId()
