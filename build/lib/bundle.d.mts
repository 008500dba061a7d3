/** Builds what is older than its sources. */
export function bundle(...names: readonly ('renderer' | 'main' | 'workers' | 'preload')[]): Promise<void>
