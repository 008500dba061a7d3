// Fails while it starts, as a damaged installation would.
throw new Error('broken on purpose')
