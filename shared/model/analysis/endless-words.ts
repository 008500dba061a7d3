/** Said beside the exception rate and beside the times, which a loop without a way out takes in different ways. */
export const endlessLoopWords =
  'A loop on the map has no way out: for the exception rate a case goes round in it until it takes an exception path; for the times it is gone through once.'

/** Said beside the times where no exception rate is told. */
export const cutLoopWords = 'A loop on the map has no way out: it is gone through once. Draw the way out.'

export const hardlyLeftWords =
  'A loop on the map is hardly ever left: a case comes round it so often that the figures say little. Check the shares of its ways out.'
