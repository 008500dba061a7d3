/** Said beside the exception rate and beside the times, which a loop without a way out takes in different ways. */
export const endlessLoopWords =
  'A loop on the map has no way out: for the exception rate a case goes round in it until it takes an exception path; for the times it is gone through once.'
